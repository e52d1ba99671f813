import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openMemory } from '../../db/open.ts';
import { ReadDb, type Sql, sql, WriteDb } from '../../db/sql.ts';
import type { CallInput } from '../../shared/contract/index.ts';
import { whyNotReady } from '../../shared/domain/states.ts';
import { createTestOffice, type TestOffice } from '../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from './chain/desk.ts';

/** What a save, a keystroke and the lists of an office do must not grow with the office: every statement of theirs finds its rows by an index. */
let office: TestOffice;
let desk: Desk;
const empty = openMemory();

beforeAll(async () => {
  migrate(empty, migrations, { path: null, key: Buffer.alloc(0) });
  office = await createTestOffice();
  desk = openDesk(office);
  await desk.keyed(0);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  empty.close();
  await office.close();
});

const { all, one } = ReadDb.prototype;
const { run } = WriteDb.prototype;

/** The statements that the service runs meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly Sql[]> {
  const seen = new Map<string, Sql>();
  const keep = (statement: Sql): void => void seen.set(statement.text, statement);
  vi.spyOn(ReadDb.prototype, 'all').mockImplementation(function (this: ReadDb, statement) { keep(statement); return all.call(this, statement); });
  vi.spyOn(ReadDb.prototype, 'one').mockImplementation(function (this: ReadDb, statement) { keep(statement); return one.call(this, statement); });
  vi.spyOn(WriteDb.prototype, 'run').mockImplementation(function (this: WriteDb, statement) { keep(statement); return run.call(this, statement); });
  await work();
  return [...seen.values()];
}

function stepsOf(statement: Sql): readonly string[] {
  return new WriteDb(empty).all<{ detail: string }>({ text: `EXPLAIN QUERY PLAN ${statement.text}`, values: statement.values }).map(({ detail }) => detail);
}

function told(statement: Sql, details: readonly string[]): readonly string[] {
  return details.map((detail) => `${detail} ← ${statement.text.replace(/\s+/g, ' ')}`);
}

/** Tables that the statements read from end to end. Rows at hand (json_each, a subquery's, the word index) are no table. */
function scansOf(statements: readonly Sql[]): readonly string[] {
  return statements
    // Counting a whole table reads its smallest index and no row.
    .filter(({ text }) => !/count\(\*\) FROM (?:sheet|registration)\)/.test(text))
    .flatMap((statement) => told(statement, stepsOf(statement).filter((detail) => detail.startsWith('SCAN ') && !/^SCAN (?:CONSTANT ROW|json_each|wanted|search|[cwm]$|[cw] )/.test(detail))));
}

/** The same under another name: an index by the programme alone leads to everybody in it. For what is asked of one sheet or person. */
function everybodyIn(statements: readonly Sql[]): readonly string[] {
  return [...scansOf(statements), ...statements.flatMap((statement) => told(statement, stepsOf(statement).filter((detail) => detail.endsWith('(programme=?)'))))];
}

const saving = (sheet: string, index: number): CallInput<'entry.save'> => ({
  sheet, revision: 0, values: valuesOf(index), unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts,
});
const list = (filter: Partial<CallInput<'sheets.list'>['filter']>) =>
  desk.must('petugas', 'sheets.list', { filter: { text: '', paperState: null, sendState: null, why: null, bundle: null, ...filter }, offset: 0, limit: 20 });

describe('no table is read from end to end', () => {
  test('the scan of a table is seen', () => {
    expect(scansOf([sql`SELECT uid FROM sheet WHERE receipt_name = 'X'`])).toHaveLength(1);
  });

  test('by a save, with another holder of the NIK there', async () => {
    const sheet = await desk.receive();
    await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(0), unconfirmed: [], field: 'nik', caret: 0, counts: noCounts });
    expect(everybodyIn(await statementsOf(() => desk.must('petugas', 'entry.save', { ...saving(sheet, 0), notes: [{ field: 'nik', text: 'sama dengan A-0001' }] })))).toEqual([]);
  });

  test.each(['s', 'siti', 'h. lalu sanusi', 'a-3', '1234', '08123456', '52070241', '5207024101750001'])('by the keystroke %s', async (text) => {
    expect(scansOf(await statementsOf(() => list({ text })))).toEqual([]);
    expect(scansOf(await statementsOf(() => desk.must('petugas', 'counter.find', { text })))).toEqual([]);
  });

  test.each([{ paperState: 'masuk' }, { sendState: 'siap' }, { sendState: 'belum_siap' }] as const)('by the filter %o, with a text or without', async (filter) => {
    expect(scansOf(await statementsOf(async () => [await list(filter), await list({ ...filter, text: 'siti' })]))).toEqual([]);
  });

  test.each(whyNotReady)('but for the marks that are open, by the reason %s', async (why) => {
    const scans = scansOf(await statementsOf(async () => [await list({ why }), await list({ why, text: 'siti' })]));
    expect(scans.filter((scan) => !/^SCAN (?:mark USING (?:COVERING )?INDEX mark_open|query) ?/.test(scan))).toEqual([]);
  });

  test('while keying, by the look for the same NIK and for a phone', async () => {
    const sheet = await desk.receive();
    expect(everybodyIn(await statementsOf(() => desk.must('petugas', 'entry.known', { sheet, nik: '5207024101750001', name: 'SARI DEWI', birthDate: '1975-01-01', phone: '081234567890', kk: '5207030109190048' })))).toEqual([]);
    expect(scansOf(await statementsOf(() => desk.must('petugas', 'receipts.known', { name: 'Siti', phone: '081234567' })))).toEqual([]);
  });

  test('by what is held on one person, however long the office has been at it', async () => {
    const sheet = await desk.keyed(2);
    const scans = everybodyIn(await statementsOf(() => desk.must('petugas', 'personData.show', { sheet, for: 'layar', askedBy: '' })));
    // Few in any office: who works here, what lies under their fingers, whom the person was joined with, who was assigned together.
    expect(scans.filter((scan) => !/^SCAN (?:user|tree|named EXISTS .* INDEXED BY audit_assigned |b ← .* FROM entry_buffer b )/.test(scan))).toEqual([]);
  });
});

describe('reasons', () => {
  test('are counted and listed from few candidates as they are found for one person', async () => {
    const nik = '520702410175000';
    const put = { as: 'belum_lengkap', reason: 'uji' } as const;
    await desk.keyed(3, { nik }, put);
    await desk.keyed(4, { nik: '1111111111111111' }, put);
    await desk.keyed(5, { nik: valuesOf(5).no_kk }, put);
    await desk.keyed(6, { nik: '', alasan_tanpa_nik: 'SURAT KETERANGAN' }, put);
    await desk.keyed(7, { nik: '' }, put);
    await desk.keyed(8, { pengesahan: '' });
    await desk.keyed(9, { nik: valuesOf(0).nik });
    await desk.ready(10);
    await desk.receive();
    const expected = new Map<string, number>();
    const { rows } = await desk.must('penyelia', 'sheets.trace', { after: '', limit: 1000 });
    for (const why of rows.flatMap((row) => (row.sendState === 'belum_siap' ? row.why : []))) expected.set(why, (expected.get(why) ?? 0) + 1);
    const { whys } = await desk.must('petugas', 'sendings.readiness', {});
    expect(new Map(whys.map(({ why, people }) => [why as string, people]))).toEqual(expected);
    for (const why of whyNotReady) expect([why, (await list({ why })).total]).toEqual([why, expected.get(why) ?? 0]);
    expect(expected.get('menunggu_dokumen')).toBe(5);
  });
});
