import { afterAll, beforeAll, expect, test } from 'vitest';
import { editOf } from '../../../shared/domain/profile-edit.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** Whoever waits for a wave has done all there is, until its last SMS was sent: then the card and Tindak lanjut send them to their account. */
let office: TestOffice;
let desk: Desk;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const filter = { todo: 'hasil', stuck: null, village: null, wave: null, statement: null, assigned: null, when: null } as const;
const edited = editOf(prakerjaApril2020);
const smsUntil = (day: string, revision: number) =>
  desk.must('penyelia', 'settings.saveProfile', { revision, edit: structuredClone({ ...edited, waves: [{ no: 1, opens: '2020-04-11', closes: '2020-04-16', smsFrom: '2020-04-20', smsUntil: day }] }), reason: 'surat provinsi' });

test.each([
  { what: 'wave 1', wave: 1 },
  { what: 'a wave that nobody named', wave: null },
])('card and list say the same on each day, also when the days of the wave are moved: $what', async ({ wave }) => {
  office.clock.set('2020-04-13T01:00:00.000Z');
  let { revision } = await desk.must('penyelia', 'settings.profile', {});
  const sheet = await desk.keyed(wave ?? 0);
  await desk.must('petugas', 'online.note', { sheet, step: 'menunggu', wave, day: '2020-04-12', source: 'pengakuan' });
  const told = async () => {
    const { todo } = await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
    const { rows } = await desk.must('petugas', 'followUp.list', { filter, offset: 0, limit: 50 });
    return [todo.some((line) => line.includes('lihat hasil')), rows.some((row) => row.sheet === sheet)];
  };
  let before = '';
  for (const { day, until, over } of [
    { day: '2020-04-22', until: '2020-04-22', over: false },
    { day: '2020-04-23', until: '2020-04-22', over: true },
    { day: '2020-04-23', until: '2020-04-24', over: false },
    { day: '2020-04-25', until: '2020-04-24', over: true },
  ]) {
    office.clock.set(`${day}T01:00:00.000Z`);
    if (until !== before) ({ revision } = await smsUntil(until, revision));
    before = until;
    expect(await told()).toEqual([over, over]);
  }
  await desk.must('petugas', 'online.note', { sheet, step: 'lolos', wave, day: '2020-04-25', source: 'pengakuan' });
  expect(await told()).toEqual([false, false]);
});
