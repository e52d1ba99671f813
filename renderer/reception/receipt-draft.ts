import type { CallInput } from '../../shared/contract/index.ts';
import { parseDay } from '../../shared/domain/days.ts';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { normaliseField } from '../../shared/domain/values.ts';
import { keyedDayText } from '../text/numbers.ts';

export const documentKeys = ['formulir', 'fotokopi_ktp', 'fotokopi_kk'] as const;
export type DocumentKey = (typeof documentKeys)[number];
export type Documents = Readonly<Record<DocumentKey, boolean>>;

export const documentWords: Readonly<Record<DocumentKey, string>> = { formulir: 'formulir', fotokopi_ktp: 'fc KTP', fotokopi_kk: 'fc KK' };

/** One receipt while it is typed. */
export interface ReceiptDraft {
  readonly formNo: string;
  readonly name: string;
  readonly phone: string;
  readonly documents: Documents;
}

/** What stays for the stack. */
export interface Stack {
  readonly bundle: string | null;
  /** As typed; '' is today. */
  readonly day: string;
}

/** A paper without its form is rare: the form is there until it is taken off. */
export const emptyDraft: ReceiptDraft = { formNo: '', name: '', phone: '', documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false } };

/** Whether anything of a person is typed: documents alone are no paper. */
export function hasText({ name, phone, formNo }: ReceiptDraft): boolean {
  return [name, phone, formNo].some((text) => text.trim() !== '');
}

/** What the next person most likely brings: as the last one, and the form in any case. Seen on the screen and turned over by 1, 2, 3. */
export function presetDocuments(last: Documents): Documents {
  return { ...last, formulir: true };
}

export type DayReading = { readonly day: string | null; readonly wrong: '' } | { readonly wrong: 'Belum terbaca' | 'Belum terjadi' | `Paling awal ${string}` };

/** The day of receipt as typed: null is today; a day that cannot be read, has not come yet or lies before the `earliest` is said so. */
export function readDay(text: string, today: string, earliest = ''): DayReading {
  if (text.trim() === '') return { day: null, wrong: '' };
  const day = parseDay(text, today);
  if (day === null) return { wrong: 'Belum terbaca' };
  if (day > today) return { wrong: 'Belum terjadi' };
  return day < earliest ? { wrong: `Paling awal ${keyedDayText(earliest)}` } : { day, wrong: '' };
}

/** The draft as the data process takes it. */
export function receiptOf(draft: ReceiptDraft, bundle: string | null, day: string | null): CallInput<'receipts.receive'> {
  return { name: normaliseField('nama', draft.name, day ?? ''), phone: normalisePhone(draft.phone), formNo: draft.formNo.trim(), documents: draft.documents, bundle, receivedDay: day };
}

/** "formulir, fc KTP"; "-" when nothing was handed in. */
export function documentsText(documents: Documents): string {
  const handed = documentKeys.filter((key) => documents[key]).map((key) => documentWords[key]);
  return handed.length === 0 ? '-' : handed.join(', ');
}

/** The code of a slip that a scanner wrote behind what stood there, right or wrong; null: none. No name and no number of a form ends so. */
export function codeAtEnd(text: string): string | null {
  return /[A-Z]D?-\d{4,7}-\d$/iu.exec(text)?.[0] ?? null;
}

/** Whether there is enough to ask who is known already. */
export function asksKnown({ name, phone }: ReceiptDraft): boolean {
  return name.trim().length >= 3 || normalisePhone(phone).replace(/\D/gu, '').length >= 6;
}
