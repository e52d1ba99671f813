import { afterAll, beforeAll, expect, test } from 'vitest';
import { editOf } from '../../../shared/domain/profile-edit.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** Whoever waits for a wave has done all there is, until its last SMS was sent: then the card and Tindak lanjut send them to their account. */
let office: TestOffice;
let desk: Desk;
let people = 0;
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

test.each([
  { joined: '2020-04-12', day: '2020-04-23', over: true, because: 'the wave of that day is over, whatever opened since' },
  { joined: '2020-04-21', day: '2020-04-23', over: false, because: 'the second wave is still to answer' },
  { joined: '2020-04-21', day: '2020-05-01', over: true, because: 'nor does that one send any more' },
  { joined: '2020-04-18', day: '2020-05-01', over: false, because: 'no wave could be joined on that day: the card names none' },
])('of two waves the one that could be joined on $joined, on $day: $because', async ({ joined, day, over }) => {
  office.clock.set('2020-04-23T01:00:00.000Z');
  const { revision, profile } = await desk.must('penyelia', 'settings.profile', {});
  if (profile.waves.length === 1) {
    const waves = [
      { no: 1, opens: '2020-04-11', closes: '2020-04-16', smsFrom: '2020-04-20', smsUntil: '2020-04-22' },
      { no: 2, opens: '2020-04-20', closes: '2020-04-25', smsFrom: '2020-04-28', smsUntil: '2020-04-30' },
    ];
    await desk.must('penyelia', 'settings.saveProfile', { revision, edit: structuredClone({ ...edited, waves }), reason: 'surat provinsi' });
  }
  const sheet = await desk.keyed(10 + (people += 1));
  await desk.must('petugas', 'online.note', { sheet, step: 'menunggu', wave: null, day: joined, source: 'pengakuan' });
  office.clock.set(`${day}T01:00:00.000Z`);
  const { todo } = await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
  const { rows } = await desk.must('petugas', 'followUp.list', { filter, offset: 0, limit: 50 });
  expect([todo.some((line) => line.includes('lihat hasil')), rows.some((row) => row.sheet === sheet)]).toEqual([over, over]);
});
