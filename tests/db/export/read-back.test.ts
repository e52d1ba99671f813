import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeSending } from '../../../db/export/close-sending.ts';
import { type Expected, readBack } from '../../../db/export/read-back.ts';
import { writePackage } from '../../../db/export/write-package.ts';
import { type BenchOffice, benchOffice, problemOf } from './support/bench-office.ts';

const people = 300;
const name = `PRAKERJA_5207_KSB_K001_20200413_${people}`;
const csv = `${name}.csv`;
let root = '';
let bench: BenchOffice;
let expected: Expected;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'baca-'));
  bench = benchOffice();
  bench.addReady(people);
  const sending = bench.openSending();
  await closeSending(bench.job(), { sending, expected: people });
  const written = await writePackage(bench.job(), { sending, folder: root });
  expected = { sendingId: 1, sendingNo: 'K001', packageName: name, rows: people, csvSha256: written.csvSha256 };
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function path(file: string): string {
  return join(root, name, file);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Changes the bytes of the CSV. `forged` also renews every hash, as a hand that wants not to be seen would: then only the comparison of values can tell. */
function tamper(change: (bytes: Buffer) => Buffer, forged: boolean): void {
  const before = readFileSync(path(csv));
  const after = change(before);
  expect(after.equals(before)).toBe(false);
  writeFileSync(path(csv), after);
  if (!forged) return;
  const manifest = readFileSync(path('manifest.json'), 'utf8').replaceAll(sha256(before), sha256(after));
  writeFileSync(path('manifest.json'), manifest);
  const files = [csv, 'manifest.json', 'BACA-SAYA.txt'].map((file) => `${sha256(readFileSync(path(file)))}  ${file}\n`);
  writeFileSync(path('SHA256SUMS'), files.join(''));
  expected = { ...expected, csvSha256: sha256(after) };
}

function inText(change: (text: string) => string): (bytes: Buffer) => Buffer {
  return (bytes) => Buffer.from(change(bytes.toString('utf8')), 'utf8');
}

function lines(change: (lines: string[]) => string[]): (bytes: Buffer) => Buffer {
  return inText((text) => change(text.split('\r\n')).join('\r\n'));
}

async function verdict(): Promise<string> {
  return problemOf(readBack(bench.job(), join(root, name), expected, () => undefined));
}

test('what was written is read back with its sizes and hashes', async () => {
  const files = await readBack(bench.job(), join(root, name), expected, () => undefined);
  expect(files.map((file) => file.name)).toEqual([csv, 'manifest.json', 'BACA-SAYA.txt', 'SHA256SUMS']);
  expect(files[0]).toEqual({ name: csv, bytes: readFileSync(path(csv)).byteLength, sha256: expected.csvSha256 });
});

const seenByHash: readonly { what: string; change: (bytes: Buffer) => Buffer }[] = [
  { what: 'one flipped bit in a value', change: (bytes) => { const copy = Buffer.from(bytes); copy[2000] = (copy[2000] ?? 0) ^ 1; return copy; } },
  { what: 'a byte more at the end', change: (bytes) => Buffer.concat([bytes, Buffer.from('x')]) },
  { what: 'a file cut in the middle', change: (bytes) => bytes.subarray(0, bytes.length / 2) },
];
test.each(seenByHash)('$what is seen', async ({ change }) => {
  tamper(change, false);
  expect(await verdict()).toMatch(/^package\.verify-failed: (SHA-256 CSV|jumlah baris CSV|akhir baris CSV)$/);
});

const seenByValues: readonly { what: string; change: (bytes: Buffer) => Buffer; says: string }[] = [
  { what: 'a changed letter', change: inText((text) => text.replace('JALAN KENANGA 7"', 'JALAN KENANGA 9"')), says: 'baris 7, kolom alamat' },
  { what: 'the sixteenth digit zeroed', change: inText((text) => text.replace('"5207100000000004"', '"5207100000000000"')), says: 'baris 5, kolom nik' },
  { what: 'a day the American way', change: inText((text) => text.replace('"02-02-1976"', '"02-03-1976"')), says: 'baris 2, kolom tanggal_lahir' },
  { what: 'a phone without its zero', change: inText((text) => text.replace('"081230007919"', '"81230007919"')), says: 'baris 2, kolom no_hp' },
  { what: 'an emptied "-"', change: inText((text) => text.replace('"-"', '""')), says: 'baris 1, kolom golongan_darah' },
  { what: 'a lost row', change: lines((all) => all.toSpliced(200, 1)), says: 'jumlah baris CSV' },
  { what: 'a row twice', change: lines((all) => all.toSpliced(200, 0, all[200] ?? '')), says: 'jumlah baris CSV' },
  { what: 'a lost row hidden by a doubled one', change: lines((all) => all.with(200, all[199] ?? '')), says: 'baris 200, kolom no_urut' },
  { what: 'two rows changed about', change: lines((all) => all.with(10, all[11] ?? '').with(11, all[10] ?? '')), says: 'baris 10, kolom no_urut' },
  { what: 'a lost cell', change: inText((text) => text.replace('"ISLAM";', '')), says: 'baris 1, kolom jumlah kolom' },
  { what: 'an empty line', change: inText((text) => text.replace('\r\n"2"', '\r\n\r\n"2"')), says: 'jumlah baris CSV' },
  { what: 'another name of a column', change: inText((text) => text.replace('"nama"', '"name"')), says: 'nama kolom' },
  { what: 'two columns changed about', change: inText((text) => text.replace('"rt";"rw"', '"rw";"rt"')), says: 'nama kolom' },
  { what: 'no byte order mark', change: (bytes) => bytes.subarray(3), says: 'tanda UTF-8 di awal CSV' },
  { what: 'line ends without CR', change: inText((text) => text.replaceAll('\r\n', '\n')), says: 'akhir baris CSV' },
  { what: 'a lone CR in a value', change: inText((text) => text.replace('KENANGA 3"', 'KENANGA\r3"')), says: 'akhir baris CSV' },
  { what: 'no last line end', change: inText((text) => text.slice(0, -2)), says: 'jumlah baris CSV' },
];
test.each(seenByValues)('$what is seen, even with every hash renewed: $says', async ({ change, says }) => {
  tamper(change, true);
  expect(await verdict()).toBe(`package.verify-failed: ${says}`);
});

const around: readonly { what: string; change: () => void; says: string }[] = [
  { what: 'a file too many', change: () => writeFileSync(path('catatan.txt'), ''), says: 'daftar file' },
  { what: 'a file missing', change: () => unlinkSync(path('BACA-SAYA.txt')), says: 'daftar file' },
  { what: 'another explanation', change: () => writeFileSync(path('BACA-SAYA.txt'), 'klik dua kali'), says: 'SHA256SUMS' },
  { what: 'sums that are none', change: () => writeFileSync(path('SHA256SUMS'), 'semua benar\n'), says: 'SHA256SUMS' },
  { what: 'sums without a file', change: () => writeFileSync(path('SHA256SUMS'), readFileSync(path('SHA256SUMS'), 'utf8').split('\n').slice(1).join('\n')), says: 'SHA256SUMS' },
];
test.each(around)('$what is seen', async ({ change, says }) => {
  change();
  expect(await verdict()).toBe(`package.verify-failed: ${says}`);
});

test.each([
  { what: 'another number of rows', from: '"jumlah_baris": 300', to: '"jumlah_baris": 301' },
  { what: 'another sending', from: '"no_kiriman": "K001"', to: '"no_kiriman": "K002"' },
  { what: 'no JSON', from: '{', to: '' },
])('a manifest that says $what is seen', async ({ from, to }) => {
  const before = readFileSync(path('manifest.json'));
  const after = Buffer.from(before.toString('utf8').replace(from, to));
  writeFileSync(path('manifest.json'), after);
  writeFileSync(path('SHA256SUMS'), readFileSync(path('SHA256SUMS'), 'utf8').replace(sha256(before), sha256(after)));
  expect(await verdict()).toBe('package.verify-failed: manifest.json');
});
