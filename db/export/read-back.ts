import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { lengkapColumns } from '../../shared/domain/csv-row.ts';
import { fail } from '../../shared/problems.ts';
import type { PackageFile } from '../stores/packages.ts';
import { factsAfter, type FrozenFacts } from '../stores/sending-lines.ts';
import { differingColumn } from './compare-row.ts';
import { csvName, manifestName, packageFileNames, readMeName, sumsName } from './file-names.ts';
import { sha256Of } from './sha256.ts';
import { type LineReader, linePages } from './line-pages.ts';
import { readManifest } from './manifest.ts';
import { scanCsv } from './scan-csv.ts';
import { Slicer } from './slicer.ts';
import { readSums } from './sums.ts';

/** What a package must hold. */
export interface Expected {
  readonly sendingId: number;
  readonly sendingNo: string;
  readonly packageName: string;
  readonly rows: number;
  readonly csvSha256: string;
}

/**
 * Reads a package back from the disk, with another parser than the writer, and compares every value with what was frozen. Answers its
 * files with their sizes and hashes as read. Any difference is `package.verify-failed`; `what` names a file, a line and a column, never a value.
 * `onRows` hears how many lines have been compared.
 */
export async function readBack(reader: LineReader, folder: string, expected: Expected, onRows: (done: number) => void): Promise<readonly PackageFile[]> {
  const names = packageFileNames(expected.packageName);
  const found = await readdir(folder);
  if (found.length !== names.length || !names.every((name) => found.includes(name))) differs('daftar file');

  const csv = await readCsvBytes(reader, join(folder, csvName(expected.packageName)), expected);
  const small = new Map<string, Uint8Array>();
  for (const name of [manifestName, readMeName, sumsName]) small.set(name, await readFile(join(folder, name)));
  const files = names.map((name) => (name === csv.name ? csv : fileOf(name, small.get(name) ?? new Uint8Array())));

  checkSums(textOf(small, sumsName), files);
  checkManifest(textOf(small, manifestName), expected);
  await compareLines(reader, join(folder, csv.name), expected, onRows);
  return files;
}

function differs(what: string): never {
  return fail('package.verify-failed', { what });
}

async function readCsvBytes(reader: LineReader, path: string, expected: Expected): Promise<PackageFile> {
  const scan = await scanCsv(path, () => reader.breathe());
  if (!scan.startsWithMark) differs('tanda UTF-8 di awal CSV');
  if (scan.lineFeeds !== expected.rows + 1) differs('jumlah baris CSV');
  if (!scan.endsEveryLineWithCrLf) differs('akhir baris CSV');
  if (scan.sha256 !== expected.csvSha256) differs('SHA-256 CSV');
  return { name: csvName(expected.packageName), bytes: scan.bytes, sha256: scan.sha256 };
}

function fileOf(name: string, content: Uint8Array): PackageFile {
  return { name, bytes: content.byteLength, sha256: sha256Of(content) };
}

function textOf(contents: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(contents.get(name));
}

function checkSums(text: string, files: readonly PackageFile[]): void {
  const sums = readSums(text);
  const covered = files.filter((file) => file.name !== sumsName);
  if (!sums || sums.size !== covered.length || covered.some((file) => sums.get(file.name) !== file.sha256)) differs(sumsName);
}

function checkManifest(text: string, expected: Expected): void {
  const manifest = readManifest(text);
  const says =
    manifest?.no_kiriman === expected.sendingNo &&
    manifest.jumlah_baris === expected.rows &&
    manifest.csv.nama === csvName(expected.packageName) &&
    manifest.csv.sha256 === expected.csvSha256;
  if (!says) differs(manifestName);
}

async function compareLines(reader: LineReader, path: string, expected: Expected, onRows: (done: number) => void): Promise<void> {
  const lines = frozenLines(reader, expected.sendingId);
  let compared = 0;
  let slicer = new Slicer('reads');
  for await (const cells of parsedRows(path)) {
    if (compared === 0 && cells.header) {
      if (cells.values.join(';') !== lengkapColumns.join(';')) differs('nama kolom');
      continue;
    }
    const line = await lines.next();
    if (line.done) differs('jumlah baris CSV');
    const column = differingColumn(cells.values, line.value.facts);
    if (column) differs(`baris ${line.value.lineNo}, kolom ${column}`);
    compared += 1;
    if (slicer.isOver()) {
      onRows(compared);
      await reader.breathe();
      slicer = new Slicer('reads');
    }
  }
  if (compared !== expected.rows || !(await lines.next()).done) differs('jumlah baris CSV');
  onRows(compared);
}

async function* frozenLines(reader: LineReader, sendingId: number): AsyncGenerator<FrozenFacts> {
  for await (const page of linePages(reader, sendingId, factsAfter)) yield* page;
}

interface ParsedRow {
  readonly header: boolean;
  readonly values: readonly string[];
}

/** The rows of the file as Papa Parse reads them, a few at a time. The first is the header. */
async function* parsedRows(path: string): AsyncGenerator<ParsedRow> {
  const markBytes = 3; // the byte order mark was looked at on the bytes; to the parser it would be a letter before the first quote
  const bytes = createReadStream(path, { start: markBytes, encoding: 'utf8', highWaterMark: 64 * 1024 });
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ';', newline: '\r\n', header: false, skipEmptyLines: false });
  bytes.on('error', (error) => parser.destroy(error));
  bytes.pipe(parser);
  let header = true;
  try {
    for await (const values of parser) {
      // Joint: the parser's stream carries arrays of text when header is false.
      const row = values as readonly string[];
      // After the last line end the parser sees one empty cell.
      if (row.length === 1 && row[0] === '') continue;
      yield { header, values: row };
      header = false;
    }
  } finally {
    bytes.destroy();
  }
}
