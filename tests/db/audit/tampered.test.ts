import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sql, sql, type WriteDb } from '../../../db/sql.ts';
import { auditRows, lookInside } from '../../support/look-inside.ts';
import { proved } from '../../support/proof.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { tamper } from '../../support/tamper.ts';
import { makeReady } from '../sendings/support/keyed-people.ts';

/** RELIABILITY G5: whoever changes the log with an SQL program is seen by "Periksa buku catatan". */
let office: TestOffice;
let copies: string;
let sticks: string;
beforeEach(async () => {
  office = await createTestOffice();
  [copies, sticks] = [testFolder(), testFolder()];
});
afterEach(async () => {
  await office.close();
  for (const folder of [copies, sticks]) rmSync(folder, { recursive: true, force: true });
});

const verify = () => office.as('penyelia').must('audit.verify', {});
const work = async (times: number): Promise<void> => {
  for (let minutes = 1; minutes <= times; minutes += 1) await office.as('penyelia').must('settings.setIdle', { minutes });
};
const withoutTriggers = (change: (db: WriteDb) => void) => (db: WriteDb, raw: Database) => {
  raw.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete');
  change(db);
};
const lastSeq = (db: WriteDb): number => db.one<{ seq: number }>(sql`SELECT max(seq) AS seq FROM audit`)?.seq ?? 0;

async function sendPackage(folder: string): Promise<string> {
  const { sending } = await office.as('penyelia').must('sendings.create', { purpose: 'basis data', receiver: 'Provinsi' });
  const { ready } = await office.as('penyelia').must('sendings.readiness', {});
  await office.as('penyelia').must('sendings.close', { sending, expected: ready });
  return (await office.as('penyelia').must('sendings.writePackage', { sending, folder })).folder;
}

/** Makes the chain whole again from a row on, as somebody would who knows how it is made. */
function rewriteFrom(db: WriteDb, from: number): void {
  const rows = db.all<Record<'installation' | 'at' | 'actor' | 'procedure' | 'subject' | 'fields' | 'outcome' | 'prev_hash' | 'hash', string> & Record<'seq' | 'clock_back', number>>(
    sql`SELECT installation, seq, at, actor, procedure, subject, fields, outcome, clock_back, prev_hash, hash FROM audit WHERE seq >= ${from - 1} ORDER BY seq`,
  );
  let before = rows[0]?.hash ?? '';
  for (const row of rows.slice(1)) {
    const columns = [row.installation, row.seq, row.at, row.actor, row.procedure, row.subject, row.fields, row.outcome, row.clock_back];
    const hash = createHash('sha256').update(before).update(JSON.stringify(columns)).digest('hex');
    db.run(sql`UPDATE audit SET prev_hash = ${before}, hash = ${hash} WHERE seq = ${row.seq}`);
    before = hash;
  }
}

describe('inside the log', () => {
  const changes: readonly (readonly [string, readonly Sql[], number])[] = [
    ['an edited actor', [sql`UPDATE audit SET actor = 'lain' WHERE seq = 4`], 4],
    ['an edited time', [sql`UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 4`], 4],
    ['an edited outcome', [sql`UPDATE audit SET outcome = 'ok.' WHERE seq = 5`], 5],
    ['a deleted row', [sql`DELETE FROM audit WHERE seq = 4`], 4],
    ['a deleted row, the rest moved up', [sql`DELETE FROM audit WHERE seq = 4`, sql`UPDATE audit SET seq = -seq WHERE seq > 4`, sql`UPDATE audit SET seq = -seq - 1 WHERE seq < 0`], 4],
    ['two rows changed about', [sql`UPDATE audit SET seq = -5 WHERE seq = 4`, sql`UPDATE audit SET seq = 4 WHERE seq = 5`, sql`UPDATE audit SET seq = 5 WHERE seq = -5`], 4],
    ['a beginning cut off', [sql`DELETE FROM audit WHERE seq < 4`], 1],
  ];

  test('edited, deleted, moved about, cut off at the front: the first such row is named', async () => {
    await work(8);
    expect(await verify()).toMatchObject({ brokenAt: null, missing: null });
    for (const [what, statements, at] of changes) {
      const made = await createTestOffice();
      for (let minutes = 1; minutes <= 8; minutes += 1) await made.as('penyelia').must('settings.setIdle', { minutes });
      await tamper(made, withoutTriggers((db) => statements.forEach((statement) => db.run(statement))));
      expect(await made.as('penyelia').must('audit.verify', {}), what).toMatchObject({ brokenAt: at });
      // The look itself is in the log, and says what it saw.
      expect((await auditRows(made)).at(-1), what).toMatchObject({ procedure: 'audit.verify', fields: '["broken"]' });
      await made.close();
    }
    proved({ point: 'G5', done: 'rows of the log edited, deleted, moved about or cut off at the front by SQL', times: changes.length, result: 'each found, 0 missed, the row named' });
  });
});

describe('the end of the log', () => {
  test('cut off, and worked on since: the newest copy knows', async () => {
    await office.as('penyelia').must('backups.setFolder', { folder: copies });
    await work(6);
    const { copy, auditCount, auditHash } = await office.as('penyelia').must('backups.make', {});
    expect(await verify()).toMatchObject({ brokenAt: null, compared: 1, missing: null });
    const manifest: unknown = JSON.parse(readFileSync(join(copies, copy.name, 'cadangan.json'), 'utf8'));
    expect(manifest).toMatchObject({ audit: { count: auditCount, hash: auditHash } });
    await tamper(office, withoutTriggers((db) => db.run(sql`DELETE FROM audit WHERE seq > ${auditCount - 3}`)));
    // By itself the chain looks whole, also after more work has grown over the gap.
    expect(await verify()).toMatchObject({ brokenAt: null, missing: { kind: 'cadangan', name: copy.name, count: auditCount } });
    await work(12);
    expect(await verify()).toMatchObject({ brokenAt: null, missing: { kind: 'cadangan', name: copy.name } });
    proved({ point: 'G5', done: 'the end of the log cut off by SQL, with a copy from before at hand', times: 2, result: 'found each time, also under newer rows' });
  });

  test('rewritten with right hashes: the package knows, though its row was deleted too', async () => {
    await makeReady(office, 2);
    const folder = await sendPackage(sticks);
    const { jejak_audit: said } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const station = await lookInside(office, (db) => db.one<{ uid: string }>(sql`SELECT uid FROM station`)?.uid);
    const head = await lookInside(office, (db) => db.one<{ hash: string }>(sql`SELECT hash FROM audit WHERE seq = ${Number(said.jumlah)}`)?.hash);
    expect(said).toEqual({ pemasangan: station, jumlah: said.jumlah, hash: head });
    expect(await verify()).toMatchObject({ brokenAt: null, compared: 1, missing: null });
    await tamper(
      office,
      withoutTriggers((db) => {
        const from = Number(said.jumlah) - 3;
        db.run(sql`UPDATE audit SET actor = '' WHERE seq = ${from}`);
        rewriteFrom(db, from);
        expect(lastSeq(db)).toBeGreaterThan(said.jumlah);
      }),
    );
    expect(await verify()).toMatchObject({ brokenAt: null, missing: { kind: 'paket', count: said.jumlah } });
    await tamper(office, (db) => db.run(sql`DELETE FROM package`));
    expect(await verify()).toMatchObject({ compared: 0, missing: null });
    await office.as('penyelia').must('settings.setPackageFolder', { folder: sticks });
    expect(await verify()).toMatchObject({ compared: 1, missing: { kind: 'paket' } });
    proved({ point: 'G5', done: 'the end of the log rewritten with right hashes, with a package from before at hand', times: 2, result: 'found each time' });
  });

  test('what is not at hand, or not ours, says nothing', async () => {
    await office.as('penyelia').must('backups.setFolder', { folder: copies });
    await office.as('penyelia').must('backups.make', {});
    const [name = ''] = readdirSync(copies);
    // Written by somebody without the key.
    const path = join(copies, name, 'cadangan.json');
    const text = readFileSync(path, 'utf8');
    mkdirSync(join(copies, 'cadangan-20200414-090000'));
    expect(await verify()).toMatchObject({ compared: 1, missing: null });
    renameSync(join(copies, name), join(copies, '.lain'));
    expect(await verify()).toMatchObject({ compared: 0, missing: null });
    renameSync(join(copies, '.lain'), join(copies, name));
    rmSync(path);
    writeFileSync(path, text.replace(/"count": \d+/, '"count": 99999'));
    expect(await verify()).toMatchObject({ compared: 0, missing: null });
    rmSync(copies, { recursive: true });
    expect(await verify()).toMatchObject({ compared: 0, missing: null });
  });
});
