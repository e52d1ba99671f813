import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/** Whichever number somebody holds, the sheet that speaks for them answers (VISUAL.md 6). */
let office: TestOffice;
let desk: Desk;
beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(() => office.close());

const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });
const cardOf = (sheet: string) => desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
const passed = (sheet: string) => desk.must('petugas', 'online.note', { sheet, step: 'lolos', wave: 1, stuck: null, day: '2020-04-13', source: 'pengakuan' });
const secondOf = async (index: number) => {
  const second = await desk.keyed(index);
  await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
  return second;
};

/** All papers of somebody are void: the first, then the second, which spoke after it. */
const bothVoid = async (index: number): Promise<readonly [string, string]> => {
  const first = await desk.keyed(index);
  const second = await secondOf(index);
  for (const sheet of [first, second]) await desk.must('penyelia', 'sheets.void', { ...(await at(sheet)), reason: 'kertas tertukar' });
  return [first, second];
};

describe('whose papers are all void', () => {
  test('until they hand in again: no number of theirs is said to be in use', async () => {
    const [first, second] = await bothVoid(0);
    expect(await cardOf(first)).toMatchObject({ sheet: second, foot: 'Nomor A-0001 juga tidak dipakai lagi.' });
  }, 60_000);

  test('handed in again: every number leads there, the whole NIK opens it, and the void ones are their own', async () => {
    const voids = await bothVoid(0);
    const again = await desk.keyed(0);
    const card = await cardOf(again);
    expect(card).toMatchObject({ sheetNo: 'A-0003', foot: 'Nomor A-0001, A-0002 tidak dipakai lagi. Yang dipakai: A-0003.' });
    for (const sheet of voids) {
      expect({ ...(await cardOf(sheet)), asOf: '' }).toEqual({ ...card, asOf: '' });
      expect(await desk.must('petugas', 'answerSheets.make', { sheet })).toMatchObject({ name: 'LEMBAR-JAWABAN-A-0003' });
      expect((await desk.must('petugas', 'slips.print', { sheet })).content.steps.join(' ')).not.toContain('isi formulir lagi');
    }
    const byNik = await desk.must('petugas', 'counter.find', { text: valuesOf(0).nik });
    expect([byNik.exact, byNik.total, byNik.hits.map(({ sheetNo }) => sheetNo)]).toEqual([true, 1, ['A-0003']]);
    const byName = await desk.must('petugas', 'counter.find', { text: valuesOf(0).nama });
    expect(byName.hits[0]).toMatchObject({ sheetNo: 'A-0003', paperState: 'diinput' });
    const byTail = await desk.must('petugas', 'counter.find', { text: valuesOf(0).nik.slice(-6) });
    expect(byTail.hits.map(({ paperState }) => paperState)).toEqual(['diinput', 'batal']);
    const { held } = await desk.must('petugas', 'personData.show', { sheet: voids[0], for: 'layar', askedBy: '' });
    expect(held.filter(({ what }) => what === 'Berkas').map(({ cells }) => cells[0]?.value)).toEqual(['A-0001', 'A-0002', 'A-0003']);
    // Their phone is nobody else's.
    const folder = mkdtempSync(join(tmpdir(), 'loket-kontak-'));
    const filter = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null };
    expect(await desk.must('penyelia', 'followUp.export', { filter, form: '08', purpose: 'uji', folder })).toMatchObject({ rows: 1, people: 1, shared: 0 });
    rmSync(folder, { recursive: true });
  }, 60_000);

  test.each([
    ['another name', { nama: 'ZAHRATUL JANNAH' }],
    ['another birth date', { tanggal_lahir: '1960-05-05' }],
  ] as const)('a sheet with the same NIK and %s is not said to be theirs', async (_why, other) => {
    const [first, second] = await bothVoid(0);
    await desk.keyed(0, other);
    expect(await cardOf(first)).toMatchObject({ sheet: second });
    expect((await desk.must('petugas', 'counter.find', { text: valuesOf(0).nik })).exact).toBe(false);
  }, 60_000);
});

describe('a number that is not used any more', () => {
  test.each([
    { which: 'the second, void after the first was handed over', deliver: true, gone: 1 },
    { which: 'the second, void before', deliver: false, gone: 1 },
    { which: 'the first, so that the second speaks', deliver: false, gone: 0 },
  ])('$which: the card is that of the sheet that speaks, with the number at its foot', async ({ deliver, gone }) => {
    const first = await desk.ready(0);
    if (deliver) await desk.send('deliver');
    const second = await secondOf(0);
    await passed(second);
    const sheets = [first, second];
    const dead = sheets[gone] ?? '';
    const speaking = sheets[1 - gone] ?? '';
    await desk.must('penyelia', 'sheets.void', { ...(await at(dead)), reason: 'dobel' });
    const [deadNo, speakingNo] = gone === 1 ? ['A-0002', 'A-0001'] : ['A-0001', 'A-0002'];
    const card = await cardOf(dead);
    expect(card).toMatchObject({ sheet: speaking, sheetNo: speakingNo, foot: `Nomor ${deadNo} tidak dipakai lagi. Yang dipakai: ${speakingNo}.` });
    expect(card.sentence).toMatch(/^ANDA LOLOS gelombang 1/);
    expect([card.second, ...card.todo].join(' ')).not.toMatch(/isi formulir lagi|tidak dipakai/);
    expect({ ...card, asOf: '' }).toEqual({ ...(await cardOf(speaking)), asOf: '' });
    // The paper that goes home says the same, and so does every act on the person.
    const made = await desk.must('petugas', 'answerSheets.make', { sheet: dead });
    expect(made).toMatchObject({ name: `LEMBAR-JAWABAN-${speakingNo}`, content: { card: { sentence: card.sentence, foot: card.foot } } });
    expect(await desk.must('petugas', 'followUp.detail', { sheet: dead })).toEqual(await desk.must('petugas', 'followUp.detail', { sheet: speaking }));
  }, 60_000);

  test('of somebody who has no other: withdrawn, as before', async () => {
    const only = await desk.keyed(0);
    await desk.must('penyelia', 'sheets.void', { ...(await at(only)), reason: 'dobel' });
    expect(await cardOf(only)).toMatchObject({ sheet: only, foot: '', second: expect.stringContaining('Berkas ini tidak dipakai lagi.') as string });
  });
});

test('the slip of a second sheet speaks of the person by the ladder, with its own number and documents', async () => {
  await desk.ready(0);
  const second = await desk.receive({ documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false } });
  await desk.key(second, 0);
  await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
  await passed(second);
  const { content } = await desk.must('petugas', 'slips.print', { sheet: second });
  expect(content).toMatchObject({ sheetNo: 'A-0002', way: 'Pilih pelatihan di akun Anda di www.prakerja.go.id.' });
  expect(content.sentence).toMatch(/^ANDA LOLOS gelombang 1/);
  expect(content.lines.join(' ')).toContain('Diserahkan: formulir');
  // The copy of the KTP came with the first sheet.
  expect(content.steps.join(' ')).not.toContain('fotokopi KTP');
}, 60_000);
