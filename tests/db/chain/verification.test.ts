import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice, type TestPerson } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
let third: TestPerson;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  third = await office.add('ketiga', 'petugas');
});
afterAll(() => office.close());

const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });
const markOf = async (sheet: string, check: string) => (await desk.detail(sheet)).marks.find((mark) => mark.check === check);

describe('the second person', () => {
  test('is any other account, of either role; own work is refused in every command and audited', async () => {
    const sheet = await desk.keyed(0, { pengesahan: '' });
    const mark = (await markOf(sheet, 'unsigned'))?.uid ?? '';
    const before = (await desk.must('penyelia', 'audit.verify', {})).rows;
    await desk.refused('petugas', 'verification.open', { sheet }, 'work.own');
    await desk.refused('petugas', 'verification.approve', await at(sheet), 'work.own');
    await desk.refused('petugas', 'verification.return', { ...(await at(sheet)), field: null, reason: 'x' }, 'work.own');
    await desk.refused('petugas', 'verification.correct', { ...(await at(sheet)), field: 'rt', value: '9', reason: '' }, 'work.own');
    await desk.refused('petugas', 'verification.settle', { ...(await at(sheet)), mark, how: 'ktp_asli' }, 'work.own');
    expect((await desk.must('penyelia', 'audit.verify', {})).rows).toBeGreaterThanOrEqual(before + 5);
    await desk.must(third, 'verification.open', { sheet });
    await desk.approve(sheet, third);
  });

  test('the queue never lists own work, and counts it apart', async () => {
    const mine = await desk.keyed(1);
    const theirs = await desk.receive();
    await desk.key(theirs, 2, {}, {}, 'penyelia');
    const queue = await desk.must('petugas', 'verification.queue', { bundle: null, limit: 100 });
    const uids = queue.rows.map((row) => row.uid);
    expect([uids.includes(mine), uids.includes(theirs)]).toEqual([false, true]);
    expect([queue.total, queue.own]).toEqual([1, 1]);
    expect((await desk.must('petugas', 'home.waiting', {})).toCheck).toBe(1);
    const other = await desk.must(third, 'verification.queue', { bundle: null, limit: 1 });
    expect([other.total, other.own, other.rows.length]).toEqual([2, 0, 1]);
  });

  test('after a correction neither the keyer nor the corrector approves while a third is there', async () => {
    const sheet = await desk.keyed(3);
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'rt', value: '9', reason: 'KTP' });
    await desk.refused('penyelia', 'verification.approve', await at(sheet), 'work.own');
    await desk.refused('petugas', 'verification.approve', await at(sheet), 'work.own');
    for (const who of ['petugas', 'penyelia'] as const) {
      expect((await desk.must(who, 'verification.queue', { bundle: null, limit: 100 })).rows.map((row) => row.uid)).not.toContain(sheet);
    }
    await desk.approve(sheet, third);
    expect((await desk.detail(sheet)).head.sendState).toBe('siap');
  });

  test('whoever keyed a part of it before somebody else took over is no second person', async () => {
    const sheet = await desk.receive();
    await desk.key(sheet, 4, { nik: '' }, { as: 'belum_lengkap' });
    await desk.key(sheet, 4, {}, {}, 'penyelia');
    await desk.refused('petugas', 'verification.approve', await at(sheet), 'work.own');
    expect((await desk.must('petugas', 'verification.queue', { bundle: null, limit: 100 })).rows.map((row) => row.uid)).not.toContain(sheet);
    await desk.approve(sheet, third);
  });
});

describe('verification.settle', () => {
  test.each(['sesuai_fotokopi', 'ktp_asli'] as const)('%s settles a mark once, and says who; the person is then ready', async (how) => {
    const sheet = await desk.ready(how === 'ktp_asli' ? 10 : 11, { pengesahan: '' });
    expect((await desk.detail(sheet)).why).toEqual(['tanda_terbuka']);
    const mark = (await markOf(sheet, 'unsigned'))?.uid ?? '';
    const settled = await desk.must('penyelia', 'verification.settle', { ...(await at(sheet)), mark, how });
    expect(settled.marks).toMatchObject([{ check: 'unsigned', state: how, by: 'Ibu Penyelia' }]);
    expect((await desk.detail(sheet)).head.sendState).toBe('siap');
    expect((await desk.detail(sheet)).history[0]).toMatchObject({ what: 'tanda' });
    await desk.refused('penyelia', 'verification.settle', { ...(await at(sheet)), mark, how }, 'mark.settled');
  });

  test('a checker goes on after an own correction; nobody settles what they wrote in the field', async () => {
    const sheet = await desk.keyed(12, { pengesahan: '' });
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'jurusan', value: 'TATA BOGA', reason: 'KTP' });
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'pekerjaan_ktp', value: 'KEPALA DESA', reason: 'KTP' });
    const keyed = (await markOf(sheet, 'unsigned'))?.uid ?? '';
    const corrected = (await markOf(sheet, 'occupation-excluded'))?.uid ?? '';
    await desk.refused('penyelia', 'verification.settle', { ...(await at(sheet)), mark: corrected, how: 'ktp_asli' }, 'work.own');
    await desk.refused('petugas', 'verification.settle', { ...(await at(sheet)), mark: keyed, how: 'ktp_asli' }, 'work.own');
    await desk.must('penyelia', 'verification.settle', { ...(await at(sheet)), mark: keyed, how: 'ktp_asli' });
    await desk.must(third, 'verification.settle', { ...(await at(sheet)), mark: corrected, how: 'ktp_asli' });
  });

  test('stays settled while the value stands, and is raised again by another value', async () => {
    const sheet = await desk.keyed(12, { tanggal_lahir: '1987-01-02' });
    const mark = (await markOf(sheet, 'nik-birthdate-differs'))?.uid ?? '';
    await desk.must('penyelia', 'verification.settle', { ...(await at(sheet)), mark, how: 'sesuai_fotokopi' });
    await desk.key(sheet, 12, { tanggal_lahir: '1987-01-02', alamat: 'JALAN LAIN' });
    expect((await markOf(sheet, 'nik-birthdate-differs'))?.state).toBe('sesuai_fotokopi');
    await desk.key(sheet, 12, { tanggal_lahir: '1987-03-02' });
    expect((await markOf(sheet, 'nik-birthdate-differs'))?.state).toBe('terbuka');
    await desk.key(sheet, 12);
    expect((await markOf(sheet, 'nik-birthdate-differs'))?.state).toBe('dibetulkan');
  });

  test.each([
    ['nik-birthdate-differs', { tanggal_lahir: '1987-01-02' }],
    ['nik-sex-differs', { jenis_kelamin: valuesOf(14).jenis_kelamin === 'L' ? 'P' : 'L' }],
  ] as const)('%s was settled for one NIK: with another it is raised again, though its own field is as it was', async (check, change) => {
    const sheet = await desk.keyed(14, change);
    await desk.must('penyelia', 'verification.settle', { ...(await at(sheet)), mark: (await markOf(sheet, check))?.uid ?? '', how: 'sesuai_fotokopi' });
    await desk.key(sheet, 14, { ...change, nik: slippedNik(14) });
    expect((await markOf(sheet, check))?.state).toBe('terbuka');
    await desk.must('penyelia', 'sheets.void', { ...(await at(sheet)), reason: 'uji' });
  });

  test.each([
    ['an info', { nik: '', alasan_tanpa_nik: 'hilang' }, 'nik-missing', 'mark.not-confirmable'],
    ['a mark of another sheet', { pengesahan: '' }, null, 'thing.unknown'],
  ] as const)('%s cannot be settled', async (_reason, change, check, code) => {
    const sheet = await desk.keyed(13, change);
    const mark = check === null ? '00000000-0000-7000-8000-00000000ffff' : ((await markOf(sheet, check))?.uid ?? '');
    await desk.refused('penyelia', 'verification.settle', { ...(await at(sheet)), mark, how: 'ktp_asli' }, code);
  });
});

describe('verification.correct', () => {
  test('settles what it corrects, renews the code of the village, and brings a checked sheet back', async () => {
    const sheet = await desk.ready(20, { pekerjaan_ktp: '' });
    expect((await markOf(sheet, 'field-required'))?.field).toBe('pekerjaan_ktp');
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'pekerjaan_ktp', value: 'nelayan', reason: '' });
    expect((await desk.detail(sheet)).marks).toMatchObject([{ check: 'field-required', state: 'dibetulkan' }]);
    expect((await desk.detail(sheet)).head.paperState).toBe('diinput');
    await desk.must(third, 'verification.correct', { ...(await at(sheet)), field: 'desa_kelurahan', value: 'Dasan Anyar', reason: '' });
    expect((await desk.detail(sheet)).values).toMatchObject({ desa_kelurahan: 'DASAN ANYAR', kode_desa_ktp: '' });
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'kecamatan', value: 'jereweh', reason: '' });
    expect((await desk.detail(sheet)).values.kode_desa_ktp).toBe('5207012009');
  });

  test('an older kecamatan that the card says leaves the code of today’s village', async () => {
    // Senayan lies in Poto Tano today; cards from before its kecamatan say Seteluk.
    const sheet = await desk.keyed(29, { desa_kelurahan: 'SENAYAN', kecamatan: 'POTO TANO', kode_desa_ktp: '5207062001' });
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'kecamatan', value: 'seteluk', reason: '' });
    await desk.must(third, 'verification.correct', { ...(await at(sheet)), field: 'desa_kelurahan', value: 'desa senayan', reason: '' });
    expect((await desk.detail(sheet)).values).toMatchObject({ kecamatan: 'SETELUK', desa_kelurahan: 'DESA SENAYAN', kode_desa_ktp: '5207062001' });
  });

  test('words of the card that fit no village keep the one that was chosen beside them, until they are other words', async () => {
    const sheet = await desk.keyed(77, { desa_kelurahan: 'KAMPUNG TUA', kecamatan: 'TALIWANG', kode_desa_ktp: '5207021012' });
    await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'kecamatan', value: 'taliwang kota', reason: '' });
    expect(await desk.detail(sheet)).toMatchObject({ values: { desa_kelurahan: 'KAMPUNG TUA', kecamatan: 'TALIWANG KOTA', kode_desa_ktp: '5207021012' }, todayVillage: 'Telaga Bertong, Taliwang' });
    await desk.must(third, 'verification.correct', { ...(await at(sheet)), field: 'desa_kelurahan', value: 'kampung baru', reason: '' });
    expect((await desk.detail(sheet)).values).toMatchObject({ desa_kelurahan: 'KAMPUNG BARU', kode_desa_ktp: '' });
  });

  test('the same value again is no correction', async () => {
    const sheet = await desk.keyed(21);
    const { revision } = await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'rt', value: '1', reason: '' });
    expect(revision).toBe(1);
    await desk.approve(sheet);
  });

  test('confirms a proposed birth date by looking', async () => {
    const sheet = await desk.keyed(22, {}, { unconfirmed: ['tanggal_lahir'] });
    const { values } = await desk.must('penyelia', 'verification.open', { sheet });
    const { marks } = await desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'tanggal_lahir', value: values.tanggal_lahir, reason: '' });
    expect(marks).toEqual([]);
  });

  test('cannot bring a stop', async () => {
    const sheet = await desk.keyed(23);
    expect(await desk.refused('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'nik', value: '123', reason: '' }, 'sheet.stops')).toEqual({ checks: ['nik-length'] });
  });
});

describe('approve and return', () => {
  test('an approval names its version; the person waits while a mark is open', async () => {
    const sheet = await desk.keyed(30, { pengesahan: '', fotokopi_ktp: '' });
    expect((await desk.approve(sheet)).openMarks).toBe(2);
    expect((await desk.detail(sheet)).head).toMatchObject({ paperState: 'diperiksa', sendState: 'belum_siap' });
    await desk.refused('penyelia', 'verification.approve', await at(sheet), 'move.illegal');
  });

  test('a return needs a reason and goes to who keyed it; a second look sends it on', async () => {
    const sheet = await desk.keyed(31);
    await desk.refused('penyelia', 'verification.return', { ...(await at(sheet)), field: null, reason: '  ' }, 'input.invalid');
    await desk.must('penyelia', 'verification.return', { ...(await at(sheet)), field: 'nama', reason: 'ejaan' });
    expect((await desk.detail(sheet)).why).toEqual(['dikembalikan']);
    expect((await desk.must('petugas', 'home.waiting', {})).returnedToMe).toBe(1);
    await desk.key(sheet, 31, { nama: 'DEDI PURNAMA BETUL' });
    await desk.approve(sheet);
    expect((await desk.detail(sheet)).head.sendState).toBe('siap');
  });

  test('what somebody else changed meanwhile is seen first', async () => {
    const sheet = await desk.keyed(32);
    await desk.key(sheet, 32, { alamat: 'JALAN LAIN' });
    expect(await desk.refused('penyelia', 'verification.approve', { sheet, revision: 1 }, 'stale')).toEqual({ saw: 1, now: 2 });
  });

  test('a sheet in a sending is frozen for every command', async () => {
    const sheet = await desk.ready(33);
    await desk.send();
    const here = await at(sheet);
    const frozen = { sending: 'K001' };
    expect(await desk.refused('petugas', 'entry.open', { sheet }, 'sheet.frozen')).toEqual(frozen);
    expect(await desk.refused('petugas', 'entry.unreadable', { ...here, reason: '' }, 'sheet.frozen')).toEqual(frozen);
    expect(await desk.refused('penyelia', 'verification.return', { ...here, field: null, reason: 'x' }, 'sheet.frozen')).toEqual(frozen);
    expect(await desk.refused('penyelia', 'verification.correct', { ...here, field: 'rt', value: '9', reason: '' }, 'sheet.frozen')).toEqual(frozen);
    expect(await desk.refused('penyelia', 'sheets.void', { ...here, reason: 'x' }, 'sheet.frozen')).toEqual(frozen);
  });
});

describe('what is not keyed cannot be checked', () => {
  test.each(['masuk', 'belum_lengkap', 'dikembalikan', 'tidak_terbaca', 'batal'] as const)('%s', async (state) => {
    const sheet = await desk.receive();
    if (state === 'belum_lengkap') await desk.key(sheet, 40, {}, { as: 'belum_lengkap' });
    if (state === 'dikembalikan') {
      await desk.key(sheet, 41);
      await desk.must('penyelia', 'verification.return', { ...(await at(sheet)), field: null, reason: 'x' });
    }
    if (state === 'tidak_terbaca') await desk.must('petugas', 'entry.unreadable', { ...(await at(sheet)), reason: '' });
    if (state === 'batal') await desk.must('penyelia', 'sheets.void', { ...(await at(sheet)), reason: 'x' });
    expect((await desk.detail(sheet)).head.paperState).toBe(state);
    await desk.refused('penyelia', 'verification.open', { sheet }, 'move.illegal');
    expect(await desk.refused('penyelia', 'verification.approve', await at(sheet), 'move.illegal')).toEqual({ from: state, to: 'diperiksa' });
    if (state === 'batal') await desk.refused('petugas', 'entry.open', { sheet }, 'move.illegal');
    else await desk.must('petugas', 'entry.open', { sheet });
  });
});
