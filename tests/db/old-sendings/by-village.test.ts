import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../db/sql.ts';
import { openTable } from '../../../db/tables/open-table.ts';
import { auditRows, lookInside } from '../../support/look-inside.ts';
import { oldFacts, oldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/** The lists of a kiriman lama by desa, and the people who are in none of its rows as a workbook for whoever looks for them there. */
const folder = testFolder();
let office: TestOffice;
let desk: Desk;
let sending = '';
/** Not in the file: two of DESA TIMUR, one of DESA BARAT, one whose desa is not known. */
const outside: string[] = [];

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  await desk.keyed(0);
  for (const [index, village] of ['DESA TIMUR', 'DESA BARAT', 'DESA TIMUR'].entries()) outside.push(await desk.keyed(10 + index, { desa_kelurahan: village }));
  outside.push(await desk.receive({ name: `SITI ${valuesOf(9).nik}`, phone: '081230004444' }));
  ({ sending } = await desk.must('penyelia', 'oldSendings.record', { ...writeOldFile(join(folder, 'lama.csv'), [oldLine(0), oldLine(500)]), ...oldFacts }));
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

const missing = async (village: string) => {
  const { people, total } = await desk.must('petugas', 'oldSendings.missing', { sending, village, offset: 0, limit: 200 });
  expect(total).toBe(people.length);
  return people.map(({ uid }) => uid);
};
const handedOut = () => lookInside(office, (db) => db.all<{ kind: string; purpose: string; people: number }>(sql`SELECT kind, purpose, people FROM handed_out ORDER BY id`));
const write = (village: string) => desk.must('penyelia', 'oldSendings.writeMissing', { sending, village, purpose: 'dicari di dusun', folder });

async function cellsOf(name: string): Promise<readonly (readonly string[])[]> {
  const table = await openTable(join(folder, name), null);
  try {
    return (await table.rows(0, 100)).map(({ cells }) => cells);
  } finally {
    table.close();
  }
}

describe('by desa', () => {
  test.each([
    ['', [0, 1, 2, 3], 'all, also whose desa is not known'],
    ['desa timur', [0, 2], 'in any case'],
    ['BARAT', [1], 'a part of its name'],
    ['DESA', [0, 1, 2], 'what stands in several'],
    ['SELATAN', [], 'nobody'],
    ['%', [], 'no sign means anything else than itself'],
  ] as const)('people outside the file, "%s": %j, %s', async (village, expected, _why) => {
    expect(await missing(village)).toEqual(expected.map((index) => outside[index]));
  });

  test.each([['', 1], ['seloto', 1], ['LAIN', 0]] as const)('rows of the file by the desa that it says, "%s": %i', async (village, expected) => {
    for (const list of ['matched', 'unmatched'] as const) {
      const { rows, total } = await desk.must('petugas', 'oldSendings.rows', { sending, list, village, offset: 0, limit: 200 });
      expect([rows.length, total]).toEqual([expected, expected]);
    }
  });

  test('on paper the same, and the record names the desa', async () => {
    const printed = await desk.must('petugas', 'oldSendings.print', { sending, list: 'missing', village: 'timur' });
    expect([printed.people.map(({ uid }) => uid), printed.total]).toEqual([[outside[0], outside[2]], 2]);
    expect((await handedOut()).at(-1)).toEqual({ kind: 'laporan', purpose: 'Kiriman lama L001, orang yang tidak ada di file, desa TIMUR, cetak', people: 2 });
  });
});

describe('the workbook', () => {
  test('holds number, name and desa, is recorded with everybody in it, and leaves no NIK, birth date or phone', async () => {
    await desk.must('penyelia', 'settings.get', {});
    const before = (await auditRows(office)).length;
    const { file, people } = await write('');
    expect([file, people]).toEqual(['L001-TIDAK-ADA-DI-FILE-20200413-4.xlsx', 4]);
    const cells = await cellsOf(file);
    expect(cells.find(([first]) => first === 'Nomor Berkas')).toEqual(['Nomor Berkas', 'Nama', 'Desa']);
    expect(cells.at(-2)).toEqual(['A-0004', valuesOf(12).nama, 'DESA TIMUR']);
    expect(JSON.stringify(cells)).toContain('Untuk: dicari di dusun');
    expect(JSON.stringify(cells)).not.toMatch(/\d(?: ?\d){9}/);
    expect((await handedOut()).at(-1)).toEqual({ kind: 'laporan', purpose: 'Kiriman lama L001, orang yang tidak ada di file, XLSX: dicari di dusun', people: 4 });
    expect((await auditRows(office)).slice(before).map(({ procedure, outcome }) => [procedure, outcome])).toEqual([['oldSendings.writeMissing', 'ok']]);
  });

  test('of one desa holds those of it; a second one never takes the place of the first', async () => {
    const names = [await write('timur'), await write('timur')];
    expect(names.map(({ file, people }) => [file, people])).toEqual([['L001-TIDAK-ADA-DI-FILE-20200413-2.xlsx', 2], ['L001-TIDAK-ADA-DI-FILE-20200413-2-2.xlsx', 2]]);
    expect(readFileSync(join(folder, names[0]?.file ?? '')).subarray(0, 2).toString()).toBe('PK');
  });

  test('of nobody, or into a folder that is not there: neither file nor record', async () => {
    const [files, records] = [readdirSync(folder), await handedOut()];
    await desk.refused('penyelia', 'oldSendings.writeMissing', { sending, village: 'SELATAN', purpose: 'dicari', folder }, 'follow-up.nobody');
    await desk.refused('penyelia', 'oldSendings.writeMissing', { sending, purpose: 'dicari', folder: join(folder, 'tidak-ada') }, 'package.folder-missing');
    expect([readdirSync(folder), await handedOut()]).toEqual([files, records]);
    expect(existsSync(join(folder, '.KONTAK.sedang-ditulis'))).toBe(false);
  });
});
