import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** A row that found its person by itself may be somebody else's, and a person who was withdrawn may come again. */
let office: TestOffice;
let desk: Desk;
let sending = '';
const sheets: string[] = [];
const folder = testFolder();

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (const index of [0, 1]) sheets.push(await desk.keyed(index));
  ({ sending } = await desk.must('penyelia', 'oldSendings.record', { ...writeOldFile(join(folder, 'lama.csv'), [oldLine(0), oldLine(1), oldLine(5001)]), ...oldFacts }));
}, 60_000);

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const row = async (line: number) => (await desk.must('petugas', 'oldSendings.row', { sending, line })).row;
const again = () => desk.must('penyelia', 'oldSendings.rematch', { sending });
const sentStation = async (sheet: string) => (await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })).stations[3]?.lines ?? [];

test('it is let go with a reason and waits; looking again does not give it back, a person may', async () => {
  const [sheet = ''] = sheets;
  expect(await row(1)).toMatchObject({ result: 'nik', person: { sheet } });
  await desk.refused('penyelia', 'oldSendings.release', { sending, line: 3, reason: 'x' }, 'old-sending.not-matched');
  await desk.refused('penyelia', 'oldSendings.release', { sending, line: 1, reason: '' }, 'input.invalid');
  await desk.must('penyelia', 'oldSendings.release', { sending, line: 1, reason: 'NIK dipakai orang lain' });
  expect(await row(1)).toMatchObject({ result: 'beberapa', person: null });
  // Nobody is told that they are not in it while a row with their name waits.
  expect(await sentStation(sheet)).toEqual(['belum', 'mungkin ada di kiriman lama L001, baris 1: belum dipastikan']);
  await again();
  expect(await row(1)).toMatchObject({ result: 'beberapa', person: null });
  const { history } = await desk.detail(sheet);
  expect(history.filter(({ what }) => what === 'kiriman_lama').map(({ text }) => text)).toEqual(['Baris 1 kiriman lama L001 bukan orang ini: NIK dipakai orang lain']);
  await desk.must('penyelia', 'oldSendings.decide', { sending, line: 1, sheet, reason: 'ternyata benar' });
  expect(await row(1)).toMatchObject({ result: 'dipilih', person: { sheet } });
  await desk.refused('penyelia', 'oldSendings.release', { sending, line: 1, reason: 'x' }, 'old-sending.not-matched');
});

test('what was decided about a row is told of its person, and of nobody else in the file', async () => {
  const trailOf = async (sheet: string) => {
    const { held } = await desk.must('petugas', 'personData.show', { sheet, for: 'layar', askedBy: '' });
    return held.filter(({ section, what }) => section === 'jejak' && /kiriman lama/iu.test(what)).map(({ what }) => what);
  };
  const [mine = '', other = ''] = sheets;
  expect(await trailOf(mine)).toContain('Baris kiriman lama dilepas dari orangnya');
  expect((await trailOf(other)).filter((what) => /^(Baris|Pilihan)/u.test(what))).toEqual([]);
});

test('who was withdrawn and comes again is found by looking again; until then the row stays theirs', async () => {
  const [, sheet = ''] = sheets;
  const { head } = await desk.detail(sheet);
  await desk.must('penyelia', 'sheets.void', { sheet, revision: head.revision, reason: 'kertasnya salah' });
  await again();
  expect(await row(2)).toMatchObject({ result: 'nik', person: { sheet } });
  const back = await desk.keyed(1);
  // The row stays with the void sheet until it is matched again, in the lists too: until then it may be theirs.
  expect(await sentStation(back)).toEqual(['belum', 'mungkin ada di kiriman lama L001, baris 2: belum dipastikan']);
  await again();
  expect(await row(2)).toMatchObject({ result: 'nik', person: { sheet: back } });
  expect(await sentStation(back)).toEqual(['belum', expect.stringContaining('ada di kiriman lama L001, baris 2')]);
});
