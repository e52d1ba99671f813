import type { KnownPerson } from '../../shared/contract/entry.ts';
import type { SheetValues } from '../../shared/domain/fields.ts';
import { keyedDayText, shortTimeText } from '../text/numbers.ts';

export interface CandidateFact {
  readonly name: string;
  readonly value: string;
  /** Lit: here something else is written. */
  readonly differs: boolean;
}

/** What the panel says of somebody who may be the person on this sheet. What agrees says "sama"; no digit of a number is shown (VISUAL.md 5). */
export function candidateFacts(person: KnownPerson, values: SheetValues): readonly CandidateFact[] {
  const { nama, tanggal_lahir: birthDate, no_kk: kk, no_hp: phone } = values;
  const fact = (name: string, value: string, differs = false): CandidateFact => ({ name, value, differs });
  const sameBirth = birthDate !== '' && birthDate === person.birthDate;
  return [
    ...nikFact(person, values.nik),
    fact('Nama', person.name === nama ? 'sama' : person.name, nama !== '' && person.name !== nama),
    fact('Lahir', sameBirth ? 'tanggal sama' : keyedDayText(person.birthDate), birthDate !== '' && !sameBirth),
    ...(person.how.includes('kk') ? [fact('No. KK', 'sama')] : kk === '' ? [] : [fact('No. KK', 'beda', true)]),
    ...(person.how.includes('hp') ? [fact('No. HP', 'sama')] : phone === '' ? [] : [fact('No. HP', 'beda', true)]),
    ...(person.village === '' ? [] : [fact('Desa', person.village === values.desa_kelurahan ? `sama (${person.village})` : person.village, values.desa_kelurahan !== '' && person.village !== values.desa_kelurahan)]),
    fact('Diinput', person.keyedAt === null ? 'belum' : `${shortTimeText(person.keyedAt)}, ${person.keyedBy ?? ''}`),
    ...(person.sending === null ? [] : [fact('Dikirim', `Kiriman ${person.sending}`)]),
  ];
}

/** "beda 1 angka, yang ke-13"; two neighbours that changed places: "tertukar, yang ke-13 dan 14". */
export function nikWords(person: Pick<KnownPerson, 'how' | 'differsAt'>): string {
  if (person.how.includes('nik')) return 'sama';
  const [first, second] = person.differsAt;
  if (first === undefined) return 'beda';
  return second === undefined ? `beda 1 angka, yang ke-${first}` : `tertukar, yang ke-${first} dan ${second}`;
}

function nikFact(person: KnownPerson, nik: string): readonly CandidateFact[] {
  if (nik === '') return [];
  return [{ name: 'NIK', value: nikWords(person), differs: !person.how.includes('nik') }];
}
