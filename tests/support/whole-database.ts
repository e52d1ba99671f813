import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { checkChainPart, firstPrevHash } from '../../db/audit/chain.ts';
import { folderPaths } from '../../db/folder.ts';
import { openDatabase } from '../../db/open.ts';
import { ReadDb, type Sql, sql } from '../../db/sql.ts';

/** Looks into a copy of a folder's database as its process left it, -wal and all; the folder itself stays untouched. */
export function lookAtCopy<Result>(folder: string, key: Buffer, look: (raw: Database) => Result): Result {
  const from = folderPaths(folder);
  const to = folderPaths(mkdtempSync(join(tmpdir(), 'loket-look-')));
  try {
    copyFileSync(from.database, to.database);
    if (existsSync(from.wal)) copyFileSync(from.wal, to.wal);
    const raw = openDatabase(to.database, key);
    try {
      return look(raw);
    } finally {
      raw.close();
    }
  } finally {
    rmSync(to.folder, { recursive: true, force: true });
  }
}

/** What is not whole in a database: its pages, its search index, its audit chain, rows without the audit row that must tell of them, people ready in spite of a mark. [] when all is well. */
export function faultsOf(raw: Database): readonly string[] {
  const db = new ReadDb(raw);
  const faults: string[] = [];
  const integrity: unknown = raw.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') faults.push(`integrity_check: ${String(integrity)}`);
  const foreign: unknown = raw.pragma('foreign_key_check');
  if (!Array.isArray(foreign) || foreign.length > 0) faults.push('foreign_key_check');
  try {
    raw.exec("INSERT INTO search (search) VALUES ('integrity-check')");
  } catch (error) {
    faults.push(`search index: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  for (const { uid } of db.all<{ uid: string }>(sql`SELECT uid FROM station`)) {
    const { brokenAt } = checkChainPart(db, uid, { seq: 0, hash: firstPrevHash }, -1);
    if (brokenAt !== null) faults.push(`audit chain broken at ${brokenAt}`);
  }
  for (const [what, statement] of Object.entries(withoutAudit)) {
    const rows = db.one<{ rows: number }>(statement)?.rows ?? 0;
    if (rows > 0) faults.push(`${what}: ${rows} without audit row`);
  }
  const marked = db.one<{ rows: number }>(readyWithMark)?.rows ?? 0;
  if (marked > 0) faults.push(`ready with an open mark: ${marked}`);
  return faults;
}

/** Nobody is ready to be sent while something on their sheet waits for a second person. */
const readyWithMark = sql`SELECT count(*) AS rows FROM registration r WHERE r.send_state = 'siap'
  AND EXISTS (SELECT 1 FROM mark m WHERE m.sheet = r.active_sheet AND m.state = 'terbuka' AND m.severity = 'mark')`;

/** Every kind of row that a logged command writes, and how to count those that no audit row of that instant and subject tells of. */
const withoutAudit: Readonly<Record<string, Sql>> = {
  sheet: sql`SELECT count(*) AS rows FROM sheet s WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = s.received_at AND a.procedure IN ('receipts.receive', 'bundles.addMissing', 'personLists.addLine') AND a.outcome = 'ok')`,
  'state of a sheet': sql`SELECT count(*) AS rows FROM sheet s WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = s.state_at AND a.outcome = 'ok')`,
  version: sql`SELECT count(*) AS rows FROM sheet_version v JOIN sheet s ON s.id = v.sheet JOIN user u ON u.id = v.author
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = v.at AND a.actor = u.uid AND a.procedure IN ('entry.save', 'verification.correct', 'personLists.addLine') AND a.outcome = 'ok')`,
  'note beside a field': sql`SELECT count(*) AS rows FROM field_note n JOIN sheet s ON s.id = n.sheet JOIN user u ON u.id = n.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = n.at AND a.actor = u.uid AND a.procedure = 'entry.save' AND a.fields LIKE '%"field_note"%' AND a.outcome = 'ok')`,
  verification: sql`SELECT count(*) AS rows FROM verification v JOIN sheet s ON s.id = v.sheet JOIN user u ON u.id = v.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = v.at AND a.actor = u.uid AND a.procedure LIKE 'verification.%' AND a.outcome = 'ok')`,
  'settled mark': sql`SELECT count(*) AS rows FROM mark m JOIN sheet s ON s.id = m.sheet WHERE m.state IN ('sesuai_fotokopi', 'ktp_asli')
    AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = s.uid AND a.at = m.settled_at AND a.procedure = 'verification.settle' AND a.outcome = 'ok')`,
  'raised mark': sql`SELECT count(*) AS rows FROM mark m WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = m.raised_at AND a.outcome = 'ok')`,
  pair: sql`SELECT count(*) AS rows FROM pair_decision p WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = p.at AND (a.procedure LIKE 'verification.%' OR a.procedure = 'entry.notSame') AND a.outcome = 'ok')`,
  'list of people': sql`SELECT count(*) AS rows FROM person_list l WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = l.uid AND a.at = l.at AND a.procedure = 'personLists.create' AND a.outcome = 'ok')`,
  bundle: sql`SELECT count(*) AS rows FROM bundle b WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = b.uid AND a.procedure = 'bundles.create' AND a.outcome = 'ok')`,
  'change of a bundle': sql`SELECT count(*) AS rows FROM bundle b WHERE b.revision <> (SELECT count(*) FROM audit a WHERE a.subject = b.uid AND a.procedure = 'bundles.change' AND a.outcome = 'ok')`,
  'version of the profile': sql`SELECT count(*) AS rows FROM profile_version v JOIN programme p ON p.id = v.programme JOIN user u ON u.id = v.by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = p.uid AND a.at = v.at AND a.actor = u.uid AND a.procedure = 'settings.saveProfile' AND a.outcome = 'ok')`,
  'spelling of an area': sql`SELECT count(*) AS rows FROM area_spelling e JOIN user u ON u.id = e.added_by
    WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = e.added_at AND a.actor = u.uid AND a.procedure = 'areas.addSpelling' AND a.outcome = 'ok')`,
  user: sql`SELECT count(*) AS rows FROM user u WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.at = u.created_at AND a.procedure IN ('users.add', 'setup.create') AND a.outcome = 'ok')`,
  sending: sql`SELECT count(*) AS rows FROM sending g WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND a.procedure = 'sendings.create' AND a.outcome = 'ok')`,
  closing: sql`SELECT count(*) AS rows FROM sending g WHERE g.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND a.at = g.closed_at AND a.procedure = 'sendings.close' AND a.outcome = 'ok')`,
  package: sql`SELECT count(*) AS rows FROM package p JOIN sending g ON g.id = p.sending WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND (a.at = p.at OR a.fields = '["adopted"]') AND a.procedure = 'sendings.writePackage' AND a.outcome = 'ok')`,
  'figures handed out': sql`SELECT count(*) AS rows FROM handed_out h JOIN user u ON u.id = h.by WHERE h.kind IN ('laporan', 'angka_umum') AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = h.uid AND a.at = h.at AND a.actor = u.uid AND a.procedure IN ('reports.print', 'reports.writeXlsx', 'publicFigures.ask') AND a.outcome = 'ok')`,
  delivery: sql`SELECT count(*) AS rows FROM delivery d JOIN sending g ON g.id = d.sending WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.subject = g.uid AND a.at = d.at AND a.procedure = 'sendings.deliver' AND a.outcome = 'ok')`,
};
