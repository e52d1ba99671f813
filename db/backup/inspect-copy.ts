import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/problems.ts';
import { auditHead, type AuditHead } from '../audit/chain.ts';
import { versionOf } from '../migrate.ts';
import { openToLook } from '../open.ts';
import { ReadDb, sql } from '../sql.ts';
import { contentOf } from './content-hash.ts';

/** What a copy says of itself, once it has been found whole. */
export interface CopyFacts {
  readonly office: string;
  readonly station: string;
  /** user_version. */
  readonly schema: number;
  readonly audit: AuditHead;
  readonly contentHash: string;
  readonly rows: number;
}

/**
 * Opens a copy with the key and looks at all of it: the sentinel, every page, every reference, every row. Changes nothing.
 * Problem: copy.damaged, with the part that is not whole; those of openToLook. `step` hears of the rows read and may throw to stop.
 */
export function inspectCopy(path: string, key: Buffer, step: (rows: number) => void): CopyFacts {
  const raw = openToLook(path, key);
  try {
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') fail('copy.damaged', { what: 'halaman' });
    const broken = raw.pragma('foreign_key_check');
    if (!Array.isArray(broken) || broken.length > 0) fail('copy.damaged', { what: 'rujukan' });
    return factsOf(raw, step);
  } finally {
    raw.close();
  }
}

/** The same facts of a database that is open already. */
export function factsOf(raw: Database, step: (rows: number) => void): CopyFacts {
  const db = new ReadDb(raw);
  const names = db.one<{ office: string; station: string }>(
    sql`SELECT office.uid AS office, station.uid AS station FROM office JOIN station ON station.here = 1`,
  );
  // An interrupted copy opens as a valid database in which there is nothing (RELIABILITY.md 0.4).
  if (names === null) return fail('copy.damaged', { what: 'isi' });
  const { hash, rows } = contentOf(db, step);
  return { ...names, schema: versionOf(raw), audit: auditHead(db, names.station), contentHash: hash, rows };
}
