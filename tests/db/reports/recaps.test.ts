import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecapKind } from '../../../shared/domain/recap.ts';
import { sql } from '../../../db/sql.ts';
import { begunContactFolders } from '../../../db/stores/begun-contacts.ts';
import { lookInside } from '../../support/look-inside.ts';
import { createTestOffice, testFolder, type TestOffice, type TestPerson } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';
import { ledgersAgree } from '../chain/ledgers-agree.ts';

/** Recaps of an office with everything in it: cards from elsewhere and without a village, a list, a second sheet, a void one, one that was sent. */
let office: TestOffice;
let desk: Desk;
let third: TestPerson;
const folder = testFolder();

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  third = await office.add('ketiga', 'petugas');
  await desk.ready(0);
  await desk.ready(1);
  await desk.send('deliver');
  await desk.keyed(2, { kabupaten: 'SUMBAWA', kecamatan: 'MOYO HILIR', desa_kelurahan: 'MOYO', kode_desa_ktp: '' });
  await desk.keyed(3, { desa_kelurahan: 'ENTAH', kecamatan: '', kode_desa_ktp: '' });
  await desk.keyed(4, { status_kerja: 'PHK', nama_perusahaan_usaha: 'PT LOKET', tanggal_phk_dirumahkan: '2020-03-01', pendidikan: 'STRATA II' });
  const second = await desk.keyed(4, { status_kerja: 'PHK', nama_perusahaan_usaha: 'PT LOKET', tanggal_phk_dirumahkan: '2020-03-01' });
  await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
  const gone = await desk.receive();
  await desk.must('penyelia', 'sheets.void', { sheet: gone, revision: await desk.revision(gone), reason: 'coretan' });
  await desk.receive({ receivedDay: '2020-04-10' }, third);
  const own = await desk.receive({}, third);
  await desk.key(own, 5, {}, {}, third);
  const { list } = await desk.must('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2020-04-12' });
  await desk.listed(list, 6);
}, 120_000);
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const recap = (kind: RecapKind, from: string | null = null, to: string | null = null, who: 'penyelia' | 'petugas' | TestPerson = 'penyelia') => desk.must(who, 'reports.recap', { kind, from, to });
const row = (told: Awaited<ReturnType<typeof recap>>, label: string) => told.rows.find((each) => each.label === label)?.counts;

describe('a recap', () => {
  test('adds up to its own ledger, paper or people, never the other', async () => {
    const { ledgers } = await ledgersAgree((name, input) => desk.must('penyelia', name, input));
    const papers = (await recap('hari')).total;
    // A list line is a person without paper, a second sheet a paper without a person of its own.
    expect(ledgers.people.total).toBe(9);
    expect(papers).toBe(9);
    expect((await recap('kecamatan_keadaan')).ledger).toBe('orang');
    expect((await recap('petugas')).ledger).toBe('berkas');
  });

  test('puts a card by today\'s village; from elsewhere and unknown are two rows', async () => {
    const told = await recap('kecamatan_jenis_kelamin');
    expect(told.rows.map((each) => each.label).slice(0, 3)).toEqual(['Jereweh', 'Taliwang', 'Seteluk']);
    expect(row(told, 'Luar KSB')).toEqual([0, 1, 0]);
    // No village that we know, the void one, the one that only waits, and the line of a list.
    expect(row(told, 'Belum diketahui')).toEqual([1, 0, 3]);
    expect((await recap('desa')).rows.find((each) => each.label === 'Luar KSB')?.total).toBe(1);
  });

  test('by work status, education and day', async () => {
    const status = await recap('kecamatan_status_kerja');
    expect(status.totals[status.columns.indexOf('PHK')]).toBe(1);
    expect((await recap('pendidikan')).rows.find((each) => each.label === 'STRATA II')?.total).toBe(1);
    const days = await recap('hari');
    expect(days.rows.map((each) => [each.label, each.total])).toEqual([
      ['10-04-2020', 1],
      ['13-04-2020', 8],
    ]);
  });

  test('of some days counts what came in on them, both ends included', async () => {
    expect((await recap('hari', '2020-04-10', '2020-04-12')).total).toBe(1);
    expect((await recap('kecamatan_keadaan', '2020-04-11', null)).total).toBe(8);
    expect((await recap('kecamatan_keadaan', null, '2020-04-10')).total).toBe(1);
    expect((await recap('kecamatan_keadaan', '2020-04-14', '2020-04-13')).total).toBe(0);
    // What is not keyed has no day of keying.
    expect((await recap('petugas', '2020-04-13', '2020-04-13')).rows.map((each) => each.label)).not.toContain('Belum diinput');
  });

  test('names each clerk to a penyelia, and to a clerk none but themselves', async () => {
    expect((await recap('petugas')).rows.map((each) => each.label)).toEqual(['Orang ketiga', 'Orang petugas', 'Belum diinput']);
    const seen = await recap('petugas', null, null, third);
    expect(seen.rows.map((each) => each.label)).toEqual(['Orang ketiga', 'Petugas lain', 'Belum diinput']);
    expect(seen.total).toBe((await recap('petugas')).total);
  });
});

describe('what leaves the office', () => {
  test('a workbook: codes and words as text, counts as numbers, the sum at its foot; logged', async () => {
    const told = await recap('desa');
    const { file, name, total } = await desk.must('petugas', 'reports.writeXlsx', { kind: 'desa', from: null, to: null, folder });
    expect(name).toBe('REKAP-5207-KSB-DESA-20200413-0900.xlsx');
    expect(file).toBe(join(folder, name));
    expect(total).toBe(told.total);
    expect(readdirSync(folder)).toEqual([name]);
    const rows = await readXlsxFile(readFileSync(file));
    const cells = Array.isArray(rows) ? rows : [];
    expect(JSON.stringify(cells)).toContain('Keadaan s.d. 13 April 2020, 09.00 WITA');
    expect(JSON.stringify(cells)).toContain(`"Jumlah",null,${told.totals.join(',')},${told.total}`);
  });

  test('a second one in the same minute has a name of its own: what left first stays as it was recorded', async () => {
    const [name = ''] = readdirSync(folder);
    const before = readFileSync(join(folder, name));
    expect(await desk.must('petugas', 'reports.writeXlsx', { kind: 'desa', from: '2020-04-13', to: null, folder })).toMatchObject({ name: name.replace('.xlsx', '-2.xlsx') });
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
  });

  test('one that was cut off in the middle is looked for at the next start', async () => {
    expect(await lookInside(office, begunContactFolders)).toContain(folder);
  });

  test('a folder that is not there is said so, and nothing is logged', async () => {
    const before = await lookInside(office, (db) => db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM handed_out`));
    await desk.refused('petugas', 'reports.writeXlsx', { kind: 'desa', from: null, to: null, folder: join(folder, 'tidak-ada') }, 'package.folder-missing');
    expect(await lookInside(office, (db) => db.one<{ rows: number }>(sql`SELECT count(*) AS rows FROM handed_out`))).toEqual(before);
  });

  test('a print is logged by who and what', async () => {
    await desk.must('petugas', 'reports.print', { kind: 'pendidikan', from: null, to: null });
    const last = await lookInside(office, (db) => db.one<{ kind: string; purpose: string; asked_by: string; people: number }>(sql`SELECT kind, purpose, asked_by, people FROM handed_out ORDER BY id DESC LIMIT 1`));
    expect(last).toEqual({ kind: 'laporan', purpose: 'Rekap per pendidikan dan jenis kelamin, cetak', asked_by: '', people: 0 });
  });
});
