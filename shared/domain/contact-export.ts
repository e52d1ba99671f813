import { looksLikePhone, normalisePhone } from './phone.ts';

/** Phones to which a message goes (PRODUCT.md, Tindak lanjut): each person once, each phone once. */

/** Why somebody gets no message. */
export const leftOutWhys = ['tanpa_nomor', 'bukan_hp', 'hp_mati', 'salah_nomor'] as const;
export type LeftOutWhy = (typeof leftOutWhys)[number];

export interface PhoneFacts {
  /** Of the account online, '' when none is known. */
  readonly account: string;
  /** Of the paper, '' when there is none. */
  readonly paper: string;
  /** What the person said of the phone of the account. */
  readonly alive: '' | 'ya' | 'tidak';
  /** Somebody was reached there who is not this person, and no other number came since. */
  readonly wrongNumber: boolean;
}

/** The phone of a person, 08…: the account's first, since the SMS of the programme goes there; or why there is none. */
export function phoneOf({ account, paper, alive, wrongNumber }: PhoneFacts): { readonly phone: string } | { readonly why: LeftOutWhy } {
  if (alive === 'tidak') return { why: 'hp_mati' };
  const phone = normalisePhone(account) || normalisePhone(paper);
  if (phone === '') return { why: 'tanpa_nomor' };
  // A fixed line takes neither SMS nor WhatsApp.
  if (!looksLikePhone(phone) || !phone.startsWith('08')) return { why: 'bukan_hp' };
  return wrongNumber ? { why: 'salah_nomor' } : { phone };
}

/** How the numbers are written: as they are dialled here, or with the country for WhatsApp. */
export const numberForms = ['08', '62'] as const;
export type NumberForm = (typeof numberForms)[number];

export function writtenPhone(phone: string, form: NumberForm): string {
  return form === '62' ? `62${phone.slice(1)}` : phone;
}

/** Day and number of rows, and nobody's name. */
export function contactFileName(day: string, rows: number, copy: number): string {
  return `KONTAK-${day.replaceAll('-', '')}-${rows}${copy === 0 ? '' : `-${copy + 1}`}.csv`;
}
