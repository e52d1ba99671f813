import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lengkapColumns, unguardCell } from '../../../shared/domain/csv-row.ts';
import { dayText } from '../../../shared/domain/days.ts';
import { emptyValues, type Field, type FieldId, fieldIds, fields, type SheetValues } from '../../../shared/domain/fields.ts';
import { asTyped, filled, naughtyStrings } from '../../support/naughty.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';
import { createTestOffice, type TestOffice, type TestPerson } from '../../support/service.ts';
import { allDocuments, noCounts, openDesk, type Desk } from './desk.ts';

/**
 * RELIABILITY F7 behind the window: a public list of strings that break programs, in every text field of the chain. No paper is refused,
 * nothing is lost, and each value comes back equal: after its save, after a restart, out of the CSV.
 */
const wanted = rounds('naughty strings in every field', 12, naughtyStrings.length);
/** Spread over the list, so that each of its kinds is met. */
const strings = naughtyStrings.filter((_, index) => Math.floor((index * wanted) / naughtyStrings.length) !== Math.floor(((index + 1) * wanted) / naughtyStrings.length));

let office: TestOffice;
let desk: Desk;
let third: TestPerson;
let values = 0;
const done = new Set<string>();

beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  third = await office.add('ketiga', 'petugas');
});
afterEach(() => office.close());
afterAll(() => {
  if (done.size < 3) return;
  proved({
    point: 'F7',
    done: `${strings.length} strings of the Big List of Naughty Strings and our own, in every text field of the chain, as they are and filling the field`,
    times: values,
    result: '0 sheets refused, 0 values that came back other than they were kept (reload, restart, CSV)',
  });
});

/** One line of text as the contract keeps it. */
const line = (text: string, max: number): string => asTyped(text, max).trim();

/** The documented forms, written out once more: single spaces, composed signs; on the card capitals and one apostrophe. */
function oneSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
function asOnCard(text: string): string {
  return oneSpace(text.normalize('NFC').toUpperCase().replace(/[’‘`´ʼ]/gu, "'"));
}
/** null: the kind has a reading of its own (numbers, days, phones); for it only what was kept counts. */
function keptForm({ kind, max }: Field, typed: string): string | null {
  if (kind !== 'free' && kind !== 'text' && kind !== 'village') return null;
  const form = kind === 'free' ? oneSpace(typed) : asOnCard(typed);
  // Capitals may be longer than what was typed ("ß"); a value never outgrows its field.
  return form.length > max ? typed.trim() : form;
}

function typedEverywhere(text: string, fill: (text: string, max: number) => string): SheetValues {
  const typed = emptyValues();
  for (const { id, max } of fields) typed[id] = fill(text, max);
  return typed;
}

async function opened(sheet: string) {
  return desk.must('petugas', 'entry.open', { sheet });
}

describe.each([
  ['as it is', asTyped],
  ['filling the field', filled],
] as const)('every field of the paper, %s', (how, fill) => {
  test('is kept while typing, put down, opened, listed, searched, put down again, and there after a restart', async () => {
    const kept: { readonly sheet: string; readonly sheetNo: string; readonly values: SheetValues; readonly name: string }[] = [];
    for (const text of strings) {
      const typed = typedEverywhere(text, fill);
      const receipt = { name: fill(text, 100), phone: fill(text, 30), formNo: fill(text, 20) };
      const { sheet, sheetNo } = await desk.must('petugas', 'receipts.receive', { ...receipt, documents: allDocuments, bundle: null, receivedDay: null });
      const first = await opened(sheet);
      await desk.must('petugas', 'entry.keep', { sheet, revision: first.head.revision, values: typed, unconfirmed: [], field: 'nama', caret: 0, counts: noCounts });
      // Typing is nobody's business: it comes back sign by sign.
      expect((await opened(sheet)).kept?.values).toEqual(typed);
      // What the receipt gave may be saved as it stands.
      const save = { sheet, unconfirmed: [] as FieldId[], as: 'belum_lengkap' as const, reason: line(text, 200), receivedDay: '2020-04-13', secondOf: null, counts: noCounts };
      const prefilled = await desk.must('petugas', 'entry.save', { ...save, revision: first.head.revision, values: first.values });
      const saved = await desk.must('petugas', 'entry.save', { ...save, revision: prefilled.revision, values: typed });
      const stored = (await opened(sheet)).values;
      for (const field of fields) {
        const form = keptForm(field, typed[field.id]);
        if (form !== null) expect(stored[field.id], `${field.id} ${JSON.stringify(text)}`).toBe(form);
        expect(stored[field.id].length, field.id).toBeLessThanOrEqual(field.max);
        if (typed[field.id].trim() !== '' && field.kind !== 'toggle' && field.kind !== 'phone' && field.kind !== 'identity' && field.kind !== 'area-code') expect(stored[field.id], field.id).not.toBe('');
        values += 1;
      }
      const again = await desk.must('petugas', 'entry.save', { ...save, revision: saved.revision, values: stored });
      expect((await opened(sheet)).values).toEqual(stored);
      const detail = await desk.detail(sheet);
      expect(detail.head.revision).toBe(again.revision);
      expect(JSON.stringify(detail.history)).toContain(JSON.stringify(line(text, 200)).slice(1, -1));
      await searched(text, sheetNo, stored.nama);
      kept.push({ sheet, sheetNo, values: stored, name: detail.head.name });
    }
    await office.restart();
    for (const { sheet, sheetNo, values: before, name } of kept) {
      const now = await opened(sheet);
      expect(now.values).toEqual(before);
      expect(now.head.name).toBe(name);
      expect((await desk.must('petugas', 'counter.find', { text: sheetNo })).hits.map((hit) => hit.name)).toEqual([name]);
    }
    expect((await desk.must('penyelia', 'audit.verify', {})).brokenAt).toBeNull();
    done.add(how);
  }, 1_800_000);
});

/** Any text may be searched for; a sheet is found by its number and its card says the name as it was kept. */
async function searched(text: string, sheetNo: string, name: string): Promise<void> {
  const filter = { text: asTyped(text, 100), paperState: null, sendState: null, why: null, bundle: null };
  await desk.must('petugas', 'sheets.list', { filter, offset: 0, limit: 20 });
  await desk.must('petugas', 'counter.find', { text: asTyped(text, 100) });
  await desk.must('petugas', 'receipts.known', { name: line(text, 100), phone: line(text, 30) });
  await desk.must('petugas', 'entry.suggest', { field: 'alamat', typed: line(text, 100) });
  await desk.must('petugas', 'areas.match', { desa_kelurahan: line(text, 60), kecamatan: line(text, 60), kabupaten: line(text, 60) });
  const [hit] = (await desk.must('petugas', 'counter.find', { text: sheetNo })).hits;
  const card = await desk.must('petugas', 'counter.open', { sheet: hit?.uid ?? '', basis: 'nomor' });
  if (name !== '') expect(card.name).toBe(name);
}

/** Fields that take any text on a sheet that may be sent. */
const free: readonly Field[] = fields.filter(({ kind }) => ['text', 'free', 'village', 'list-free', 'block', 'phone', 'email'].includes(kind));

test('a whole way to the CSV: keyed, corrected, approved, closed, written, read by another parser', async () => {
  const sheets: { readonly values: SheetValues; readonly sheetNo: string }[] = [];
  for (const [index, text] of strings.entries()) {
    const change: Partial<Record<FieldId, string>> = Object.fromEntries(free.map(({ id, max }) => [id, asTyped(text, max)]));
    // A name has a letter; everything else about the person is in order, so that they may be sent.
    const sheet = await desk.keyed(index, { ...change, nama: asTyped(`A ${text}`, 100), pekerjaan_ktp: `KARYAWAN ${index}` });
    const revision = await desk.revision(sheet);
    await desk.must('penyelia', 'verification.correct', { sheet, revision, field: 'keterangan', value: asTyped(`${text} (dibetulkan)`, 300), reason: line(text, 200) });
    const open = await desk.must(third, 'verification.open', { sheet });
    for (const mark of open.marks.filter(({ state, severity }) => state === 'terbuka' && severity === 'mark')) {
      await desk.must(third, 'verification.settle', { sheet, revision: await desk.revision(sheet), mark: mark.uid, how: 'ktp_asli' });
    }
    await desk.approve(sheet, third);
    const { head } = await desk.detail(sheet);
    expect([head.paperState, head.sendState], JSON.stringify(text)).toEqual(['diperiksa', 'siap']);
    sheets.push({ values: (await desk.must(third, 'verification.open', { sheet })).values, sheetNo: head.sheetNo });
  }
  const folder = mkdtempSync(join(tmpdir(), 'loket-naughty-'));
  const { sending } = await desk.must('penyelia', 'sendings.create', { purpose: 'basis data', receiver: 'Provinsi' });
  await desk.must('penyelia', 'sendings.close', { sending, expected: sheets.length });
  const written = await desk.must('penyelia', 'sendings.writePackage', { sending, folder });
  const rows: string[][] = parse(readFileSync(join(written.folder, written.csv), 'utf8'), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  rmSync(folder, { recursive: true });
  expect(rows[0]).toEqual([...lengkapColumns]);
  expect(rows).toHaveLength(sheets.length + 1);
  const cell = (row: readonly string[], column: string): string => row[lengkapColumns.findIndex((name) => name === column)] ?? '';
  const bySheet = new Map(rows.slice(1).map((row) => [cell(row, 'nomor_berkas'), row]));
  for (const { sheetNo, values: stored } of sheets) {
    const row = bySheet.get(sheetNo) ?? [];
    for (const id of fieldIds.filter((each) => lengkapColumns.some((column) => column === each))) {
      expect(unguardCell(cell(row, id)), `${id} of ${sheetNo}`).toBe(id.startsWith('tanggal') ? dayText(stored[id]) : stored[id]);
      values += 1;
    }
    for (const text of row) expect(text === '-' || !/^[=+\-@\t\r]/.test(text), text).toBe(true);
  }
  done.add('csv');
}, 1_800_000);
