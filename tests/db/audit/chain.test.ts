import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from 'better-sqlite3';
import { appendAudit, type AuditEntry, auditHead, checkChainPart, firstPrevHash } from '../../../db/audit/chain.ts';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openMemory } from '../../../db/open.ts';
import { sql, WriteDb } from '../../../db/sql.ts';

let raw: Database;
let db: WriteDb;
beforeEach(() => {
  raw = openMemory();
  migrate(raw, migrations, { path: null, key: Buffer.alloc(0) });
  db = new WriteDb(raw);
});
afterEach(() => raw.close());

const entry = (minute: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  at: `2020-04-13T01:${String(minute).padStart(2, '0')}:00.000Z`,
  actor: 'petugas-uid',
  procedure: 'entry.save',
  subject: 'berkas-uid',
  fields: ['nik', 'nama'],
  outcome: 'ok',
  ...more,
});
const broken = (): number | null => checkChainPart(db, 'A', { seq: 0, hash: firstPrevHash }, 1000).brokenAt;

describe('the chain', () => {
  it('is what DATA.md says: SHA-256 of the hash before and the JSON array of the other columns', () => {
    appendAudit(db, 'A', entry(1));
    const columns = ['A', 1, '2020-04-13T01:01:00.000Z', 'petugas-uid', 'entry.save', 'berkas-uid', '["nik","nama"]', 'ok', 0];
    const hash = createHash('sha256').update('0'.repeat(64) + JSON.stringify(columns), 'utf8').digest('hex');
    expect(auditHead(db, 'A')).toEqual({ count: 1, hash });
    expect(auditHead(db, 'B')).toEqual({ count: 0, hash: firstPrevHash });
  });

  it('runs for each installation by itself', () => {
    for (const [minute, installation] of ['A', 'B', 'A', 'A', 'B'].entries()) appendAudit(db, installation, entry(minute));
    expect([auditHead(db, 'A').count, auditHead(db, 'B').count]).toEqual([3, 2]);
    expect(checkChainPart(db, 'B', { seq: 0, hash: firstPrevHash }, 10)).toMatchObject({ rows: 2, brokenAt: null });
  });

  it('is looked at in parts', () => {
    for (let minute = 0; minute < 5; minute += 1) appendAudit(db, 'A', entry(minute));
    const first = checkChainPart(db, 'A', { seq: 0, hash: firstPrevHash }, 3);
    expect(first).toMatchObject({ rows: 3, last: { seq: 3 }, brokenAt: null });
    expect(checkChainPart(db, 'A', first.last ?? { seq: 0, hash: '' }, 3)).toMatchObject({ rows: 2, last: { seq: 5 }, brokenAt: null });
  });

  it('flags a clock that went back', () => {
    expect(appendAudit(db, 'A', entry(5)).clockBack).toBe(false);
    expect(appendAudit(db, 'A', entry(4)).clockBack).toBe(true);
    expect(appendAudit(db, 'A', entry(4)).clockBack).toBe(false);
    expect(broken()).toBeNull();
  });
});

describe('tampering', () => {
  it('is stopped by the database itself', () => {
    appendAudit(db, 'A', entry(1));
    expect(() => db.run(sql`UPDATE audit SET actor = 'lain'`)).toThrow('append-only');
    expect(() => db.run(sql`DELETE FROM audit`)).toThrow('append-only');
  });

  it.each([
    ['another actor', sql`UPDATE audit SET actor = 'lain' WHERE seq = 3`, 3],
    ['another time', sql`UPDATE audit SET at = '2020-04-13T09:00:00.000Z' WHERE seq = 2`, 2],
    ['another outcome', sql`UPDATE audit SET outcome = 'ok ' WHERE seq = 5`, 5],
    ['another subject', sql`UPDATE audit SET subject = '' WHERE seq = 1`, 1],
    ['fields taken out', sql`UPDATE audit SET fields = '[]' WHERE seq = 4`, 4],
    ['the flag of the clock', sql`UPDATE audit SET clock_back = 1 WHERE seq = 4`, 4],
    ['a row taken out', sql`DELETE FROM audit WHERE seq = 3`, 3],
    ['the first row taken out', sql`DELETE FROM audit WHERE seq = 1`, 1],
    ['two rows changed about', sql`UPDATE audit SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE seq IN (2, 3)`, 2],
    ['a row with a hash of its own', sql`UPDATE audit SET actor = 'lain', hash = '00' WHERE seq = 3`, 3],
  ])('%s is found where the triggers were taken away', (_what, tamper, at) => {
    for (let minute = 1; minute <= 5; minute += 1) appendAudit(db, 'A', entry(minute));
    expect(broken()).toBeNull();
    raw.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete');
    db.run(tamper);
    db.run(sql`UPDATE audit SET seq = -seq WHERE seq < 0`);
    expect(broken()).toBe(at);
  });
});
