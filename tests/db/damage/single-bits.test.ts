import { existsSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { sql } from '../../../db/sql.ts';
import { readMarker } from '../../../db/service/open-marker.ts';
import type { Service } from '../../../db/service/index.ts';
import type { AppEvent } from '../../../shared/contract/wire.ts';
import { copyOf, dataKeyOf, snapshot } from '../../support/folder.ts';
import { proved } from '../../support/proof.ts';
import { rounds, seeded } from '../../support/rounds.ts';
import { createTestOffice, sequentialIds, stillClock, type TestOffice, testService } from '../../support/service.ts';
import { bitsOf, copiesIn, copyingOffice, fill, flipBit } from '../backup/support/copies.ts';
import { inClosed, makeBig, pageBytes, type PageKind, pagesByKind, quietPage } from './support/pages.ts';

/** RELIABILITY.md B4: a single bit that turned is noticed, wherever it lies in what the office keeps. */
const runs = rounds('RELIABILITY B4, runs of 20 single bits each', 2, 20);
const perRun = 20;

let office: TestOffice;
let pages: ReadonlyMap<PageKind, readonly number[]>;

beforeAll(async () => {
  office = await createTestOffice();
  await office.close('keep');
  await fill(office, 600);
  await inClosed(office, (db) => {
    // Longer than a page, and pages that nobody uses any more.
    db.run(sql`INSERT INTO setting (key, value) VALUES ('panjang', ${'panjang '.repeat(4_000)}), ('sebentar', ${'sebentar '.repeat(4_000)})`);
    db.run(sql`DELETE FROM setting WHERE key = 'sebentar'`);
  });
  pages = await pagesByKind(office);
}, 120_000);
afterAll(() => rmSync(office.folder, { recursive: true, force: true }));

const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.drain();
});

interface Opened {
  readonly service: Service;
  readonly events: readonly AppEvent[];
  call(name: string, input: unknown): Promise<string>;
}

/** A data process over a folder; `call` answers 'ok' or the code of the problem. */
function opened(folder: string, checkDelayMs = 1): Opened {
  const events: AppEvent[] = [];
  const service = testService(folder, { clock: stillClock(), ids: sequentialIds(), events, checkDelayMs });
  services.push(service);
  let calls = 0;
  return {
    service,
    events,
    async call(name, input) {
      calls += 1;
      const reply = await service.call({ call: `c${calls}`, name, input });
      return reply.ok ? 'ok' : reply.problem.code;
    },
  };
}

const { loginName, password } = { loginName: 'penyelia', password: 'kunci-penyelia-1' };
const login = (at: Opened) => at.call('session.login', { loginName, password });
const damagedIn = ({ events }: Opened) => events.filter((event) => event.type === 'damaged').length;

const dataKinds = ['table leaf', 'table inner', 'index leaf', 'index inner', 'overflow', 'search', 'free list'] as const;

describe('in the database', () => {
  it('every kind of page is there to be hit', () => {
    for (const kind of [...dataKinds, 'unused'] as const) expect(pages.get(kind)?.length, kind).toBeGreaterThan(0);
  });

  it.each(dataKinds)('one bit of a page of kind %s keeps the office closed, and nothing is touched', { timeout: 600_000 }, async (kind) => {
    const random = seeded(dataKinds.indexOf(kind) + 1);
    const own = pages.get(kind) ?? [];
    const { database } = folderPaths(office.folder);
    const whole = snapshot(office.folder);
    let noticed = 0;
    // The kinds share the bits of a run among them.
    const times = Math.ceil((runs * perRun) / dataKinds.length);
    for (let turn = 0; turn < times; turn += 1) {
      const page = own[Math.floor(random() * own.length)] ?? 1;
      const bit = ((page - 1) * pageBytes + Math.floor(random() * pageBytes)) * 8 + Math.floor(random() * 8);
      flipBit(database, bit);
      const before = snapshot(office.folder);
      const at = opened(office.folder);
      const code = await login(at);
      await at.service.drain();
      expect(code, `page ${page}, bit ${bit}`).toBe('database.damaged');
      expect(snapshot(office.folder)).toEqual(before);
      noticed += 1;
      flipBit(database, bit);
    }
    expect(snapshot(office.folder)).toEqual(whole);
    proved({ point: 'B4', done: `one bit turned in a page of kind "${kind}" of the closed database, then a log-in`, times: noticed, result: '0 unnoticed, 0 bytes changed by looking' });
  });

  it('a bit of an unused page is read by nobody: the work goes on, and the page is used again', async () => {
    const { database } = folderPaths(office.folder);
    const unused = (pages.get('unused') ?? []).slice(0, 3);
    for (const page of unused) flipBit(database, (page - 1) * pageBytes * 8 + 777);
    const at = opened(office.folder);
    expect(await login(at)).toBe('ok');
    for (let minutes = 1; minutes <= 30; minutes += 1) expect(await at.call('settings.setIdle', { minutes })).toBe('ok');
    await at.service.drain();
    await inClosed(office, (db) => void db.run(sql`INSERT INTO setting (key, value) VALUES ('lagi', ${'lagi '.repeat(8_000)})`));
    const again = opened(office.folder);
    expect(await login(again)).toBe('ok');
    expect(await again.call('audit.verify', {})).toBe('ok');
    expect(damagedIn(again)).toBe(0);
    proved({ point: 'B4', done: 'one bit turned in a page that holds nothing, then saves that use it again', times: unused.length, result: 'never read, so nothing to notice; 0 saves lost' });
  });
});

describe('in the -wal that a killed process has left', () => {
  it('every single bit is noticed: what follows it would be missing', { timeout: 600_000 }, async () => {
    const working = await createTestOffice();
    for (let minutes = 1; minutes <= 40; minutes += 1) await working.as('penyelia').must('settings.setIdle', { minutes });
    // As a kill leaves it.
    const folder = copyOf(working.folder);
    await working.close();
    const { wal } = folderPaths(folder);
    const random = seeded(77);
    const times = runs * perRun;
    for (let turn = 0; turn < times; turn += 1) {
      const bit = turn < 20 ? turn * 11 : Math.floor(random() * bitsOf(wal));
      flipBit(wal, bit);
      const before = snapshot(folder);
      const at = opened(folder);
      expect(await login(at), `bit ${bit}`).toBe('database.wal-lost');
      await at.service.drain();
      expect(snapshot(folder)).toEqual(before);
      flipBit(wal, bit);
    }
    const last = Math.floor((bitsOf(wal) / 8 - 1) * 8);
    flipBit(wal, last);
    expect(await login(opened(folder))).toBe('database.wal-lost');
    flipBit(wal, last);
    const at = opened(folder);
    expect(await login(at)).toBe('ok');
    await at.service.drain();
    rmSync(folder, { recursive: true });
    proved({ point: 'B4', done: 'one bit turned in the -wal of a killed process, the last acknowledged save included', times: times + 1, result: '0 unnoticed, 0 bytes changed by looking' });
  });
});

describe('in a database that is too big to be read before it is opened', () => {
  const times = rounds('RELIABILITY B4, bits in a big database', 3, 20);

  it('is noticed beside the work: nothing more is saved, the window hears it, the next start refuses', { timeout: 600_000 }, async () => {
    const big = await createTestOffice();
    await big.close('keep');
    await fill(big, 300);
    await makeBig(big);
    const kinds = await pagesByKind(big);
    const own = [...(kinds.get('table leaf') ?? []), ...(kinds.get('overflow') ?? [])];
    const random = seeded(5);
    let beside = 0;
    for (let turn = 0; turn < times; turn += 1) {
      const folder = copyOf(big.folder);
      const page = own[Math.floor(random() * own.length)] ?? 2;
      flipBit(folderPaths(folder).database, ((page - 1) * pageBytes + Math.floor(random() * pageBytes)) * 8);
      const at = opened(folder);
      // A page that the log-in itself needs is noticed there.
      if ((await login(at)) === 'ok') {
        await vi.waitFor(() => expect(damagedIn(at)).toBe(1), { timeout: 30_000, interval: 20 });
        expect(await at.call('settings.setIdle', { minutes: 9 })).toBe('database.damaged');
        expect(await at.call('session.lock', { why: 'tombol' })).toBe('ok');
        expect(await login(at)).toBe('database.damaged');
        await at.service.drain({ withCopy: true });
        expect(readMarker(folderPaths(folder).marker)).toMatchObject({ state: 'damaged' });
        beside += 1;
      } else await at.service.drain();
      const next = opened(folder);
      expect(await login(next)).toBe('database.damaged');
      await next.service.drain();
      rmSync(folder, { recursive: true });
    }
    rmSync(big.folder, { recursive: true });
    expect(beside).toBeGreaterThan(times / 2);
    proved({ point: 'B4', done: 'one bit turned in a database above 16 MB, looked at in a thread after the log-in', times, result: '0 unnoticed, 0 saves acknowledged afterwards, 0 starts let in again' });
  });

  it('a whole one is found whole, and looked at once for all log-ins of a day', { timeout: 60_000 }, async () => {
    let threads = 0;
    const count = (): void => {
      threads += 1;
    };
    process.on('worker', count);
    const at = opened(office.folder, 1);
    expect(await login(at)).toBe('ok');
    await vi.waitFor(() => expect(threads).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await at.call('session.lock', { why: 'tombol' })).toBe('ok');
      expect(await login(at)).toBe('ok');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.off('worker', count);
    expect(threads).toBe(1);
    expect(damagedIn(at)).toBe(0);
    expect(await at.call('settings.setIdle', { minutes: 9 })).toBe('ok');
  });
});

describe('while somebody works on pages that are kept in memory', () => {
  it('the copy of the day meets it: no copy is made, no older one goes, nothing more is saved', { timeout: 60_000 }, async () => {
    const copying = await copyingOffice();
    await copying.as('penyelia').must('backups.make', {});
    await copying.close('keep');
    const page = quietPage(folderPaths(copying.folder).database, await dataKeyOf(copying.folder, copying.people.penyelia));
    await copying.restart();
    await copying.as('penyelia').must('settings.setIdle', { minutes: 9 });
    flipBit(folderPaths(copying.folder).database, (page - 1) * pageBytes * 8 + 99);
    expect(await copying.as('penyelia').call('backups.make', {})).toMatchObject({ ok: false, problem: { code: 'database.damaged' } });
    expect(copying.events.filter((event) => event.type === 'damaged')).toHaveLength(1);
    expect(await copying.raw('settings.setIdle', { minutes: 10 })).toMatchObject({ ok: false, problem: { code: 'database.damaged' } });
    expect(await copying.raw('backups.make', {})).toMatchObject({ ok: false, problem: { code: 'database.damaged' } });
    await copying.service.drain({ withCopy: true });
    expect(copiesIn(copying.target)).toHaveLength(1);
    expect(existsSync(folderPaths(copying.folder).marker)).toBe(true);
    rmSync(copying.folder, { recursive: true });
    rmSync(copying.target, { recursive: true });
  });
});
