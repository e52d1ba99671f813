import type { CallInput, Output } from '../../shared/contract/index.ts';
import type { Around, Finding } from '../../shared/domain/checks/check.ts';
import { emptyValues, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { looksLikePhone } from '../../shared/domain/phone.ts';
import { normaliseField } from '../../shared/domain/values.ts';
import { shownText } from '../entry/shown.ts';
import { likenessWords } from '../entry/candidate-facts.ts';
import type { Found } from '../entry/known-people.ts';

/** The four boxes of a line, in the order of the list. */
export const lineFields = ['nik', 'nama', 'tanggal_lahir', 'no_hp'] as const satisfies readonly FieldId[];
export type LineField = (typeof lineFields)[number];

/** A line while it is typed: what stands in the boxes. */
export type LineDraft = Readonly<Record<LineField, string>>;

export const emptyLine: LineDraft = { nik: '', nama: '', tanggal_lahir: '', no_hp: '' };

/** The box of a field; its element's id. */
export const lineBox = (id: LineField): string => `daftar-${id}`;

/** The next box; null behind the last. */
export function nextField(id: LineField): LineField | null {
  return lineFields[lineFields.indexOf(id) + 1] ?? null;
}

/** The line as it would be stored: the four fields, the others empty. */
export function valuesOfLine(draft: LineDraft, receivedDay: string): SheetValues {
  const values = emptyValues();
  for (const id of lineFields) values[id] = normaliseField(id, draft[id], receivedDay);
  return values;
}

/** What stands in a box after it is left: its stored form, as a person writes it. */
export function settledBox(id: LineField, box: string, receivedDay: string): string {
  return shownText(id, normaliseField(id, box, receivedDay));
}

/** The line as the data process takes and keeps it, as typed. */
export function typedOf(draft: LineDraft): Omit<CallInput<'personLists.keep'>, 'list'> {
  return { nik: draft.nik, name: draft.nama, birthDate: draft.tanggal_lahir, phone: draft.no_hp };
}

/** The boxes again from what was kept. */
export function draftOf(kept: Omit<CallInput<'personLists.keep'>, 'list'>): LineDraft {
  return { nik: kept.nik, nama: kept.name, tanggal_lahir: kept.birthDate, no_hp: kept.phone };
}

/** What a clerk is told of the line that was left in the list: that it is theirs again, from whom it came, or who has it now. */
export function lineWords({ kept, handedTo }: Pick<Output<'personLists.open'>, 'kept' | 'handedTo'>): string {
  if (kept) return kept.handedBy === null ? 'Ketikan terakhir dipulihkan.' : `Ketikan dari ${kept.handedBy} dipulihkan.`;
  return handedTo === null ? '' : `Baris yang Anda ketik di daftar ini sudah dipindahkan penyelia kepada ${handedTo}.`;
}

/** Whom to look for by what is whole of the line; null: nothing is yet. */
export function askedOf(values: SheetValues): CallInput<'personLists.known'> | null {
  const asked = { nik: /^\d{16}$/.test(values.nik) ? values.nik : '', name: values.nama, birthDate: values.tanggal_lahir, phone: looksLikePhone(values.no_hp) ? values.no_hp : '' };
  return asked.nik === '' && asked.phone === '' && (asked.name === '' || asked.birthDate === '') ? null : asked;
}

/** What the checks see of who is known. */
export function aroundOf({ people, others }: Found): Around {
  return {
    sameNik: people.filter((person) => person.how.includes('nik')),
    nearNik: people.filter((person) => person.how.includes('nik-hampir')),
    others,
    secondOf: null,
  };
}

/** The findings that belong to a box of the line; what a list never says (signature, copies, the other fields) has no box here. */
export function ofLine(findings: readonly Finding[]): readonly Finding[] {
  const boxes: readonly string[] = lineFields;
  return findings.filter((finding) => boxes.includes(finding.field));
}

/** How many marks stay open behind the line, since the list does not say what they ask. */
export function lackingOf(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity === 'mark').length - ofLine(findings).filter((finding) => finding.severity === 'mark').length;
}

/** "Mungkin sudah ada: A-0231 BUDI SANTOSO, NIK sama."; '' when nobody is. One sentence, the most likely one. */
export function knownSentence({ people }: Found): string {
  const [first] = people;
  if (!first) return '';
  const how = first.how[0];
  const words = how === undefined ? '' : likenessWords[how];
  const more = people.length > 1 ? `, dan ${people.length - 1} orang lain` : '';
  return `Mungkin sudah ada: ${first.sheetNo} ${first.name}, ${words}${more}. Baris ini tetap disimpan; orang kedua yang memutuskan.`;
}
