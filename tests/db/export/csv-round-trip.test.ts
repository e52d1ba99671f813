import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeSending } from '../../../db/export/close-sending.ts';
import { writePackage } from '../../../db/export/write-package.ts';
import { lengkapColumns } from '../../../shared/domain/csv-row.ts';
import { type FieldId, fieldIds } from '../../../shared/domain/fields.ts';
import { benchOffice } from './support/bench-office.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const columnOf: ReadonlyMap<string, number> = new Map(lengkapColumns.map((column, index) => [column, index]));
const days: readonly FieldId[] = ['tanggal_lahir', 'tanggal_phk_dirumahkan'];
/** Fields of which the file holds the very text; a reason for a missing NIK is sent of those alone who have none. */
const asWritten = fieldIds.filter((id) => columnOf.has(id) && id !== 'nik' && id !== 'alasan_tanpa_nik' && !days.includes(id));

/** The apostrophe that guards a formula, taken off as BACA-SAYA.txt tells people to. */
function withoutGuard(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('', '-', '--', '"', '""', '";"', ';', "'", "''", '=1+1', '+628123', '-5', '@SUM(A1)', "'=x", 'D\u2019ARC', "MU'MIN", '001', 'A,B', 'ÑOÑO', '😀', ' x ', '\uFEFF') },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'=+-@\'";,. AZ09é'), maxLength: 40 }) },
  // Control characters are refused before anything is stored (shared/domain/values.ts).
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((drawn) => !/[\p{Cc}\p{Cs}]/u.test(drawn)) },
);
const someValues = fc.array(fc.record(Object.fromEntries(asWritten.map((id) => [id, text]))), { minLength: 1, maxLength: 8 });

test('whatever people write comes out of the file again through another parser', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(someValues, async (people) => {
      run += 1;
      const bench = benchOffice();
      bench.addReady(people.length, (index) => people[index] ?? {});
      const sending = bench.openSending();
      await closeSending(bench.job(), { sending, expected: people.length });
      const into = mkdtempSync(join(folder, `${run}-`));
      const written = await writePackage(bench.job(), { sending, folder: into });
      const csv = readFileSync(join(written.folder, written.csv), 'utf8');
      const rows: string[][] = parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
      expect(rows.slice(1).map((row) => asWritten.map((id) => withoutGuard(row[columnOf.get(id) ?? -1] ?? '')))).toEqual(
        people.map((person) => asWritten.map((id) => person[id])),
      );
      // No cell may reach Excel as a formula.
      for (const cell of rows.flat()) expect(cell === '-' || !/^[=+\-@]/.test(cell)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
