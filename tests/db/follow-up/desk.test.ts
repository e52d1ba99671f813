import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FollowUpFilter } from '../../../shared/contract/follow-up.ts';
import { sql } from '../../../db/sql.ts';
import { lookInside } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/** Tindak lanjut at the desk: calls are written down, people assigned, a village gets its list. */
let office: TestOffice;
let desk: Desk;
let sheets: readonly string[] = [];
const filter: FollowUpFilter = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null };

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  sheets = [await desk.keyed(0), await desk.keyed(1), await desk.keyed(2, { fotokopi_ktp: '' }), await desk.keyed(3)];
});
afterAll(() => office.close());

const list = (part: Partial<FollowUpFilter> = {}) => desk.must('petugas', 'followUp.list', { filter: { ...filter, ...part }, offset: 0, limit: 50 });
const [first, second] = [() => sheets[0] ?? '', () => sheets[1] ?? ''];

describe('the list', () => {
  test('holds everybody who must act, the latest first, with what is most urgent', async () => {
    const { rows, total } = await list();
    expect(total).toBe(4);
    expect(rows.map(({ sheetNo }) => sheetNo)).toEqual(['A-0004', 'A-0003', 'A-0002', 'A-0001']);
    expect(rows[1]?.todo).toEqual(['fotokopi', 'akun']);
    expect(JSON.stringify(rows)).not.toMatch(/\d{10}/);
  });

  test('a call stands in the list, in the detail, and brings the person back on its day', async () => {
    await desk.must('petugas', 'followUp.note', { sheet: first(), how: 'tidak_terhubung', note: 'nada sibuk', nextDay: '2020-04-14' });
    await desk.refused('petugas', 'followUp.note', { sheet: first(), how: 'wa', note: '', nextDay: '2020-04-12' }, 'day.past');
    expect((await list()).rows[3]?.last).toEqual({ how: 'tidak_terhubung', day: '2020-04-13', nextDay: '2020-04-14' });
    expect((await desk.must('petugas', 'followUp.detail', { sheet: first() })).contacts).toMatchObject([{ how: 'tidak_terhubung', note: 'nada sibuk', by: 'Orang petugas' }]);
    expect((await list({ when: 'hari_ini' })).total).toBe(0);
    office.clock.set('2020-04-14T01:00:00.000Z');
    expect((await list({ when: 'hari_ini' })).rows.map(({ sheetNo }) => sheetNo)).toEqual(['A-0001']);
    await desk.must('petugas', 'followUp.note', { sheet: first(), how: 'datang', note: '', nextDay: '' });
    expect((await list({ when: 'hari_ini' })).total).toBe(0);
    expect((await list({ when: 'belum_pernah' })).total).toBe(3);
  });

  test('one and several are assigned, and to nobody again', async () => {
    const { petugas, penyelia } = office.people;
    expect(await desk.must('petugas', 'followUp.assign', { sheets: [first()], to: petugas.uid })).toEqual({ people: 1 });
    // The same person twice is one.
    expect(await desk.must('penyelia', 'followUp.assign', { sheets: [second(), second(), ...sheets.slice(2)], to: penyelia.uid })).toEqual({ people: 3 });
    expect((await list({ assigned: petugas.uid })).rows.map(({ sheetNo }) => sheetNo)).toEqual(['A-0001']);
    expect((await list({ assigned: penyelia.uid })).total).toBe(3);
    await desk.must('petugas', 'followUp.assign', { sheets: [second()], to: null });
    expect((await list({ assigned: '' })).rows.map(({ sheetNo }) => sheetNo)).toEqual(['A-0002']);
    await desk.refused('petugas', 'followUp.assign', { sheets: [first()], to: first() }, 'thing.unknown');
  });
});

test('whose desa is not known stands under no desa: those are one list of their own', async () => {
  const bare = await desk.receive();
  const unknown = await desk.keyed(9, { kode_desa_ktp: '', desa_kelurahan: '', kecamatan: '' });
  const { villages } = await desk.must('petugas', 'followUp.choices', {});
  const listed = await Promise.all([...villages.map(({ code }) => code), ''].map(async (village) => (await list({ village })).rows.map(({ sheet }) => sheet)));
  expect(listed.at(-1)).toEqual([unknown, bare]);
  // Every person of the list stands under exactly one of the choices.
  expect(listed.flat().toSorted()).toEqual((await list()).rows.map(({ sheet }) => sheet).toSorted());
  for (const sheet of [bare, unknown]) await desk.must('penyelia', 'sheets.void', { sheet, revision: await desk.revision(sheet), reason: 'coretan' });
});

test('Beranda tells each clerk whom they see to, and whose day has come: as many as stand in the list', async () => {
  const told = async (role: 'petugas' | 'penyelia') => (await desk.must(role, 'home.counter', {})).following;
  const { petugas, penyelia } = office.people;
  const of = async (part: Partial<FollowUpFilter>) => (await list(part)).total;
  expect([await told('petugas'), await told('penyelia')]).toEqual([{ mine: 1, dayCome: 0 }, { mine: 2, dayCome: 0 }]);
  await desk.must('petugas', 'followUp.note', { sheet: second(), how: 'wa', note: '', nextDay: '2020-04-15' });
  office.clock.set('2020-04-15T01:00:00.000Z');
  expect(await told('petugas')).toEqual({ mine: await of({ assigned: petugas.uid }), dayCome: await of({ when: 'hari_ini' }) });
  expect(await told('penyelia')).toEqual({ mine: await of({ assigned: penyelia.uid }), dayCome: 1 });
  // Whoever has nothing left to do is no longer anybody's to see to.
  const { step } = await desk.must('petugas', 'online.note', { sheet: first(), step: 'pelatihan', day: '2020-04-15', source: 'dilihat' });
  expect((await told('petugas')).mine).toBe(0);
  await desk.must('petugas', 'online.undo', { step });
  expect((await told('petugas')).mine).toBe(1);
});

test('a village gets names and numbers of paper, and it is recorded for whom and what for', async () => {
  const { kode_desa_ktp: village } = valuesOf(0);
  const { villages } = await desk.must('petugas', 'followUp.choices', {});
  expect(villages.map(({ code }) => code)).toContain(village);
  const { people } = await desk.must('petugas', 'followUp.villageList', { village, purpose: 'diundang', askedBy: 'Sekretaris desa' });
  // The made-up people of three villages: the first and the fourth live in the same.
  expect(people.map(({ sheetNo }) => sheetNo).toSorted()).toEqual(['A-0001', 'A-0004']);
  expect(Object.keys(people[0] ?? {})).toEqual(['name', 'sheetNo']);
  const kept = await lookInside(office, (db) => db.all(sql`SELECT h.kind, h.purpose, h.asked_by, h.people, count(p.registration) AS named FROM handed_out h JOIN handed_out_person p ON p.handed_out = h.id GROUP BY h.id`));
  expect(kept).toEqual([{ kind: 'daftar_desa', purpose: 'diundang', asked_by: 'Sekretaris desa', people: 2, named: 2 }]);
  await desk.refused('petugas', 'followUp.villageList', { village: '5207012009'.replace('9', '8'), purpose: 'x', askedBy: 'y' }, 'follow-up.nobody');
});

test('a text of the office is kept, refuses strange placeholders, and goes back', async () => {
  const textOf = async () => (await desk.must('petugas', 'followUp.texts', {})).texts.find(({ key }) => key === 'pesan.akun');
  const shipped = (await textOf())?.shipped ?? '';
  expect(await desk.must('penyelia', 'followUp.saveText', { key: 'pesan.akun', text: 'Datang, {nama}.' })).toEqual({ text: 'Datang, {nama}.' });
  expect(await desk.refused('penyelia', 'followUp.saveText', { key: 'pesan.akun', text: '{nik}' }, 'message.placeholder')).toEqual({ words: ['nik'] });
  expect(await desk.refused('penyelia', 'followUp.saveText', { key: 'pesan.bersama', text: '{nama}' }, 'message.placeholder')).toEqual({ words: ['nama'] });
  expect((await textOf())?.text).toBe('Datang, {nama}.');
  await desk.must('penyelia', 'followUp.saveText', { key: 'pesan.akun', text: null });
  expect((await textOf())?.text).toBe(shipped);
});

describe('a number that is somebody else\'s', () => {
  const wrong = async (sheet: string) => (await desk.must('petugas', 'followUp.detail', { sheet })).phones.wrong;
  const note = (sheet: string, how: 'salah_nomor' | 'datang' | 'ditelepon', number: 'akun' | 'kertas' | null = null) => desk.must('petugas', 'followUp.note', { sheet, how, number, note: '', nextDay: '' });

  test('stays so when they come or their sheet is saved again; a new number is nobody else\'s', async () => {
    const sheet = await desk.keyed(40);
    await note(sheet, 'salah_nomor');
    expect(await wrong(sheet)).toEqual(['kertas']);
    await note(sheet, 'datang');
    await desk.key(sheet, 40, { alamat: 'JALAN LAIN 7' }, { reason: 'alamat' });
    expect(await wrong(sheet)).toEqual(['kertas']);
    await desk.key(sheet, 40, { no_hp: '081277770001' }, { reason: 'nomor baru' });
    expect(await wrong(sheet)).toEqual([]);
  });

  test('of two the one that a text goes to, then the other; the person reached on one of them has it again', async () => {
    const sheet = await desk.keyed(41);
    await desk.must('petugas', 'online.account', { sheet, email: '', phone: '081277770002', alive: 'ya' });
    await note(sheet, 'salah_nomor');
    expect(await wrong(sheet)).toEqual(['akun']);
    await note(sheet, 'salah_nomor');
    expect(await wrong(sheet)).toEqual(['akun', 'kertas']);
    await note(sheet, 'ditelepon');
    expect(await wrong(sheet), 'on which number is not said').toEqual(['akun', 'kertas']);
    await note(sheet, 'ditelepon', 'kertas');
    expect(await wrong(sheet)).toEqual(['akun']);
  });
});

test('who no longer works here is found as long as they have people, and gets no more', async () => {
  const clerk = await desk.must('penyelia', 'users.add', { name: 'Pegawai Pindah', loginName: 'pindah', role: 'petugas', password: 'sepatu-hujan-42' });
  const sheet = await desk.keyed(42);
  await desk.must('penyelia', 'followUp.assign', { sheets: [sheet], to: clerk.uid });
  await desk.must('penyelia', 'users.disable', { user: clerk.uid });
  const found = async () => (await desk.must('petugas', 'followUp.choices', {})).clerks.find(({ user }) => user === clerk.uid);
  expect(await found()).toEqual({ user: clerk.uid, name: 'Pegawai Pindah', active: false });
  expect((await list({ assigned: clerk.uid })).rows.map((row) => row.sheet)).toEqual([sheet]);
  await desk.refused('petugas', 'followUp.assign', { sheets: [first()], to: clerk.uid }, 'thing.unknown');
  await desk.must('petugas', 'followUp.assign', { sheets: [sheet], to: null });
  expect(await found()).toBeUndefined();
});

test('a code or a password is kept in no note', async () => {
  await desk.refused('petugas', 'followUp.note', { sheet: first(), how: 'wa', note: 'kode OTP 482913', nextDay: '' }, 'text.secret');
  await desk.refused('petugas', 'personData.askCorrection', { sheet: first(), asked: 'kata sandinya: melati' }, 'text.secret');
  await desk.must('petugas', 'followUp.note', { sheet: first(), how: 'wa', note: 'kode tidak masuk, lupa kata sandi', nextDay: '' });
});

test.each([
  ['pesan.akun', 'Kirim kode OTP dan sandi Anda, NIK 5207010101010001', 'text.secret'],
  ['pesan.akun', '{nama}: NIK 5207 0101 0101 0001 sudah ada.', 'message.number'],
  ['pesan.bersama', 'Anda ditolak dan belum terdaftar. {kantor}', 'message.status'],
] as const)('no text of the office: %s %s', async (key, text, code) => {
  await desk.refused('penyelia', 'followUp.saveText', { key, text }, code);
});

test('a card that says LOLOS or SUDAH MENDAFTAR is followed by no word of an unfinished registration', async () => {
  const sheet = await desk.keyed(43);
  const said = { sheet, day: '2020-04-12', source: 'pengakuan' } as const;
  const todo = async () => (await desk.must('petugas', 'followUp.detail', { sheet })).todo;
  await desk.must('petugas', 'online.note', { ...said, step: 'menunggu', wave: 1 });
  const { card } = await desk.must('petugas', 'online.note', { ...said, step: 'macet', stuck: 'tak_paham' });
  expect(card.sentence).toContain('ANDA SUDAH MENDAFTAR.');
  expect(await todo()).toEqual([]);
  const lolos = await desk.must('petugas', 'online.note', { ...said, step: 'lolos', wave: 1 });
  await desk.must('petugas', 'online.note', { ...said, step: 'macet', stuck: 'tak_paham' });
  expect(lolos.card.sentence).toContain('LOLOS');
  expect(await todo()).toEqual(['pelatihan']);
  // Not wanting to stays what it is.
  await desk.must('petugas', 'online.note', { ...said, step: 'macet', stuck: 'tidak_berminat' });
  expect(await todo()).toEqual([]);
});

test('a wave that people were noted in can be chosen, also one that the programme does not know (any more)', async () => {
  const sheet = await desk.keyed(43);
  expect((await desk.must('petugas', 'followUp.choices', {})).waves).toEqual([1]);
  await desk.must('petugas', 'online.note', { sheet, step: 'tidak_lolos', wave: 7, day: '2020-04-14', source: 'daftar' });
  expect((await desk.must('petugas', 'followUp.choices', {})).waves).toEqual([1, 7]);
  expect((await list({ wave: 7 })).rows.map((row) => row.sheet)).toEqual([sheet]);
});
