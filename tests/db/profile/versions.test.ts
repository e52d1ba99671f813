import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FieldId } from '../../../shared/domain/fields.ts';
import { editOf, type ProfileEdit } from '../../../shared/domain/profile-edit.ts';
import type { Asking } from '../../../shared/domain/profile.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

let office: TestOffice;
let desk: Desk;

beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(() => office.close());

const edited = editOf(prakerjaApril2020);
const asking = (change: Partial<Record<FieldId, Asking>>): Partial<ProfileEdit> => ({ asking: { ...edited.asking, ...change } });
const input = (change: Partial<ProfileEdit>, revision = 1) => ({ revision, edit: structuredClone({ ...edited, ...change }), reason: 'surat provinsi' });
const save = (change: Partial<ProfileEdit>, revision = 1) => desk.must('penyelia', 'settings.saveProfile', input(change, revision));
const openMarks = async (sheet: string) => (await desk.detail(sheet)).marks.filter((mark) => mark.check === 'field-required' && mark.state === 'terbuka').map((mark) => mark.field);
const sendState = async (sheet: string) => (await desk.detail(sheet)).head.sendState;

describe('a version', () => {
  test('says who made it, when, why and what is another; the first says nobody', async () => {
    expect(await save({ expectedPaper: 5000, ...asking({ email: 'tidak', no_hp: 'wajib' }) })).toEqual({ revision: 2 });
    const { revision, profile, versions } = await desk.must('penyelia', 'settings.profile', {});
    expect({ revision, expected: profile.expectedPaper, email: profile.asking.email }).toEqual({ revision: 2, expected: 5000, email: 'tidak' });
    expect(versions).toMatchObject([
      {
        version: 2,
        at: '2020-04-13T01:00:00.000Z',
        by: expect.any(String),
        reason: 'surat provinsi',
        changes: [
          { part: 'asking', item: 'no_hp', from: 'boleh', to: 'wajib' },
          { part: 'asking', item: 'email', from: 'boleh', to: 'tidak' },
          { part: 'expectedPaper', item: '', from: '', to: '5000' },
        ],
      },
      { version: 1, by: null, reason: '', changes: [] },
    ]);
  });

  test('is seen by the open office at once, and after a restart', async () => {
    await save({ expectedPaper: 5000 });
    expect((await desk.must('petugas', 'settings.get', {})).profile.expectedPaper).toBe(5000);
    expect((await desk.must('petugas', 'home.ledgers', {}))).toMatchObject({ expectedPaper: 5000 });
    await office.restart();
    expect((await desk.must('petugas', 'settings.get', {})).profile.expectedPaper).toBe(5000);
  });

  test('does not overwrite one that came meanwhile', async () => {
    await save({ expectedPaper: 5000 });
    expect(await desk.refused('penyelia', 'settings.saveProfile', input({ expectedPaper: 6000 }), 'stale')).toEqual({ saw: 1, now: 2 });
    expect((await desk.must('penyelia', 'settings.profile', {})).profile.expectedPaper).toBe(5000);
  });

  test('is the penyelia\'s alone', async () => {
    await desk.refused('petugas', 'settings.saveProfile', input({ expectedPaper: 5000 }), 'role.denied');
    await desk.refused('petugas', 'settings.profile', {}, 'role.denied');
  });
});

const first = { validFrom: '2020-04-13', certainty: 'tidak cukup', first: 'ANDA BELUM TERDAFTAR.', second: 'Daftar sendiri.', source: 'surat' } as const;
const [earlier, inForce] = edited.statements;
if (!earlier || !inForce) throw new Error('two statements are shipped');
const ahead = { validFrom: '2020-04-20', certainty: 'cukup', first: 'ANDA TERDAFTAR.', second: 'Tunggu kabar.', source: 'Surat provinsi 12 April 2020' } as const;

const noSms = { smsFrom: null, smsUntil: null };
const refusals: readonly (readonly [string, Partial<ProfileEdit>, string])[] = [
  ['nothing changed', {}, 'edit'],
  ['NIK left out', asking({ nik: 'tidak' }), 'edit.asking.nik'],
  ['signature left out', asking({ pengesahan: 'tidak' }), 'edit.asking.pengesahan'],
  ['age the wrong way round', { ageRule: { atLeast: 30, atMost: 18, source: 'surat' } }, 'edit.ageRule.atMost'],
  ['no occupation', { excludedOccupations: { labels: [], source: 'surat' } }, 'edit.excludedOccupations.labels'],
  ['a rule without its source', { familyRule: { atMost: 2, source: ' ' } }, 'source'],
  ['two statements of one day', { statements: [earlier, first, { ...first, source: 'lain' }] }, 'edit.statements.2.validFrom'],
  ['another statement with the old source', { statements: [{ ...earlier, first: 'ANDA TERDAFTAR.' }, inForce] }, 'edit.statements.0.source'],
  ['another certainty with the old source', { statements: [earlier, { ...inForce, certainty: 'cukup' }] }, 'edit.statements.1.source'],
  ['another statement on another day with the old source', { statements: [earlier, inForce, { ...inForce, validFrom: '2020-04-16', certainty: 'cukup', second: 'Kertas ini cukup.' }] }, 'edit.statements.2.source'],
  ['the old source with another full stop and other capitals', { statements: [earlier, inForce, { ...ahead, source: ` ${inForce.source.toUpperCase()}.` }] }, 'edit.statements.2.source'],
  ['the statement in force moved to an earlier day', { statements: [earlier, { ...inForce, validFrom: '2020-04-11', certainty: 'cukup', source: 'surat' }] }, 'edit.statements'],
  ['the statement in force moved to a later day', { statements: [earlier, { ...inForce, validFrom: '2020-04-16' }] }, 'edit.statements'],
  ['a statement that has begun taken away', { statements: [inForce] }, 'edit.statements'],
  ['all statements taken away', { statements: [] }, 'edit.statements'],
  ['an unknown word in braces', { statements: [earlier, { ...first, second: 'Sebelum {tutup}.' }] }, 'edit.statements.1.second'],
  ['a wave that ends before it begins', { waves: [{ no: 2, opens: '2020-04-20', closes: '2020-04-19', ...noSms }] }, 'edit.waves.0.closes'],
  ['a result before its wave has closed', { waves: [{ no: 2, opens: '2020-04-20', closes: '2020-04-23', smsFrom: '2020-04-22', smsUntil: null }] }, 'edit.waves.0.smsFrom'],
  ['a last day of results before the first', { waves: [{ no: 2, opens: '2020-04-20', closes: '2020-04-23', smsFrom: '2020-04-25', smsUntil: '2020-04-24' }] }, 'edit.waves.0.smsUntil'],
  ['a wave twice', { waves: [1, 1].map((no) => ({ no, opens: '2020-04-20', closes: '2020-04-23', ...noSms })) }, 'edit.waves.1.no'],
  ['a day that is none', { waves: [{ no: 2, opens: '2020-02-30', closes: '2020-04-19', ...noSms }] }, 'opens'],
];

test.each(refusals)('refused by its field: %s', async (_what, change, field) => {
  expect(await desk.refused('penyelia', 'settings.saveProfile', input(change), 'input.invalid')).toEqual({ field });
  expect((await desk.must('penyelia', 'settings.profile', {})).revision).toBe(1);
});

describe('the sentences', () => {
  const days = async () => (await desk.must('penyelia', 'settings.profile', {})).profile.statements.map(({ validFrom }) => validFrom);

  test('of one that has not begun may be moved and taken away; its source stays its own', async () => {
    await save({ statements: [earlier, inForce, ahead] });
    await save({ statements: [earlier, inForce, { ...ahead, validFrom: '2020-04-21' }] }, 2);
    await save({ statements: [earlier, inForce] }, 3);
    expect(await days()).toEqual(['2020-04-01', '2020-04-13']);
    const other = { ...ahead, certainty: 'tidak cukup' as const, second: 'Kertas ini tidak cukup.' };
    expect(await desk.refused('penyelia', 'settings.saveProfile', input({ statements: [earlier, inForce, other] }, 4), 'input.invalid')).toEqual({ field: 'edit.statements.2.source' });
    await save({ statements: [earlier, inForce, ahead] }, 4);
  });

  test('of one in force are reworded on its day by a new source, and go back to the first wording by the first source', async () => {
    await save({ statements: [earlier, { ...inForce, second: 'Daftar sendiri.', source: 'Surat kedua' }] });
    await save({ statements: [earlier, inForce] }, 2);
    expect((await desk.must('penyelia', 'settings.profile', {})).profile.statements).toEqual([earlier, inForce]);
  });

  test('two of one letter are said at once, and stay when something else is changed', async () => {
    const statements = [earlier, inForce, ahead, { ...ahead, validFrom: '2020-04-27', certainty: 'tidak cukup' as const, second: 'Sudah ditutup.' }];
    await save({ statements });
    await save({ statements, expectedPaper: 5000 }, 2);
    expect(await days()).toEqual(['2020-04-01', '2020-04-13', '2020-04-20', '2020-04-27']);
  });
});

describe('what is there already', () => {
  test('is not looked at again by itself: a field that becomes wajib marks a sheet when it is next written', async () => {
    const sheet = await desk.ready(0, { email: '' });
    await save(asking({ email: 'wajib' }));
    expect(await openMarks(sheet)).toEqual([]);
    expect(await sendState(sheet)).toBe('siap');
    await desk.key(sheet, 0, { email: '', alamat: 'JALAN LAIN 9' });
    expect(await openMarks(sheet)).toEqual(['email']);
    expect(await sendState(sheet)).toBe('belum_siap');
  });

  test('keeps the mark of a field that is not asked any more until it is next written; then the mark is settled', async () => {
    const sheet = await desk.keyed(0, { agama: '' });
    expect(await openMarks(sheet)).toEqual(['agama']);
    await save(asking({ agama: 'tidak' }));
    expect(await openMarks(sheet)).toEqual(['agama']);
    await desk.key(sheet, 0, { agama: '', alamat: 'JALAN LAIN 9' });
    expect(await openMarks(sheet)).toEqual([]);
  });

  test('a field that is wajib only for PHK makes no mark when it is not asked', async () => {
    await save(asking({ nama_perusahaan_usaha: 'tidak', tanggal_phk_dirumahkan: 'tidak' }));
    expect(await openMarks(await desk.keyed(0, { status_kerja: 'PHK', nama_perusahaan_usaha: '', tanggal_phk_dirumahkan: '' }))).toEqual([]);
  });

  test('people without NIK are ready, and no longer, as the rule says', async () => {
    const before = await desk.must('penyelia', 'sendings.readiness', {});
    const sheet = await desk.keyed(0, { nik: '', alasan_tanpa_nik: 'belum rekam' });
    await desk.approve(sheet);
    expect(await sendState(sheet)).toBe('belum_siap');
    const second = async () => (await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })).second;
    expect(await second()).toContain('NIK belum ada');
    await save({ sendWithoutNik: true });
    expect(await sendState(sheet)).toBe('siap');
    expect(await second()).toContain('Data Anda sudah diperiksa. Belum dikirim ke provinsi.');
    await save({ sendWithoutNik: false }, 2);
    expect(await sendState(sheet)).toBe('belum_siap');
    expect((await desk.must('penyelia', 'sendings.readiness', {})).ready).toBe(before.ready);
  });
});
