import { existsSync, readdirSync, renameSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import type { CommandContext, Handlers, JobContext, RoomName } from '../../../db/service/context.ts';
import { sql } from '../../../db/sql.ts';
import { writeSetting } from '../../../db/stores/settings.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { auditRows } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

const open: TestOffice[] = [];
async function office(handlers: Partial<Handlers<RoomName>> = {}): Promise<TestOffice> {
  const made = await createTestOffice({ handlers });
  open.push(made);
  await made.as('penyelia').must('session.status', {});
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.close();
  vi.restoreAllMocks();
});

const sending = { sending: '00000000-0000-7000-8000-0000000000aa', expected: 0 };
const idle = (made: TestOffice) => made.as('penyelia').must('settings.get', {}).then((value) => value.idleMinutes);
const saves = (work: (context: CommandContext) => void): Partial<Handlers<RoomName>> => ({
  'settings.setIdle': (context, { minutes }) => {
    writeSetting(context.db, 'idle_minutes', String(minutes));
    context.note(context.actor.uid, ['idle_minutes']);
    work(context);
    return {};
  },
});
const job = (work: (context: JobContext) => Promise<void>): Partial<Handlers<RoomName>> => ({
  'sendings.close': async (context) => {
    await work(context);
    return { people: 0 };
  },
});

describe('a command', () => {
  it('is one transaction with its audit row: who, what, which fields, no values', async () => {
    const made = await office(saves(() => undefined));
    const before = (await auditRows(made)).length;
    await made.as('penyelia').must('settings.setIdle', { minutes: 17 });
    const { penyelia } = made.people;
    expect(await auditRows(made, before)).toEqual([
      { at: '2020-04-13T01:00:00.000Z', actor: penyelia.uid, procedure: 'settings.setIdle', subject: penyelia.uid, fields: '["idle_minutes"]', outcome: 'ok', clock_back: 0 },
    ]);
  });

  it('that is refused is rolled back, and the refusal is audited by itself', async () => {
    const made = await office(saves(() => { throw new ProblemError({ code: 'work.own', details: {} }); }));
    const before = (await auditRows(made)).length;
    expect(await made.raw('settings.setIdle', { minutes: 17 })).toEqual({ ok: false, problem: { code: 'work.own', details: {} } });
    expect(await idle(made)).toBe(5);
    expect(await auditRows(made, before)).toMatchObject([{ procedure: 'settings.setIdle', subject: made.people.penyelia.uid, outcome: 'work.own' }]);
  });

  it('that breaks answers an incident, without a word of what was in it', async () => {
    const seen = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const made = await office(saves(() => { throw new Error('SITI AMINAH 5207010101010001'); }));
    const reply = await made.raw('settings.setIdle', { minutes: 17 });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'internal', details: { incident: expect.stringMatching(/^[0-9a-f-]{36}$/) } } });
    expect(JSON.stringify(reply)).not.toMatch(/SITI|5207/);
    expect(seen).toHaveBeenCalledOnce();
    expect(await idle(made)).toBe(5);
  });

  it('whose answer does not keep the contract is rolled back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const made = await office({
      'settings.setIdle': ({ db }) => {
        writeSetting(db, 'idle_minutes', '17');
        // What the type cannot see, the schema does.
        return JSON.parse('{"lebih": 1}');
      },
    });
    expect(await made.raw('settings.setIdle', { minutes: 17 })).toMatchObject({ problem: { code: 'internal' } });
    expect(await idle(made)).toBe(5);
  });

  it('that opens or ends a transaction by itself is refused', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const text of [sql`COMMIT`, sql`ROLLBACK`, sql`BEGIN`]) {
      const made = await office(saves(({ db }) => void db.run(text)));
      expect(await made.raw('settings.setIdle', { minutes: 17 })).toMatchObject({ problem: { code: 'internal' } });
    }
  });

  it('on a database file that was taken away fails loudly', async () => {
    const made = await office(saves(() => undefined));
    const { database } = folderPaths(made.folder);
    renameSync(database, `${database}.hilang`);
    expect(await made.raw('settings.setIdle', { minutes: 17 })).toMatchObject({ problem: { code: 'files.changed', details: { file: 'loket.db' } } });
    renameSync(`${database}.hilang`, database);
    expect(await made.raw('settings.setIdle', { minutes: 17 })).toMatchObject({ ok: true });
  });

  it.each([
    ['SQLITE_FULL', 'disk.full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk.full'],
    ['SQLITE_BUSY', 'database.busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'database.busy'],
    ['SQLITE_READONLY_DBMOVED', 'database.readonly'],
    ['SQLITE_CORRUPT', 'database.damaged'],
    ['SQLITE_CORRUPT_VTAB', 'search.broken'],
    ['SQLITE_NOTADB', 'database.damaged'],
    ['SQLITE_IOERR_WRITE', 'database.readonly'],
    ['SQLITE_IOERR_SHORT_READ', 'database.damaged'],
  ])('that meets %s answers %s', async (code, problem) => {
    const { default: SqliteDatabase } = await import('better-sqlite3');
    const made = await office(saves(() => { throw new SqliteDatabase.SqliteError('x', code); }));
    expect(await made.raw('settings.setIdle', { minutes: 17 })).toEqual({ ok: false, problem: { code: problem, details: {} } });
  });
});

describe('a query', () => {
  it('cannot write', async () => {
    const incidents: unknown[] = [];
    vi.spyOn(console, 'error').mockImplementation((error) => incidents.push(error instanceof Error ? error.message : error));
    const made = await office({
      'settings.get': ({ db }) => {
        db.all(sql`DELETE FROM setting RETURNING 1`);
        throw new Error('it could');
      },
    });
    expect(await made.raw('settings.get', {})).toMatchObject({ ok: false, problem: { code: 'internal' } });
    expect(incidents).toEqual(['a statement that writes was given to a reader']);
  });
});

describe('a job', () => {
  it('goes in slices, tells how far, and lets saves through in between', async () => {
    const seen: string[] = [];
    const made: TestOffice = await office(
      job(async (context) => {
        for (let part = 1; part <= 3; part += 1) {
          context.slice(({ db }) => writeSetting(db, 'package_folder', `/bagian-${part}`));
          context.progress(part, 3);
          await context.breathe();
        }
        context.finish(({ note }) => note('', ['selesai']));
        seen.push('job');
      }),
    );
    const running = made.raw('sendings.close', sending, 'panjang');
    expect(await made.raw('settings.setIdle', { minutes: 9 })).toMatchObject({ ok: true });
    seen.push('save');
    expect(await running).toEqual({ ok: true, value: { people: 0 } });
    expect(seen).toEqual(['save', 'job']);
    expect(made.events).toEqual([1, 2, 3].map((done) => ({ type: 'progress', call: 'panjang', done, total: 3 })));
    expect((await auditRows(made)).slice(-2)).toMatchObject([{ procedure: 'settings.setIdle' }, { procedure: 'sendings.close', fields: '["selesai"]', outcome: 'ok' }]);
  });

  it('stops at its next slice when it is cancelled, which is audited', async () => {
    const made = await office(job(async (context) => { for (;;) await context.breathe(); }));
    const running = made.raw('sendings.close', sending, 'panjang');
    expect(await made.raw('jobs.cancel', { call: 'lain' })).toEqual({ ok: true, value: { found: false } });
    expect(await made.raw('jobs.cancel', { call: 'panjang' })).toEqual({ ok: true, value: { found: true } });
    expect(await running).toEqual({ ok: false, problem: { code: 'cancelled', details: {} } });
    expect((await auditRows(made)).at(-1)).toMatchObject({ procedure: 'sendings.close', outcome: 'cancelled' });
  });

  it('has a call name of its own', async () => {
    const made = await office(job(async (context) => { await context.breathe(); await context.breathe(); context.finish(() => undefined); }));
    const running = made.raw('sendings.close', sending, 'sama');
    expect(await made.raw('settings.get', {}, 'sama')).toEqual({ ok: false, problem: { code: 'input.invalid', details: { field: 'call' } } });
    expect(await running).toMatchObject({ ok: true });
    expect(await made.raw('settings.get', {}, 'sama')).toMatchObject({ ok: true });
  });

  it.each<readonly [string, (context: JobContext) => Promise<void>]>([
    ['ends without a last slice', async () => undefined],
    ['goes on after it', async (context) => { context.finish(() => undefined); context.slice(() => undefined); }],
    ['has a slice inside a slice', async (context) => { context.slice(() => context.slice(() => undefined)); }],
  ])('that %s is refused', async (_what, work) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const made = await office(job(work));
    expect(await made.raw('sendings.close', sending)).toMatchObject({ problem: { code: 'internal' } });
  });

  it('goes on when the screen is locked, and the database closes when it ends', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const made: TestOffice = await office(
      job(async (context) => {
        await gate;
        context.finish(({ db }) => writeSetting(db, 'idle_minutes', '33'));
      }),
    );
    const { marker, wal } = folderPaths(made.folder);
    const running = made.raw('sendings.close', sending);
    await made.raw('session.lock', { why: 'diam' });
    expect(await made.raw('settings.get', {})).toMatchObject({ problem: { code: 'session.none' } });
    expect(existsSync(marker)).toBe(true);
    release();
    expect(await running).toMatchObject({ ok: true });
    expect([marker, wal].map((path) => existsSync(path))).toEqual([false, false]);
    expect(await idle(made)).toBe(33);
  });
});

describe('the end', () => {
  it('lets running work finish, takes no more, and leaves no trace of being open', async () => {
    const made: TestOffice = await office(job(async (context) => { await context.breathe(); context.finish(() => undefined); }));
    const running = made.raw('sendings.close', sending);
    const drained = made.service.drain();
    expect(await made.raw('settings.get', {})).toEqual({ ok: false, problem: { code: 'data.stopping', details: {} } });
    expect(await running).toMatchObject({ ok: true });
    await drained;
    expect(readdirSync(made.folder).toSorted()).toEqual(['kunci.json', 'loket.db', 'loket.lock']);
  });

  it('300 saves at once: all there, none busy, each audited', async () => {
    const made = await office();
    const before = (await auditRows(made)).length;
    const replies = await Promise.all(Array.from({ length: 300 }, (_, at) => made.raw('settings.setIdle', { minutes: (at % 60) + 1 })));
    expect(replies.filter((reply) => !reply.ok)).toEqual([]);
    expect(await auditRows(made, before)).toHaveLength(300);
  });
});
