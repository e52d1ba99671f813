import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeSending } from '../../../db/export/close-sending.ts';
import { asFolderProblem, roomNeeded } from '../../../db/export/package-folder.ts';
import { writePackage } from '../../../db/export/write-package.ts';
import { packagesOf } from '../../../db/stores/packages.ts';
import { findSending } from '../../../db/stores/sendings.ts';
import { lengkapColumns } from '../../../shared/domain/csv-row.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { type BenchOffice, benchOffice, problemOf } from './support/bench-office.ts';

const name = 'PRAKERJA_5207_KSB_K001_20200413_5';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paket-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function closed(people = 5): Promise<{ bench: BenchOffice; sending: string }> {
  const bench = benchOffice();
  bench.addReady(people);
  const sending = bench.openSending();
  await closeSending(bench.job(), { sending, expected: people });
  return { bench, sending };
}

function textOf(file: string): string {
  return readFileSync(join(folder, name, file), 'utf8');
}

function manifestOf(inside: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(inside, 'manifest.json'), 'utf8'));
}

describe('a package', () => {
  test('has its four files, their hashes, and a row that names them', async () => {
    const { bench, sending } = await closed();
    const written = await writePackage(bench.job(), { sending, folder });
    expect(readdirSync(folder)).toEqual([name]);
    expect(readdirSync(join(folder, name)).toSorted()).toEqual(['BACA-SAYA.txt', `${name}.csv`, 'SHA256SUMS', 'manifest.json'].toSorted());
    const sha256 = createHash('sha256').update(readFileSync(join(folder, name, `${name}.csv`))).digest('hex');
    expect(written).toMatchObject({ folder: join(folder, name), csv: `${name}.csv`, rows: 5, csvSha256: sha256 });
    expect(written.fingerprint).toBe(`${sha256.slice(0, 4)}-${sha256.slice(4, 8)}`.toUpperCase());
    expect(written.files.map((file) => file.name)).toEqual([`${name}.csv`, 'manifest.json', 'BACA-SAYA.txt', 'SHA256SUMS']);
    for (const file of written.files) {
      const bytes = readFileSync(join(folder, name, file.name));
      expect([bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([file.bytes, file.sha256]);
    }
    const rows = packagesOf(bench.db, findSending(bench.db, 1, sending)?.id ?? 0);
    expect(rows).toEqual([expect.objectContaining({ uid: written.package, name, folder: written.folder, rows: 5, by: 'Sekar Arum', csvSha256: sha256, files: written.files })]);
  });

  test('is what another reader of CSV and another reader of sums expect', async () => {
    const { bench, sending } = await closed();
    await writePackage(bench.job(), { sending, folder });
    execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: join(folder, name) });
    const csv = readFileSync(join(folder, name, `${name}.csv`));
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: string[][] = parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
    expect(rows[0]).toEqual([...lengkapColumns]);
    expect(rows).toHaveLength(6);
    const first = Object.fromEntries(lengkapColumns.map((column, index) => [column, rows[1]?.[index]]));
    expect(first).toMatchObject({ no_urut: '1', nik: '5207100000000000', nik_akhir: 'N0000', tanggal_lahir: '01-01-1975', tanggal_terima: '07-04-2020', golongan_darah: '-', rt: '001', versi_format: 'LENGKAP-1' });
  });

  test('has a manifest in a fixed order', async () => {
    const { bench, sending } = await closed();
    const written = await writePackage(bench.job(), { sending, folder });
    const manifest = manifestOf(written.folder);
    expect(Object.keys(manifest)).toEqual([
      'kantor',
      'kabupaten',
      'kode_kab',
      'program',
      'no_kiriman',
      'jenis',
      'tujuan',
      'penerima',
      'jumlah_baris',
      'menurut_jenis_kelamin',
      'menurut_kecamatan',
      'menurut_status_periksa',
      'nomor_berkas_pertama',
      'nomor_berkas_terakhir',
      'batas_waktu',
      'susunan_kolom',
      'csv',
      'kiriman_sebelumnya',
      'jejak_audit',
      'kontak',
      'ditulis_pada',
    ]);
    expect(manifest).toMatchObject({
      no_kiriman: 'K001',
      jenis: 'BARU',
      tujuan: 'basis data',
      jumlah_baris: 5,
      menurut_jenis_kelamin: { L: 2, P: 3, tidak_tertulis: 0 },
      menurut_kecamatan: { JEREWEH: 2, TALIWANG: 3 },
      menurut_status_periksa: { DIPERIKSA: 5, 'DIPERIKSA SENDIRI': 0, 'BELUM DIPERIKSA': 0 },
      nomor_berkas_pertama: 'A-0001',
      nomor_berkas_terakhir: 'A-0005',
      batas_waktu: { utc: '2020-04-13T06:07:58.000Z', setempat: '13-04-2020 14.07 WITA' },
      csv: { nama: `${name}.csv`, sha256: written.csvSha256, sidik: written.fingerprint },
      kiriman_sebelumnya: null,
      jejak_audit: { pemasangan: expect.any(String), jumlah: 0, hash: '0'.repeat(64) },
    });
  });

  test('names the CSV of the sending before, whether that was ever written or not', async () => {
    const { bench, sending } = await closed();
    bench.addReady(2);
    const second = bench.openSending();
    await closeSending(bench.job(), { sending: second, expected: 2 });
    // The clock went back between the two closings: the order of the closings counts, not their hours.
    bench.raw.exec("UPDATE sending SET closed_at = '2020-04-10T00:00:00.000Z' WHERE no = 'K002'");
    const later = await writePackage(bench.job(), { sending: second, folder });
    const first = await writePackage(bench.job(), { sending, folder });
    expect(manifestOf(later.folder)['kiriman_sebelumnya']).toEqual({ no_kiriman: 'K001', csv_sha256: first.csvSha256 });
    expect(manifestOf(first.folder)['kiriman_sebelumnya']).toBeNull();
  });

  test('explains itself without naming a file that is not there, in letters every Notepad shows', async () => {
    const { bench, sending } = await closed();
    const written = await writePackage(bench.job(), { sending, folder });
    const readMe = textOf('BACA-SAYA.txt');
    expect(readMe).toContain('Dari Teks/CSV');
    expect(readMe).toContain('65001');
    expect(readMe).toContain(written.fingerprint);
    for (const column of lengkapColumns) expect(readMe).toContain(`   ${column} `);
    expect(/^[\x20-\x7e\r\n]*$/.test(readMe)).toBe(true);
    expect(readMe.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('written twice is the same CSV, byte for byte', async () => {
    const { bench, sending } = await closed();
    const other = mkdtempSync(join(tmpdir(), 'paket-lain-'));
    try {
      const first = await writePackage(bench.job(), { sending, folder });
      bench.raw.exec("UPDATE sheet SET paper_state = 'diinput'; UPDATE registration SET send_state = 'terkirim'");
      const second = await writePackage(bench.job(), { sending, folder: other });
      expect(readFileSync(join(second.folder, second.csv)).equals(readFileSync(join(first.folder, first.csv)))).toBe(true);
      expect(packagesOf(bench.db, 1)).toHaveLength(2);
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});

describe('a package is refused', () => {
  test('while the sending is open', async () => {
    const bench = benchOffice();
    bench.addReady(1);
    expect(await problemOf(writePackage(bench.job(), { sending: bench.openSending(), folder }))).toBe('sending.state');
  });

  test.each([
    { why: 'the folder is not there', into: () => join(folder, 'tidak-ada') },
    { why: 'a file stands in its place', into: () => { writeFileSync(join(folder, 'file'), ''); return join(folder, 'file'); } },
    { why: 'the path is not a whole one', into: () => 'paket' },
  ])('$why', async ({ into }) => {
    const { bench, sending } = await closed(1);
    expect(await problemOf(writePackage(bench.job(), { sending, folder: into() }))).toBe('package.folder-missing');
  });

  test('a second time into the same folder', async () => {
    const { bench, sending } = await closed();
    await writePackage(bench.job(), { sending, folder });
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.exists');
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('where something else has its name, which stays as it is', async () => {
    const { bench, sending } = await closed();
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'surat.txt'), 'milik orang lain');
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.exists');
    expect(readdirSync(join(folder, name))).toEqual(['surat.txt']);
  });

  test('where a file has its name', async () => {
    const { bench, sending } = await closed();
    writeFileSync(join(folder, name), 'milik orang lain');
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.exists');
  });

  test.each([
    ['EACCES', 'folder.unwritable'],
    ['EROFS', 'folder.unwritable'],
    ['ENOSPC', 'disk.full'],
    ['EDQUOT', 'disk.full'],
    ['ENOENT', 'package.folder-missing'],
    ['ENODEV', 'package.folder-missing'],
    ['ENOTEMPTY', 'package.exists'],
  ])('when the system says %s: %s', (code, problem) => {
    const error = Object.assign(new Error('from the system'), { code });
    expect(() => asFolderProblem(error)).toThrow(problem);
  });

  test('when a stored line is no longer what was frozen, and nothing stays behind', async () => {
    const { bench, sending } = await closed();
    bench.raw.exec(`DROP TRIGGER sending_line_frozen; UPDATE sending_line SET csv_line = replace(csv_line, 'KENANGA 2', 'KENANGA 9') WHERE line_no = 2`);
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.verify-failed: baris 2');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('when the line does not say what the frozen values say, and nothing stays behind', async () => {
    const { bench, sending } = await closed();
    bench.raw.exec(`DROP TRIGGER sending_line_facts_frozen; UPDATE sending_line_facts SET facts = json_set(facts, '$.values.nama', 'ORANG LAIN') WHERE line = 4`);
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.verify-failed: baris 4, kolom nama');
    expect(readdirSync(folder)).toEqual([]);
    expect(packagesOf(bench.db, 1)).toEqual([]);
  });

  test.each([1, 2, 4, 7])('stopped at breath %i: nothing stays behind', async (at) => {
    const { bench, sending } = await closed(600);
    let breaths = 0;
    const job = bench.job((breath) => {
      breaths = breath;
      if (breath === at) throw new ProblemError({ code: 'cancelled', details: {} });
    });
    expect(await problemOf(writePackage(job, { sending, folder }))).toBe('cancelled');
    expect(breaths).toBe(at);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('needs twice its size free, and something to spare', () => {
    expect(roomNeeded(20_000_000)).toBe(50_000_000);
  });
});

describe('what a dead process left', () => {
  const deadPid = 4_194_305; // above the largest process number of Linux

  test('a half-written folder is removed at the next writing', async () => {
    const { bench, sending } = await closed();
    const left = join(folder, `.${name}.sedang-ditulis-${deadPid}`);
    mkdirSync(left);
    writeFileSync(join(left, `${name}.csv`), 'setengah');
    await writePackage(bench.job(), { sending, folder });
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('a folder that a living process is writing stays, and so does everything else', async () => {
    const { bench, sending } = await closed();
    const kept = [`.PRAKERJA_5207_KSB_K009_20200413_1.sedang-ditulis-${process.ppid}`, `.foto.sedang-ditulis-${deadPid}`, 'foto'];
    for (const each of kept) mkdirSync(join(folder, each));
    await writePackage(bench.job(), { sending, folder });
    expect(readdirSync(folder).toSorted()).toEqual([...kept, name].toSorted());
  });

  test('a folder that was renamed but is not in the database is compared and taken over', async () => {
    const { bench, sending } = await closed();
    const lost = await writePackage(bench.job(), { sending, folder });
    bench.raw.exec('DELETE FROM package');
    const taken = await writePackage(bench.job(), { sending, folder });
    expect({ ...taken, package: '', ms: 0 }).toEqual({ ...lost, package: '', ms: 0 });
    expect(packagesOf(bench.db, 1)).toHaveLength(1);
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.exists');
  });

  test('it is not taken over when it was changed since', async () => {
    const { bench, sending } = await closed();
    await writePackage(bench.job(), { sending, folder });
    bench.raw.exec('DELETE FROM package');
    writeFileSync(join(folder, name, `${name}.csv`), textOf(`${name}.csv`).replace('KENANGA 2', 'KENANGA 9'));
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.exists');
    expect(packagesOf(bench.db, 1)).toEqual([]);
  });

  test('a package of this name with other people in it is not taken over', async () => {
    const { bench, sending } = await closed();
    const elsewhere = benchOffice();
    elsewhere.addReady(5, () => ({ tempat_lahir: 'MALUK' }));
    const other = elsewhere.openSending();
    await closeSending(elsewhere.job(), { sending: other, expected: 5 });
    const theirs = await writePackage(elsewhere.job(), { sending: other, folder });
    expect(await problemOf(writePackage(bench.job(), { sending, folder }))).toBe('package.exists');
    expect(readFileSync(join(folder, name, theirs.csv), 'utf8')).toContain('MALUK');
  });
});
