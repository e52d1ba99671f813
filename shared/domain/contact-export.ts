import { everyPhoneIn, looksLikePhone, normalisePhone } from './phone.ts';

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
  /** Numbers at which somebody else was reached, 08…. */
  readonly wrong: readonly string[];
}

/** Which of the two phones of a person somebody called. */
export const phoneSources = ['akun', 'kertas'] as const;
export type PhoneSource = (typeof phoneSources)[number];

/** Each number of a field that can be dialled, also where somebody wrote two into it; else what stands there. */
export function numbersIn(written: string): readonly string[] {
  const one = normalisePhone(written);
  const all = everyPhoneIn(one);
  return all.length > 0 ? all : one === '' ? [] : [one];
}

/** Whether somebody else was reached at every number of a field. */
export function isWrong(written: string, wrong: readonly string[]): boolean {
  const numbers = numbersIn(written);
  return numbers.length > 0 && (wrong.includes(normalisePhone(written)) || numbers.every((phone) => wrong.includes(phone)));
}

/**
 * The phone of a person, 08…: the account's first, since the SMS of the programme goes there; where that one is dead or somebody else's, the
 * paper's; of several in one field the first that is none of these. Or why there is none: what is wrong with the first of them.
 */
export function phoneOf({ account, paper, alive, wrong }: PhoneFacts): { readonly phone: string; readonly from: PhoneSource } | { readonly why: LeftOutWhy } {
  const [ofAccount, ofPaper] = [numbersIn(account), numbersIn(paper)];
  // Without a phone of the account the answer "tidak aktif" meant the paper's.
  const dead = alive !== 'tidak' ? [] : ofAccount.length === 0 ? ofPaper : ofAccount;
  const strange = [account, paper].filter((field) => wrong.includes(normalisePhone(field))).flatMap(numbersIn);
  const found = ([['akun', ofAccount], ['kertas', ofPaper]] as const).flatMap(([from, phones]) => phones.map((phone) => ({ from, phone, why: whyNot(phone, dead, [...wrong, ...strange]) })));
  const good = found.find(({ why }) => why === null);
  if (good) return { phone: good.phone, from: good.from };
  return { why: found[0]?.why ?? (alive === 'tidak' ? 'hp_mati' : 'tanpa_nomor') };
}

function whyNot(phone: string, dead: readonly string[], wrong: readonly string[]): LeftOutWhy | null {
  if (dead.includes(phone)) return 'hp_mati';
  // A fixed line takes neither SMS nor WhatsApp.
  if (!looksLikePhone(phone) || !phone.startsWith('08')) return 'bukan_hp';
  return wrong.includes(phone) ? 'salah_nomor' : null;
}

/**
 * The number that a contact was made with, 08…: the one that is named, or else for `salah_nomor` the one that a text would go to. '': not
 * known; what came of a call says something of a number only where it is.
 */
export function calledNumber(facts: PhoneFacts, named: PhoneSource | null, wrongNumber: boolean): string {
  if (named !== null) return normalisePhone(named === 'akun' ? facts.account : facts.paper);
  if (!wrongNumber) return '';
  const reached = phoneOf(facts);
  return 'phone' in reached ? reached.phone : normalisePhone(facts.account) || normalisePhone(facts.paper);
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
