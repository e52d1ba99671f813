import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik } from '../chain/desk.ts';

/** Whose second sheet waits for a decision is not told that nothing of theirs was sent: the first one was. */
let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const cardOf = (sheet: string) => desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
const denial = 'belum sampai di provinsi';
const maybe = 'Berkas lain yang mungkin milik Anda sudah dikirim ke provinsi: kantor sedang membandingkan keduanya.';

test.each([
  { why: 'the same NIK', index: 0, change: {}, named: false },
  { why: 'another NIK, named by its clerk', index: 1, change: { nik: slippedNik(1) }, named: true },
  { why: 'no NIK, named by its clerk', index: 2, change: { nik: '', alasan_tanpa_nik: 'hilang' }, named: true },
  { why: 'a NIK one slip away and the same name, named by nobody', index: 4, change: { nik: slippedNik(4) }, named: false },
])('a second sheet of somebody who was sent, $why', async ({ index, change, named }) => {
  const first = await desk.ready(index);
  const unsent = await desk.keyed(index, change, named ? { secondOf: first } : {});
  const before = await cardOf(unsent);
  expect([before.second.includes(maybe), before.notMeans.includes(denial)]).toEqual([false, true]);
  await desk.must('penyelia', 'sheets.void', { sheet: unsent, revision: await desk.revision(unsent), reason: 'dobel' });
  await desk.send('deliver');

  const second = await desk.keyed(index, change, named ? { secondOf: first } : {});
  const { sheetNo } = (await desk.detail(first)).head;
  const card = await cardOf(second);
  expect(card.second).toContain(maybe);
  expect(card.notMeans).not.toContain(denial);
  expect(card.notMeans).toContain('Belum dipastikan apakah data Anda sudah sampai di provinsi.');
  expect(card.stations[3]?.lines.join(' ')).toContain('mungkin sudah dikirim dengan berkas lain: sedang dibandingkan');
  // Nothing of the other sheet, which may be somebody else's.
  expect(JSON.stringify(card)).not.toContain(sheetNo);
}, 60_000);

test('one NIK under two names: nothing is said of the other paper, and nothing is denied either', async () => {
  await desk.ready(3);
  await desk.send('deliver');
  const second = await desk.keyed(3, { nama: 'ZAHRATUL JANNAH' });
  const card = await cardOf(second);
  expect([JSON.stringify(card).includes('mungkin milik Anda'), JSON.stringify(card).includes('berkas lain: sedang'), card.notMeans.includes(denial)]).toEqual([false, false, false]);
  expect(card.notMeans).toContain('Belum dipastikan apakah data Anda sudah sampai di provinsi.');
}, 60_000);

test('who was decided to be another is not told that the sheet of the other may be theirs', async () => {
  const first = await desk.ready(6);
  await desk.send('deliver');
  const second = await desk.keyed(6);
  expect((await cardOf(second)).second).toContain(maybe);
  await desk.must('penyelia', 'verification.notSamePerson', { sheet: second, revision: await desk.revision(second), reason: 'saudara kembar' });
  const card = await cardOf(second);
  expect([card.second.includes(maybe), card.notMeans.includes(denial), JSON.stringify(card).includes('dibandingkan')]).toEqual([false, true, false]);
  expect((await cardOf(first)).second).not.toContain(maybe);
}, 60_000);

test('nobody of a NIK one slip away who has another name, or was told apart, is compared with them', async () => {
  await desk.ready(5);
  const first = await desk.ready(7);
  await desk.send('deliver');
  const stranger = await desk.keyed(5, { nik: slippedNik(5), nama: 'ZAHRATUL JANNAH' });
  expect((await cardOf(stranger)).notMeans).toContain(denial);
  const alike = await desk.keyed(7, { nik: slippedNik(7) });
  expect((await cardOf(alike)).second).toContain(maybe);
  const { head, marks } = await desk.detail(alike);
  const mark = marks.find(({ check }) => check === 'nik-near')?.uid ?? '';
  await desk.must('penyelia', 'verification.settle', { sheet: alike, revision: head.revision, mark, how: 'ktp_asli' });
  expect((await cardOf(alike)).second).not.toContain(maybe);
  expect((await cardOf(first)).second).not.toContain(maybe);
}, 60_000);
