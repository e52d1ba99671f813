import type { ListedPerson, PersonListView } from '../../shared/contract/person-lists.ts';
import type { Output } from '../../shared/contract/index.ts';
import { countText, dayTimeText } from '../text/numbers.ts';

/** What a void list says of itself. */
export function voidedSentence({ voided }: Pick<PersonListView, 'voided'>): string {
  return voided === null ? '' : `Batal: ${voided.reason} (${voided.by}, ${dayTimeText(voided.at)}).`;
}

/** Who wrote the head last; '' when it stands as it was first written. */
export function changedSentence({ changed }: Pick<PersonListView, 'changed'>): string {
  return changed === null ? '' : `kepala diubah ${changed.by}, ${dayTimeText(changed.at)}`;
}

/** After a new day: what keeps the old one. '' when nothing does. */
export function keptDaySentence(kept: number): string {
  return kept === 0 ? '' : `${countText(kept)} baris sudah di kiriman dan tetap dengan tanggal lama.`;
}

/** After the voiding, in numbers: what is void, and what stays and why. */
export function voidedCounts({ voided, sent, superseded }: Pick<Output<'personLists.void'>, 'voided' | 'sent' | 'superseded'>): string {
  return [
    `${countText(voided)} baris batal.`,
    sent === 0 ? '' : `${countText(sent)} sudah di kiriman dan tetap di sana; perbaikan hanya lewat RALAT.`,
    superseded === 0 ? '' : `${countText(superseded)} sudah digantikan kertasnya dan tetap lembar kedua.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the voiding would do to these lines, as `personLists.void` counts them. */
export function voidingOf(lines: readonly ListedPerson[]): { readonly voided: number; readonly sent: number; readonly superseded: number } {
  const rest = lines.filter((line) => line.paperState !== 'batal');
  const superseded = rest.filter((line) => line.paperState === 'lembar_kedua').length;
  const sent = rest.filter((line) => line.paperState !== 'lembar_kedua' && line.sending !== null).length;
  return { voided: rest.length - superseded - sent, sent, superseded };
}

/** What stands beside a stored line: in which sending it left. */
export function sentWord({ sending }: Pick<ListedPerson, 'sending'>): string {
  return sending === null ? '' : `di kiriman ${sending}`;
}
