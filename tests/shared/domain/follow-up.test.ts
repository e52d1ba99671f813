import { describe, expect, test } from 'vitest';
import { type FollowUp, type FollowUpFact, followUpFacts, followUpRules, followUps, type FollowUpFacts, stillToDo } from '../../../shared/domain/follow-up.ts';

const nothing = Object.fromEntries(followUpFacts.map((fact) => [fact, false])) as FollowUpFacts;
const having = (...facts: readonly FollowUpFact[]): FollowUpFacts => ({ ...nothing, ...Object.fromEntries(facts.map((fact) => [fact, true])) });

interface Case {
  readonly facts: readonly FollowUpFact[];
  readonly todo: readonly FollowUp[];
  readonly because: string;
}

const cases: readonly Case[] = [
  { facts: [], todo: ['akun'], because: 'nobody knows of an account: the paper registers nobody' },
  { facts: ['punya_akun', 'belum_menunggu'], todo: ['daring'], because: 'an account is not a place in a wave' },
  { facts: ['punya_akun'], todo: [], because: 'who waits for a result has done all there is' },
  { facts: ['punya_akun', 'hasil_di_akun'], todo: ['hasil'], because: 'no SMS comes any more: the result stands only in the account' },
  { facts: ['punya_akun', 'tidak_lolos'], todo: ['gelombang'], because: 'the next wave is joined from the same account' },
  { facts: ['punya_akun', 'lolos'], todo: ['pelatihan'], because: 'who is through has to choose a training' },
  { facts: ['macet'], todo: ['macet'], because: 'the reason says more than that there is no account' },
  { facts: ['punya_akun', 'belum_menunggu', 'macet'], todo: ['macet'], because: 'stuck on the way: the reason first' },
  { facts: ['macet', 'tidak_berminat'], todo: [], because: 'who does not want to is not called about it' },
  { facts: ['kertas_cukup'], todo: [], because: 'where the paper is the registration nobody needs an account' },
  { facts: ['kertas_cukup', 'tanpa_fotokopi'], todo: ['fotokopi'], because: 'the paper itself can still lack something' },
  { facts: ['punya_akun', 'nik_bentrok', 'tanpa_fotokopi', 'belum_lengkap'], todo: ['ktp_asli'], because: 'a conflict asks for the KTP itself, and for nothing beside it' },
  { facts: ['punya_akun', 'nik_bentrok', 'terkirim'], todo: ['ktp_asli'], because: 'also of a person who was sent' },
  { facts: ['punya_akun', 'kertas_hilang', 'tanpa_fotokopi'], todo: ['isi_lagi'], because: 'a new form comes with a new copy' },
  { facts: ['punya_akun', 'tanpa_nik', 'belum_lengkap'], todo: ['dokumen'], because: 'the NIK is what is missing' },
  { facts: ['punya_akun', 'tanpa_nik', 'tanpa_fotokopi'], todo: ['dokumen'], because: 'whoever has no NIK yet has no KTP to copy' },
  { facts: ['punya_akun', 'belum_lengkap', 'tanpa_fotokopi'], todo: ['lengkapi', 'fotokopi'], because: 'both are brought in one visit' },
  { facts: ['punya_akun', 'tanpa_fotokopi', 'terkirim'], todo: [], because: 'what was sent is not asked for again' },
  { facts: ['punya_akun', 'ditolak', 'terkirim'], todo: ['ditolak'], because: 'the province could not use the data' },
  { facts: ['punya_akun', 'keterangan_lama'], todo: ['keterangan'], because: 'the paper in their hands says something else than today' },
  { facts: ['tanpa_fotokopi', 'keterangan_lama'], todo: ['fotokopi', 'akun', 'keterangan'], because: 'the most urgent first, whatever else there is' },
];

describe('what a person still has to do', () => {
  test.each(cases)('$facts → $todo: $because', ({ facts, todo }) => {
    expect(stillToDo(having(...facts))).toEqual(todo);
  });

  test('every rule is tried here', () => {
    expect([...new Set(cases.flatMap(({ todo }) => todo))].toSorted()).toEqual([...followUps].toSorted());
  });

  test('every fact is asked by some rule', () => {
    expect([...new Set(followUps.flatMap((todo) => [...followUpRules[todo].when, ...followUpRules[todo].unless]))].toSorted()).toEqual([...followUpFacts].toSorted());
  });
});
