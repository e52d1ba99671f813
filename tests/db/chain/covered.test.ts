import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput, DataName, NamesOfKind } from '../../../shared/contract/index.ts';
import { peopleGroups } from '../../../shared/domain/people-groups.ts';
import { recapKinds } from '../../../shared/domain/recap.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

/** Whole NIKs and KKs are shown where they are keyed and checked, and by a look that leaves a trace; nowhere else. */
let office: TestOffice;
let desk: Desk;
let sheet = '';
let sending = '';
let bundle = '';
let list = '';

type QueryName = Extract<NamesOfKind<'query'>, DataName>;
const { nama, no_hp, nik } = valuesOf(0);
const everywhere = { text: '', paperState: null, sendState: null, why: null, bundle: null } as const;

/** Every query there is, asked so that people are in its answer; a new one does not compile without its row. */
const queries: { readonly [Name in QueryName]: () => readonly CallInput<Name>[] } = {
  'session.status': () => [{}],
  'settings.get': () => [{}],
  'settings.profile': () => [{}],
  'users.list': () => [{}],
  'areas.list': () => [{}],
  'areas.match': () => [{ desa_kelurahan: 'SELOTO', kecamatan: 'TALIWANG', kabupaten: 'SUMBAWA BARAT' }],
  'backups.status': () => [{}],
  'bundles.list': () => [{}],
  'bundles.papers': () => [{ bundle }],
  'bundles.placeOf': () => [{ sheet }],
  'personLists.all': () => [{}],
  'personLists.lines': () => [{ list }],
  'personLists.known': () => [{ nik, name: nama, birthDate: '', phone: no_hp }],
  'receipts.next': () => [{}],
  'receipts.known': () => [{ name: nama, phone: '' }, { name: '', phone: no_hp }],
  'receipts.recent': () => [{}],
  'entry.queue': () => [{ bundle: null }],
  'entry.sticky': () => [{}],
  'entry.known': () => [{ sheet, nik, name: nama, birthDate: '', phone: no_hp, kk: '' }],
  'entry.suggest': () => [{ field: 'nik', typed: '' }, { field: 'no_kk', typed: '' }, { field: 'alamat', typed: 'JALAN' }],
  'sheets.list': () => ['', nama, nik, nik.slice(-4), no_hp, 'A-0001'].map((text) => ({ filter: { ...everywhere, text }, offset: 0, limit: 50 })),
  'sheets.detail': () => [{ sheet }],
  'sheets.trace': () => [{ after: '', limit: 100 }],
  'verification.queue': () => [{ bundle: null, limit: 50 }],
  'counter.find': () => ['A-0001', nama, nik, nik.slice(-6)].map((text) => ({ text })),
  'home.ledgers': () => [{}],
  'home.waiting': () => [{}],
  'home.counter': () => [{}],
  'home.people': () => peopleGroups.map((group) => ({ group, offset: 0, limit: 50 })),
  'home.overdue': () => [{}],
  'reports.recap': () => recapKinds.map((kind) => ({ kind, from: null, to: null })),
  'publicFigures.asked': () => [{}],
  'work.figures': () => [{ from: '2020-04-01', to: '2020-04-30' }],
  'work.unfinished': () => [{}],
  'sendings.list': () => [{}],
  'sendings.readiness': () => [{}],
  'sendings.detail': () => [{ sending }],
};

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  sheet = await desk.ready(0);
  await desk.key(sheet, 0, { alamat: 'JALAN LAIN 9', no_kk: '5207021203777777' }, { notes: [{ field: 'nik', text: 'di KK 5207021203777777' }, { field: 'alamat', text: `tertulis ${nik.slice(0, 6)} ${nik.slice(6)}` }] });
  await desk.approve(sheet);
  sending = await desk.send();
  // The same person again, another person, one that is put down, one that waits.
  await desk.keyed(0);
  await desk.ready(1);
  await desk.key(await desk.receive(), 2, {}, { as: 'belum_lengkap' });
  bundle = (await desk.must('petugas', 'bundles.create', { code: 'M01', counted: 2, place: '' })).uid;
  await desk.key(await desk.receive({ bundle }), 3);
  await desk.receive();
  list = (await desk.must('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2020-04-12' })).list;
  await desk.listed(list, 4);
});
afterAll(() => office.close());

const digits = /\d(?: ?\d){15}/;

describe('a question', () => {
  test.each(Object.keys(queries) as QueryName[])('that is %s holds no whole NIK in its answer', async (name) => {
    for (const input of queries[name]()) {
      await office.as('penyelia').must('settings.get', {});
      const reply = await office.raw(name, input);
      expect(reply.ok, JSON.stringify(input)).toBe(true);
      expect(JSON.stringify(reply), JSON.stringify(input)).not.toMatch(digits);
    }
  });
});

describe('the answer card at the counter', () => {
  test.each(['nomor', 'nik', 'ktp_dilihat'] as const)('holds no whole NIK either (%s)', async (basis) => {
    const card = await desk.must('petugas', 'counter.open', { sheet, basis });
    expect(card.nikTail).toBe(nik.slice(-4));
    expect(JSON.stringify(card)).not.toMatch(digits);
  });
});
