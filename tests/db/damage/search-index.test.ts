import { readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase, openMemory, openReader } from '../../../db/open.ts';
import { inTransaction } from '../../../db/service/transaction.ts';
import { ReadDb, sql, WriteDb } from '../../../db/sql.ts';
import { isSearchWhole, rebuildSearch, searchTable } from '../../../db/stores/search-index.ts';
import { inProject } from '../../../scripts/paths.ts';
import type { AppEvent } from '../../../shared/contract/wire.ts';
import { copyOf, dataKeyOf } from '../../support/folder.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';
import { createTestOffice, stillClock, type TestOffice, testService } from '../../support/service.ts';
import { inDatabase } from '../backup/support/copies.ts';
import { openDesk } from '../chain/desk.ts';
import { makeBig } from './support/pages.ts';

/** RELIABILITY.md B6: a search index that is gone, empty, garbled, or holds other sheets than there are, is made anew by itself. */
const names = ['MUHAMMAD SALEH', 'MOH. SALIH', 'SRI WAHYUNI', 'H. LALU DJUNAEDI, S.PD', "NUR'AINI", 'SITI KHADIJAH', 'ADE PUTRA'] as const;
const searches = ['muham', 'mohamad saleh', 'sriwahyuni', 'junaedi', 'nuraini', 'hadijah', 'ade', 'A-0003', 'a3', '0004', 'belum d', 'zulkarnain'] as const;

let office: TestOffice;
let big: TestOffice;
let expected: readonly unknown[];

beforeAll(async () => {
  office = await createTestOffice();
  const desk = openDesk(office);
  for (const [index, nama] of names.entries()) await desk.keyed(index, { nama });
  await desk.receive({ name: 'Belum Diinput' });
  expected = await foundBy((name, input) => office.raw(name, input));
  await office.close('keep');
  // The same office, above the size that is looked at before it is opened.
  big = { ...office, folder: copyOf(office.folder) };
  await makeBig(big);
}, 60_000);
afterAll(() => {
  for (const { folder } of [office, big]) rmSync(folder, { recursive: true, force: true });
});

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

type Ask = (name: string, input: unknown) => Promise<unknown>;

/** What every search finds, in its order. */
async function foundBy(ask: Ask): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const text of searches) {
    const filter = { text, paperState: null, sendState: null, why: null, bundle: null };
    found.push(JSON.parse(JSON.stringify(await ask('sheets.list', { filter, offset: 0, limit: 50 }))));
  }
  return found;
}

/** Every way in which an index can be wrong, as statements on the closed database. */
const breaks: readonly (readonly [string, readonly string[]])[] = [
  ['dropped', ['DROP TABLE search']],
  ['its insides emptied', ['DELETE FROM search_data', 'DELETE FROM search_idx', 'DELETE FROM search_content', 'DELETE FROM search_docsize']],
  ['its words emptied, its rows left', ['DELETE FROM search_data', 'DELETE FROM search_idx']],
  ['its insides dropped', ['DROP TABLE search_data']],
  ['its settings emptied', ['DELETE FROM search_config']],
  ['its settings dropped', ['DROP TABLE search_config']],
  ['of another version', ["UPDATE search_config SET v = 99 WHERE k = 'version'"]],
  ['garbage in its words', ["UPDATE search_data SET block = x'ffffffffffffffffffffffff' WHERE id > 10"]],
  ['garbage in its structure, so that it finds nobody', ["UPDATE search_data SET block = x'deadbeef' WHERE id = 10"]],
  ['garbage in its counts', ["UPDATE search_data SET block = x'deadbeefffffff' WHERE id = 1"]],
  ['a row of its own list gone', ['DELETE FROM search_content WHERE id = 3']],
  ['emptied, as a step of the schema leaves it', ['DELETE FROM search']],
  ['sheets missing', ['DELETE FROM search WHERE rowid IN (2, 5)']],
  ['a sheet too many', ["INSERT INTO search (rowid, words) VALUES (999, 'MUHAMMAD SALEH')"]],
  ['a sheet with the words of another', ["UPDATE search SET words = 'ZULKARNAIN' WHERE rowid = 2"]],
];

async function broken(from: TestOffice, statements: readonly string[]): Promise<string> {
  const folder = copyOf(from.folder);
  const raw = openDatabase(folderPaths(folder).database, await dataKeyOf(folder, office.people.penyelia));
  raw.unsafeMode(true);
  for (const statement of statements) raw.exec(statement);
  raw.close();
  return folder;
}

interface Running {
  readonly ask: Ask;
  readonly events: readonly AppEvent[];
  close(): Promise<void>;
}

async function start(folder: string): Promise<Running> {
  const events: AppEvent[] = [];
  let made = 0;
  const ids = { next: () => `00000000-0000-7000-9999-${(++made).toString(16).padStart(12, '0')}` };
  const service = testService(folder, { clock: stillClock(), ids, events, checkDelayMs: 1 });
  let calls = 0;
  const ask: Ask = (name, input) => {
    calls += 1;
    return service.call({ call: `c${calls}`, name, input });
  };
  const { loginName, password } = office.people.petugas;
  expect(await ask('session.login', { loginName, password })).toMatchObject({ ok: true });
  const running = { ask, events, close: () => service.drain() };
  open.push(running);
  return running;
}

/** How often the index was made anew; the office may be open. */
async function rebuilds(folder: string): Promise<number> {
  const raw = openReader(folderPaths(folder).database, await dataKeyOf(folder, office.people.penyelia));
  try {
    return new ReadDb(raw).one<{ rows: number }>(sql`SELECT count(*) AS rows FROM audit WHERE procedure = 'search.rebuild' AND outcome = 'ok'`)?.rows ?? 0;
  } finally {
    raw.close();
  }
}

let mended = 0;

/** In a big office the log-in itself sees only those that keep the index from answering. */
const inBig = breaks.slice(-rounds('RELIABILITY B6, search indexes broken in a big office', 2, breaks.length));

describe.each([
  ['small: before anybody is in', () => office, breaks],
  ['big: beside the work', () => big, inBig],
] as const)('in an office that is %s', (_size, which, these) => {
  it.each(these)('%s: the same is found as before, work goes on, and it is in the audit', { timeout: 60_000 }, async (_what, statements) => {
    const folder = await broken(which(), statements);
    const { ask, events, close } = await start(folder);
    await vi.waitFor(async () => expect(await foundBy(ask)).toEqual(expected), { timeout: 6_000, interval: 50 });
    // Some of them are seen by the check alone.
    await vi.waitFor(async () => expect(await rebuilds(folder)).toBe(1), { timeout: 6_000, interval: 50 });
    expect(await foundBy(ask)).toEqual(expected);
    const received = await ask('receipts.receive', { name: 'Orang Baru', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
    expect(received).toMatchObject({ ok: true });
    await close();
    expect(events.filter((event) => event.type === 'damaged')).toEqual([]);
    expect(await rebuilds(folder)).toBe(1);
    expect(await inDatabase(folder, office, (db) => isSearchWhole(db, 0))).toBe(true);
    rmSync(folder, { recursive: true });
    mended += 1;
  });
});

describe('while it is open', () => {
  it('an index that breaks is said, made anew at once, and answers again', { timeout: 60_000 }, async () => {
    const folder = await broken(office, []);
    const { ask, close } = await start(folder);
    expect(await foundBy(ask)).toEqual(expected);
    const raw = openDatabase(folderPaths(folder).database, await dataKeyOf(folder, office.people.penyelia));
    raw.unsafeMode(true);
    raw.exec("UPDATE search_data SET block = x'ffffffffffffffffffffffff' WHERE id > 10");
    raw.close();
    const filter = { text: 'muham', paperState: null, sendState: null, why: null, bundle: null };
    expect(await ask('sheets.list', { filter, offset: 0, limit: 50 })).toMatchObject({ ok: false, problem: { code: 'search.broken' } });
    await vi.waitFor(async () => expect(await foundBy(ask)).toEqual(expected), { timeout: 6_000, interval: 50 });
    await close();
    expect(await rebuilds(folder)).toBe(1);
    rmSync(folder, { recursive: true });
    mended += 1;
  });

  it('is shown', () => {
    expect(mended).toBe(breaks.length + inBig.length + 1);
    proved({ point: 'B6', done: `the search index broken in ${breaks.length} ways, in a small and a big office, and while it is open`, times: mended, result: 'made anew by itself each time, 0 searches with another result than before, 0 offices closed for it' });
  });
});

describe('the index that is made anew', () => {
  it('is the one of the schema', () => {
    expect(readFileSync(inProject('db', 'schema.sql'), 'utf8')).toContain(`${searchTable};`);
  });

  it('forgets a word that is gone, as the first one does: the settings inside are the same', () => {
    const raw = openMemory();
    migrate(raw, migrations, { path: null, key: Buffer.alloc(0) });
    const settings = () => new ReadDb(raw).all(sql`SELECT k, v FROM search_config ORDER BY k`);
    const before = settings();
    inTransaction(raw, () => rebuildSearch(raw, new WriteDb(raw)));
    expect(settings()).toEqual(before);
    expect(before).toContainEqual({ k: 'secure-delete', v: 1 });
    raw.close();
  });

  it('a whole one is left alone', async () => {
    const folder = await broken(office, []);
    const { close } = await start(folder);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await close();
    expect(await rebuilds(folder)).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
