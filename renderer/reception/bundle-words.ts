import { countText } from '../text/numbers.ts';

/** "29, masih 21" / "50, cukup" / "52, lebih 2". */
export function numberedText(numbered: number, counted: number): string {
  const left = counted - numbered;
  const rest = left > 0 ? `masih ${countText(left)}` : left === 0 ? 'cukup' : `lebih ${countText(-left)}`;
  return `${countText(numbered)}, ${rest}`;
}
