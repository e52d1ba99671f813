import { hash } from 'node:crypto';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** What one audit row says. Ids and field names only: erasing a person does not break the chain. */
export interface AuditEntry {
  readonly at: string;
  /** User uid; '' before anybody is known. */
  readonly actor: string;
  readonly procedure: string;
  /** uid of what it was done to; '' when there is none. */
  readonly subject: string;
  readonly fields: readonly string[];
  /** 'ok' or the problem code of the refusal. */
  readonly outcome: string;
}

export interface AuditHead {
  /** Rows of this installation. */
  readonly count: number;
  /** Hash of the last row; `firstPrevHash` when there is none. */
  readonly hash: string;
}

/** The previous hash of an installation's first row. */
export const firstPrevHash = '0'.repeat(64);

interface Row {
  readonly installation: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly procedure: string;
  readonly subject: string;
  readonly fields: string;
  readonly outcome: string;
  readonly clock_back: number;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface Appended {
  readonly seq: number;
  /** The clock stood before the row before. */
  readonly clockBack: boolean;
}

/** Adds one row to the chain of an installation, in the transaction of what it tells. */
export function appendAudit(db: WriteDb, installation: string, entry: AuditEntry): Appended {
  const last = db.one<Pick<Row, 'seq' | 'at' | 'hash'>>(
    sql`SELECT seq, at, hash FROM audit WHERE installation = ${installation} ORDER BY seq DESC LIMIT 1`,
  );
  const clockBack = last !== null && entry.at < last.at;
  const row = {
    installation,
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    actor: entry.actor,
    procedure: entry.procedure,
    subject: entry.subject,
    fields: JSON.stringify(entry.fields),
    outcome: entry.outcome,
    clock_back: clockBack ? 1 : 0,
    prev_hash: last?.hash ?? firstPrevHash,
  };
  db.run(
    sql`INSERT INTO audit (installation, seq, at, actor, procedure, subject, fields, outcome, clock_back, prev_hash, hash)
        VALUES (${row.installation}, ${row.seq}, ${row.at}, ${row.actor}, ${row.procedure}, ${row.subject}, ${row.fields}, ${row.outcome},
          ${row.clock_back}, ${row.prev_hash}, ${hashOf(row)})`,
  );
  return { seq: row.seq, clockBack };
}

/** Where the chain of an installation stands: printed in manifests, so that a rewritten tail is seen. */
export function auditHead(db: ReadDb, installation: string): AuditHead {
  const last = db.one<Pick<Row, 'seq' | 'hash'>>(
    sql`SELECT seq, hash FROM audit WHERE installation = ${installation} ORDER BY seq DESC LIMIT 1`,
  );
  return { count: last?.seq ?? 0, hash: last?.hash ?? firstPrevHash };
}

/** Hash of one row of an installation's chain; `firstPrevHash` for row 0, null where there is no such row. */
export function auditHashAt(db: ReadDb, installation: string, seq: number): string | null {
  if (seq === 0) return firstPrevHash;
  return db.one<Pick<Row, 'hash'>>(sql`SELECT hash FROM audit WHERE installation = ${installation} AND seq = ${seq}`)?.hash ?? null;
}

/** The installations that have rows here. */
export function auditInstallations(db: ReadDb): readonly string[] {
  return db.all<{ installation: string }>(sql`SELECT DISTINCT installation FROM audit ORDER BY installation`).map((row) => row.installation);
}

export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

export interface CheckedPart {
  /** The last row looked at; null when there was none. */
  readonly last: ChainPlace | null;
  readonly rows: number;
  /** seq of the first row that does not follow; null when all do. */
  readonly brokenAt: number | null;
}

/** Looks at the next rows of an installation's chain: numbers without gaps, each hash made from the row and the hash before. */
export function checkChainPart(db: ReadDb, installation: string, after: ChainPlace, limit: number): CheckedPart {
  const rows = db.all<Row>(
    sql`SELECT installation, seq, at, actor, procedure, subject, fields, outcome, clock_back, prev_hash, hash FROM audit
        WHERE installation = ${installation} AND seq > ${after.seq} ORDER BY seq LIMIT ${limit}`,
  );
  let before = after;
  for (const row of rows) {
    if (row.seq !== before.seq + 1 || row.prev_hash !== before.hash || row.hash !== hashOf(row)) {
      return { last: before, rows: rows.length, brokenAt: before.seq + 1 };
    }
    before = { seq: row.seq, hash: row.hash };
  }
  return { last: rows.length === 0 ? null : before, rows: rows.length, brokenAt: null };
}

/** SHA-256 of the hash before and the JSON array of the other columns in the order of the table, UTF-8 (DATA.md). */
function hashOf(row: Omit<Row, 'hash'>): string {
  const columns = [row.installation, row.seq, row.at, row.actor, row.procedure, row.subject, row.fields, row.outcome, row.clock_back];
  return hash('sha256', `${row.prev_hash}${JSON.stringify(columns)}`, 'hex');
}
