import { closesList, valueInList, type ListItem } from '../../shared/domain/lists.ts';

/** What stands in the box for a stored value: its item's code and label, or the text itself when it is in no list. */
export function itemShown(items: readonly ListItem[], value: string): { readonly code: string; readonly label: string } {
  const item = value === '' ? undefined : items.find((one) => one.value === value);
  return item ? { code: item.code, label: item.label } : { code: '', label: value };
}

/** The item that a whole code names, once the list may close by itself ("1" does not close a list that has "10"). */
export function itemOfCode(items: readonly ListItem[], typed: string): ListItem | undefined {
  if (!closesList(items, typed)) return undefined;
  const value = valueInList(items, typed);
  return items.find((item) => item.value === value);
}

export interface Settling {
  /** null: nothing was typed, the list only opened. */
  readonly typed: string | null;
  readonly chosen: ListItem | undefined;
  readonly freeText: boolean;
}

/** What leaving the field stores: an item, free text, '' (cleared), or nothing; 'not-in-list' keeps the hands here. */
export function settle({ typed, chosen, freeText }: Settling): ListItem | string {
  if (typed === null) return chosen ?? 'nothing';
  const text = typed.trim();
  if (text === '') return '';
  if (chosen && (!freeText || fits(chosen, text))) return chosen;
  return freeText ? typed : (chosen ?? 'not-in-list');
}

/** With free text the first row is only taken when the typed letters begin it; otherwise the clerk's own words stand. */
function fits(item: ListItem, text: string): boolean {
  const low = text.toLowerCase();
  return [item.code, item.label, item.value, ...item.also].some((word) => word.toLowerCase().startsWith(low));
}

/** Where the typed letters stand in a label, to set them in 600; null when they are not there. */
export function matchedLetters(label: string, typed: string): { readonly from: number; readonly to: number } | null {
  const text = typed.trim().toLowerCase();
  const from = text === '' ? -1 : label.toLowerCase().indexOf(text);
  return from < 0 ? null : { from, to: from + text.length };
}
