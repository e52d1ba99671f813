import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput, DataName, NamesOfKind } from '../../../shared/contract/index.ts';
import { peopleGroups } from '../../../shared/domain/people-groups.ts';
import { recapKinds } from '../../../shared/domain/recap.ts';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

/** Whole NIKs and KKs are shown where they are keyed and checked, and by a look that leaves a trace; nowhere else. */
let office: TestOffice;
let desk: Desk;
let sheet = '';
/** Received with its NIK in the box of the name, and in that of the phone. */
let miswritten = '';
let sending = '';
let bundle = '';
let list = '';
let batch = '';
let answer = '';
let oldSending = '';
let oldMatch = '';

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
  'slips.draft': () => [{ name: `SITI ${nik}`, phone: nik, documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false }, receivedDay: null }],
  'slips.find': () => ['A-0001', '1', 'A-0010'].map((text) => ({ text })),
  'slips.outdated': () => [{ offset: 0, limit: 100 }],
  'slips.printing': () => [{}],
  'blanks.papers': () => [{ batch }],
  'blanks.list': () => [{}],
  'officeTexts.own': () => [{}],
  'entry.queue': () => [{ bundle: null }],
  'entry.stillKept': () => [{ sheet }],
  'entry.sticky': () => [{}],
  'entry.known': () => [{ sheet, nik, name: nama, birthDate: '', phone: no_hp, kk: '', village: { code: '', name: 'SELOTO', district: 'TALIWANG' } }],
  'entry.suggest': () => [{ field: 'nik', typed: '' }, { field: 'no_kk', typed: '' }, { field: 'alamat', typed: 'JALAN' }],
  'sheets.list': () => ['', nama, nik, nik.slice(-4), no_hp, 'A-0001'].map((text) => ({ filter: { ...everywhere, text }, offset: 0, limit: 50 })),
  'sheets.near': () => [{ nik: `${nik.slice(0, 15)}${nik.endsWith('1') ? '2' : '1'}` }],
  'sheets.detail': () => [{ sheet }, { sheet: miswritten }],
  'sheets.trace': () => [{ after: '', limit: 100 }],
  'verification.queue': () => [{ bundle: null, limit: 50 }],
  'counter.find': () => ['A-0001', nama, nik, nik.slice(-6)].map((text) => ({ text })),
  'online.path': () => [{ sheet }],
  'online.match': () => [{ text: `${nik}\nA-0001\nA-9999`, step: 'akun' }],
  'online.figures': () => [{}],
  'online.people': () => [{ group: 'not-told', offset: 0, limit: 50 }, { group: 'told', offset: 0, limit: 50 }],
  'followUp.list': () => [{ filter: { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, offset: 0, limit: 50 }],
  'followUp.choices': () => [{}],
  'followUp.detail': () => [{ sheet }, { sheet: miswritten }],
  'followUp.texts': () => [{}],
  'personData.openCorrections': () => [{}],
  'personData.corrections': () => [{ sheet }],
  'home.ledgers': () => [{}],
  'home.waiting': () => [{}],
  'answers.ledger': () => [{}],
  'answers.list': () => [{}],
  'answers.people': () => [{ answer, offset: 0, limit: 200 }],
  'answers.find': () => ['K002/1', 'baris 2', 'A-0001', nama, nik].map((text) => ({ answer, text })),
  'instructions.list': () => [{}],
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
  'oldSendings.list': () => [{}],
  'oldSendings.detail': () => [{ sending: oldSending }],
  'oldSendings.rows': () => (['matched', 'ambiguous', 'unmatched', 'double'] as const).map((list) => ({ sending: oldSending, list, offset: 0, limit: 50 })),
  'oldSendings.missing': () => [{ sending: oldSending, offset: 0, limit: 50 }],
  'oldSendings.foundRows': () => (['matched', 'ambiguous', 'unmatched', 'double'] as const).map((list) => ({ match: oldMatch, list, offset: 0, limit: 50 })),
  'oldSendings.foundMissing': () => [{ match: oldMatch, offset: 0, limit: 50 }],
  'oldSendings.foundRow': () => [1, 2, 3].map((line) => ({ match: oldMatch, line })),
  'oldSendings.row': () => [1, 2, 3].map((line) => ({ sending: oldSending, line })),
};

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  sheet = await desk.ready(0);
  await desk.key(sheet, 0, { alamat: 'JALAN LAIN 9', no_kk: '5207021203777777' }, { notes: [{ field: 'nik', text: 'di KK 5207021203777777' }, { field: 'alamat', text: `tertulis ${nik.slice(0, 6)} ${nik.slice(6)}` }] });
  await desk.approve(sheet);
  sending = await desk.send();
  // What came back names a NIK, as letters do.
  await desk.ready(5);
  const said = { about: { kind: 'kiriman', uid: await desk.send('deliver') }, saidBy: 'Provinsi', channel: 'surat', saidDay: '2020-04-13', letter: '1/P', scan: null } as const;
  answer = (await desk.must('penyelia', 'answers.record', { ...said, kind: 'per_orang', text: `NIK ${valuesOf(5).nik} tidak padan`, total: null })).answer;
  const [hit] = (await desk.must('penyelia', 'answers.find', { answer, text: 'K002/1' })).hits;
  await desk.must('penyelia', 'answers.addPerson', { answer, sheet: hit?.sheet.uid ?? '', status: 'ditolak', reason: `${valuesOf(5).nik} tidak padan` });
  await desk.must('penyelia', 'answers.record', { ...said, kind: 'keterangan', text: `${valuesOf(5).nik} diminta lagi`, total: null });
  await desk.must('penyelia', 'instructions.record', { channel: 'telepon', fromWhom: 'Provinsi', letter: '', day: '2020-04-13', asks: `betulkan ${valuesOf(5).nik}`, dueDay: '2020-04-01', about: null, scan: null });
  // The same person again, another person, one that is put down, one that waits.
  await desk.keyed(0);
  await desk.ready(1);
  await desk.key(await desk.receive(), 2, {}, { as: 'belum_lengkap' });
  bundle = (await desk.must('petugas', 'bundles.create', { code: 'M01', counted: 2, place: '' })).uid;
  await desk.key(await desk.receive({ bundle }), 3);
  await desk.receive();
  await desk.must('petugas', 'slips.print', { sheet });
  ({ batch } = await desk.must('petugas', 'blanks.take', { count: 2 }));
  await desk.must('petugas', 'online.note', { sheet, step: 'akun', day: '2020-04-12', source: 'pengakuan' });
  await desk.must('petugas', 'online.account', { sheet, email: 'akun@gmail.com', phone: no_hp, alive: 'ya' });
  list = (await desk.must('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2020-04-12' })).list;
  await desk.listed(list, 4);
  const folder = testFolder();
  const file = writeOldFile(join(folder, 'lama.csv'), [oldLine(1), oldLine(0), oldLine(700)]);
  oldMatch = (await desk.must('penyelia', 'oldSendings.match', file)).match;
  oldSending = (await desk.must('penyelia', 'oldSendings.record', { ...file, ...oldFacts })).sending;
  rmSync(folder, { recursive: true });
  await desk.must('petugas', 'personData.askCorrection', { sheet, asked: `alamat pindah, NIK ${nik}` });
  await desk.must('petugas', 'followUp.note', { sheet, how: 'ditelepon', note: `datang besok, NIK ${nik}`, nextDay: '' });
  // Typed into the wrong box at the counter, and never keyed.
  miswritten = await desk.receive({ name: `SITI ${valuesOf(6).nik}`, phone: valuesOf(6).nik });
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

  test('nor does what is said of a row of an old sending', async () => {
    expect(JSON.stringify(await desk.must('petugas', 'counter.openOldRow', { sending: oldSending, line: 2, basis: 'nik' }))).not.toMatch(digits);
    expect(JSON.stringify(await desk.must('petugas', 'answerSheets.makeOldRow', { sending: oldSending, line: 2 }))).not.toMatch(digits);
    expect(JSON.stringify(await desk.must('petugas', 'personData.show', { sheet: null, oldRow: { sending: oldSending, line: 2 }, for: 'layar', askedBy: '' }))).not.toMatch(digits);
  });

  test('nor does what leaves for a village or for messages', async () => {
    const { villages } = await desk.must('petugas', 'followUp.choices', {});
    for (const { code } of villages) expect(JSON.stringify(await desk.must('petugas', 'followUp.villageList', { village: code, purpose: 'diundang', askedBy: 'Kepala desa' }))).not.toMatch(digits);
    const folder = testFolder();
    await desk.receive({ name: `SITI ${valuesOf(7).nik}`, phone: '081200000001' });
    const { file } = await desk.must('penyelia', 'followUp.export', { filter: { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, form: '08', purpose: 'undangan', folder });
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(/081200000001/);
    expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(digits);
    rmSync(folder, { recursive: true });
  });

  test('nor does the lembar jawaban, in what it says or in the name of its file', async () => {
    for (const each of [sheet, miswritten]) expect(JSON.stringify(await desk.must('petugas', 'counter.open', { sheet: each, basis: 'nomor' }))).not.toMatch(digits);
    const made = await desk.must('petugas', 'answerSheets.make', { sheet });
    expect(JSON.stringify(made)).not.toMatch(digits);
    expect(made.name).toBe('LEMBAR-JAWABAN-A-0001');
  });
});
