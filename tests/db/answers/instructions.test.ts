import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** Instruksi: letters and calls from above, numbered, with their day and what came of them. */
let office: TestOffice;
let desk: Desk;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const asked = { channel: 'telepon', fromWhom: 'Disnakertrans Provinsi', letter: '', day: '2020-04-10', asks: 'Kirim rekap per kecamatan', dueDay: null, about: null, scan: null } as const;
const shown = async () => (await desk.must('petugas', 'instructions.list', {})).instructions;

test('the most urgent stands first, what is over its day is told, what is done last', async () => {
  await desk.ready(0);
  const sending = await desk.send();
  const record = (change: object) => desk.must('penyelia', 'instructions.record', { ...asked, ...change });
  expect(await record({})).toMatchObject({ no: 'I-001' });
  await record({ dueDay: '2020-04-20', about: { kind: 'kiriman', uid: sending } });
  const overdue = await record({ dueDay: '2020-04-12', channel: 'surat', letter: '560/77' });
  await record({ dueDay: '2020-04-13', asks: 'Hari ini juga' });
  const done = await record({ dueDay: '2020-04-09' });
  await desk.must('penyelia', 'instructions.done', { instruction: done.instruction, revision: 0, note: 'Dikirim lewat surel' });
  expect((await shown()).map(({ no, overdue: late, dueDay, done: over }) => [no, dueDay, late, over?.note ?? null])).toEqual([
    ['I-003', '2020-04-12', true, null],
    ['I-004', '2020-04-13', false, null],
    ['I-002', '2020-04-20', false, null],
    ['I-001', null, false, null],
    ['I-005', '2020-04-09', false, 'Dikirim lewat surel'],
  ]);
  expect(await desk.must('petugas', 'instructions.list', {})).toMatchObject({ open: 4, overdue: 1, today: '2020-04-13' });
  expect((await shown())[2]?.about).toEqual({ kind: 'kiriman', uid: sending, no: 'K001' });

  await desk.must('penyelia', 'instructions.change', { ...asked, instruction: overdue.instruction, revision: 0, dueDay: '2020-04-15' });
  expect((await shown()).find(({ no }) => no === 'I-003')).toMatchObject({ letter: '', channel: 'telepon', dueDay: '2020-04-15', overdue: false, revision: 1 });
  await desk.refused('penyelia', 'instructions.done', { instruction: done.instruction, revision: 1, note: 'lagi' }, 'instruction.done');
  await desk.refused('penyelia', 'instructions.change', { ...asked, instruction: done.instruction, revision: 1 }, 'instruction.done');
});

test.each([
  { change: { day: '2020-04-14' }, code: 'day.future', why: 'a call of tomorrow' },
  { change: { asks: ' ' }, code: 'input.invalid', why: 'nothing is asked' },
  { change: { about: { kind: 'lama', uid: '00000000-0000-7000-8000-00000000beef' } }, code: 'thing.unknown', why: 'a sending that is none' },
] as const)('is refused: $why', async ({ change, code }) => {
  const before = await shown();
  await desk.refused('penyelia', 'instructions.record', { ...asked, ...change }, code);
  expect(await shown()).toEqual(before);
});

test('a petugas reads and writes none', async () => {
  await desk.refused('petugas', 'instructions.record', asked, 'role.denied');
});
