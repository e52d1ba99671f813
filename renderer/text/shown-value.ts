import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import { list } from '../../shared/domain/lists.ts';
import { keyedDayText } from './numbers.ts';

/** A stored value as it stands on the paper: days dd-mm-yyyy, lists by their label, toggles in words. */
export function shownValue(id: FieldId, stored: string): string {
  const field = fieldOf(id);
  if (field.kind === 'day') return keyedDayText(stored);
  if (field.kind === 'toggle') return `${toggleNames[id] ?? field.label}${stored === 'ya' ? ' ada' : ' tidak ada'}`;
  if (id === 'pengesahan' && stored === '') return 'tidak ada';
  if (field.kind === 'list' && field.list !== undefined) return list(field.list).find((item) => item.value === stored)?.label ?? stored;
  return stored;
}

const toggleNames: Partial<Record<FieldId, string>> = { fotokopi_ktp: 'KTP', fotokopi_kk: 'KK' };
