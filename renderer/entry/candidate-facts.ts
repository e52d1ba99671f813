import type { Comparison, KnownPerson, Likeness } from '../../shared/contract/entry.ts';
import { keyedDayText, shortTimeText } from '../text/numbers.ts';

export interface CandidateFact {
  readonly name: string;
  readonly value: string;
  /** Lit: here something else is written. */
  readonly differs: boolean;
}

/**
 * What the panel says of somebody who may be the person on this sheet. What agrees says "sama", only what is written otherwise on both is
 * lit; no digit of a number is shown (VISUAL.md 5).
 */
export function candidateFacts(person: KnownPerson): readonly CandidateFact[] {
  const { compared, village, district } = person;
  const fact = (name: string, how: Comparison, same: string, other: string): CandidateFact => ({ name, value: how === 'same' ? same : other, differs: how === 'differs' });
  // A number that is not written on both says nothing.
  const number = (name: string, how: Comparison, other: string) => (how === 'absent' ? [] : [fact(name, how, 'sama', other)]);
  const place = district === '' ? village : `${village}, kec. ${district}`;
  return [
    ...number('NIK', compared.nik, nikWords(person)),
    fact('Nama', compared.name, 'sama', person.name || notWritten),
    fact('Lahir', compared.birthDate, 'tanggal sama', keyedDayText(person.birthDate) || notWritten),
    ...number('No. KK', compared.kk, 'beda'),
    ...number('No. HP', compared.phone, 'beda'),
    ...(village === '' ? [] : [fact('Desa', compared.village, `sama (${village})`, place)]),
    fact('Diinput', 'absent', '', person.keyedAt === null ? 'belum' : `${shortTimeText(person.keyedAt)}, ${person.keyedBy ?? ''}`),
    ...(person.sending === null ? [] : [fact('Dikirim', 'absent', '', `Kiriman ${person.sending}`)]),
  ];
}

/** By what somebody was found. */
export const likenessWords: Readonly<Record<Likeness, string>> = { nik: 'NIK sama', 'nik-hampir': 'NIK hampir sama', 'nama-lahir': 'nama dan tanggal lahir mirip', kk: 'No. KK sama', hp: 'No. HP sama' };

/** The most telling thing that somebody was found by, or what was decided about them. */
export function foundBy({ how: [first], decidedDifferent }: Pick<KnownPerson, 'how' | 'decidedDifferent'>): string {
  if (decidedDifferent) return 'orang lain';
  return first === undefined ? '' : likenessWords[first];
}

const notWritten = 'tidak tertulis';

/** "beda 1 angka, yang ke-13"; two neighbours that changed places: "tertukar, yang ke-13 dan 14". */
export function nikWords({ compared, differsAt }: Pick<KnownPerson, 'compared' | 'differsAt'>): string {
  if (compared.nik !== 'differs') return compared.nik === 'same' ? 'sama' : notWritten;
  const [first, second] = differsAt;
  if (first === undefined) return 'beda';
  return second === undefined ? `beda 1 angka, yang ke-${first}` : `tertukar, yang ke-${first} dan ${second}`;
}
