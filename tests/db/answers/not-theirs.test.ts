import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';
import { expectAddsUp, ledgerOf, record } from './support/sent-people.ts';

/** A word about a row that is not the person's any more stays readable on whom it was said of, and counts nowhere: card, list, ledger, Pendaftar. */
const folder = testFolder();
let office: TestOffice;
let desk: Desk;
let sending = '';
let sheet = '';
let answer = '';

beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  sheet = await desk.keyed(0);
  ({ sending } = await desk.must('penyelia', 'oldSendings.record', { ...writeOldFile(join(folder, 'lama.csv'), [oldLine(0)]), ...oldFacts }));
});
afterEach(() => office.close());
afterAll(() => rmSync(folder, { recursive: true }));

const add = (to: string) => desk.must('penyelia', 'answers.addPerson', { answer, sheet: to, status: 'diterima', reason: '' });
const release = () => desk.must('penyelia', 'oldSendings.release', { sending, line: 1, reason: 'bukan orang ini' });
/** The figures of the list and the ledger, the words of the answer, what Pendaftar and the card say of somebody. */
const saidOf = async (about: string) => {
  const [listed] = (await desk.must('petugas', 'answers.list', {})).answers;
  const [row] = (await ledgerOf(desk)).rows;
  const { people } = await desk.must('petugas', 'answers.people', { answer, offset: 0, limit: 9 });
  await expectAddsUp(desk);
  return {
    list: [listed?.diterima, listed?.notTheirs],
    ledger: [row?.diterima, row?.belum_dijawab],
    words: people.map(({ counts, theirs, place }) => ({ counts, theirs, place: place?.no ?? null })),
    pendaftar: (await desk.detail(about)).answer?.status ?? null,
    card: (await desk.must('petugas', 'counter.open', { sheet: about, basis: 'nomor' })).stations[4]?.lines.filter((line) => /jawaban|daftar sebelumnya/iu.test(line)) ?? [],
  };
};
const counted = { list: [1, 0], ledger: [1, 0], words: [{ counts: true, theirs: true, place: 'L001' }], pendaftar: 'diterima', card: [expect.stringContaining('data diterima')] };
const notCounted = { list: [0, 1], ledger: [0, 1], words: [{ counts: false, theirs: false, place: null }], pendaftar: null };

describe.each([
  { about: 'the file', of: 'L001' },
  { about: 'all that was sent', of: null },
])('an answer about $about', ({ of }) => {
  beforeEach(async () => {
    answer = await record(desk, { about: of === null ? null : { kind: 'lama', uid: sending }, saidDay: '2020-04-13' });
    await add(sheet);
    expect(await saidOf(sheet)).toEqual(counted);
  });

  test('the row is let go: it counts nowhere, and says so; given back, it counts again', async () => {
    await release();
    const named = of === null ? '' : ' L001';
    expect(await saidOf(sheet)).toEqual({ ...notCounted, card: [`Jawaban "diterima provinsi" (13-04) tidak dihitung untuk Anda: baris di kiriman lama${named} belum dipastikan baris Anda`] });
    await desk.must('penyelia', 'oldSendings.decide', { sending, line: 1, sheet, reason: 'ternyata benar' });
    expect(await saidOf(sheet)).toEqual(counted);
  });

  test('the row turns out to be another’s: nothing is said of them until somebody says it', async () => {
    await release();
    const other = await desk.keyed(1);
    await desk.must('penyelia', 'oldSendings.decide', { sending, line: 1, sheet: other, reason: 'dari map' });
    expect(await saidOf(other)).toEqual({ ...notCounted, card: [] });
    await add(other);
    expect(await saidOf(other)).toMatchObject({ list: [1, 1], ledger: [1, 0], pendaftar: 'diterima', card: counted.card });
  });

  test('the paper was void and they come again: the row goes with them, the word stays with the paper', async () => {
    await desk.must('penyelia', 'sheets.void', { sheet, revision: await desk.revision(sheet), reason: 'rusak kena air' });
    const back = await desk.keyed(0);
    await desk.must('penyelia', 'oldSendings.rematch', { sending });
    expect(await saidOf(back)).toEqual({ ...notCounted, card: [] });
    await add(back);
    expect(await saidOf(back)).toMatchObject({ list: [1, 1], ledger: [1, 0], pendaftar: 'diterima' });
  });
});

test('a word that is not theirs any more can be taken back, and counts as one of those whom the answer names', async () => {
  answer = await record(desk, { about: { kind: 'lama', uid: sending }, saidDay: '2020-04-13' });
  await add(sheet);
  await release();
  expect(await desk.must('penyelia', 'answers.undoPerson', { answer, sheet, why: 'salah orang' })).toEqual({ people: 0 });
  expect((await desk.must('petugas', 'answers.list', {})).answers[0]).toMatchObject({ diterima: 0, notTheirs: 0 });
});
