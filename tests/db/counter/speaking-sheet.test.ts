import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

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
