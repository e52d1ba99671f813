import type { KeptStatement } from '../../shared/domain/kept-statement.ts';
import { type SlipContent, slipContentSchema } from '../../shared/domain/slip.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';

/** A tanda terima that somebody carries home. */
export interface Slip {
  readonly id: number;
  readonly uid: string;
  readonly statementFrom: string;
  readonly statementText: string;
  readonly content: SlipContent;
}

interface Row {
  readonly id: number;
  readonly uid: string;
  readonly statement_from: string;
  readonly statement_text: string;
  readonly content: string;
}

/** The slip that a sheet got first and that came on paper; null while there is none. */
export function firstSlip(db: ReadDb, sheet: number): Slip | null {
  const row = db.one<Row>(
    sql`SELECT id, uid, statement_from, statement_text, content FROM slip
        WHERE sheet = ${sheet} AND kind = 'tanda_terima' AND copy_of IS NULL AND called_off_at IS NULL ORDER BY id DESC LIMIT 1`,
  );
  return row && { id: row.id, uid: row.uid, statementFrom: row.statement_from, statementText: row.statement_text, content: slipContentSchema.parse(JSON.parse(row.content)) };
}

export interface NewSlip {
  readonly uid: string;
  readonly sheet: number;
  readonly copyOf: number | null;
  readonly statementFrom: string;
  readonly statementText: string;
  readonly content: SlipContent;
  readonly day: string;
  readonly at: string;
  readonly by: number;
}

export function insertSlip(db: WriteDb, slip: NewSlip): void {
  db.run(
    sql`INSERT INTO slip (uid, sheet, kind, copy_of, statement_from, statement_text, content, day, at, by)
        VALUES (${slip.uid}, ${slip.sheet}, 'tanda_terima', ${slip.copyOf}, ${slip.statementFrom}, ${slip.statementText}, ${JSON.stringify(slip.content)},
          ${slip.day}, ${slip.at}, ${slip.by})`,
  );
}

/** A print that this person made, by its uid, with the number of its sheet; null when there is none. */
export function findSlip(db: ReadDb, programme: number, uid: string, by: number): { readonly id: number; readonly sheet: string; readonly calledOff: boolean } | null {
  const row = db.one<{ id: number; sheet: string; called_off_at: string | null }>(
    sql`SELECT p.id, s.uid AS sheet, p.called_off_at FROM slip p JOIN sheet s ON s.id = p.sheet WHERE p.uid = ${uid} AND p.by = ${by} AND s.programme = ${programme}`,
  );
  return row && { id: row.id, sheet: row.sheet, calledOff: row.called_off_at !== null };
}

/** It never came on paper. */
export function callOffSlip(db: WriteDb, id: number, at: string): void {
  db.runOne(sql`UPDATE slip SET called_off_at = ${at} WHERE id = ${id} AND called_off_at IS NULL`, 'slip called off');
}

export interface Print {
  readonly at: string;
  readonly by: string;
  readonly copy: boolean;
}

/** Every time a slip of this sheet came on paper, the earliest first. */
export function printsOf(db: ReadDb, sheet: number): readonly Print[] {
  return db
    .all<{ at: string; by: string; copy: number }>(
      sql`SELECT p.at, (SELECT name FROM user WHERE id = p.by) AS by, p.copy_of IS NOT NULL AS copy FROM slip p
          WHERE p.sheet = ${sheet} AND p.kind = 'tanda_terima' AND p.called_off_at IS NULL ORDER BY p.id`,
    )
    .map((row) => ({ at: row.at, by: row.by, copy: row.copy === 1 }));
}

export interface OutdatedSlip {
  /** The sheet that speaks for the person. */
  readonly sheet: number;
  readonly statementFrom: string;
  /** The day on which they got it. */
  readonly day: string;
}

/**
 * The latest paper of ours (slip or answer sheet) that each person holds: a table (registration, slip, day, statement_from, statement_text). A copy says
 * nothing new; what was called off nobody holds. The columns beside a max() are those of its row; what is printed on the papers is not read.
 */
export function heldPapers(programme: number): Sql {
  return sql`(SELECT s.registration, p.id AS slip, p.day, p.statement_from, p.statement_text, max(p.day || printf('%012d', p.id)) AS latest
      FROM slip p INDEXED BY slip_held CROSS JOIN sheet s ON s.id = p.sheet
      WHERE s.programme = ${programme} AND s.registration IS NOT NULL AND p.copy_of IS NULL AND p.called_off_at IS NULL GROUP BY s.registration)`;
}

/** Those of them that carry another statement than this one. */
export function outdatedPapers(programme: number, statement: KeptStatement): Sql {
  return sql`(SELECT p.registration, p.slip, p.statement_from, p.day FROM ${heldPapers(programme)} p WHERE ${carriesOther(statement)})`;
}

/**
 * Id of the latest paper of ours that a person holds, as an expression; NULL: none. By its day: a slip that was printed beforehand is written
 * down later than what was printed meanwhile.
 */
export function latestPaperOf(person: Sql): Sql {
  return sql`(SELECT q.id FROM slip q JOIN sheet x ON x.id = q.sheet WHERE x.registration = ${person} AND q.copy_of IS NULL AND q.called_off_at IS NULL ORDER BY q.day DESC, q.id DESC LIMIT 1)`;
}

/** Whether paper `p` carries another statement than this one. Who was told of their own way online was told no statement. */
export function carriesOther({ statementFrom, statementText }: KeptStatement): Sql {
  return sql`((p.statement_from <> ${statementFrom} OR p.statement_text <> ${statementText}) AND (p.statement_text <> '' OR p.statement_from = ''))`;
}

/** People who hold an older statement, those who have it longest first. Who was withdrawn is nobody to call. */
export function outdatedSlips(db: ReadDb, programme: number, inForce: KeptStatement): readonly OutdatedSlip[] {
  return db
    .all<{ sheet: number; statement_from: string; day: string }>(
      sql`SELECT r.active_sheet AS sheet, p.statement_from, p.day FROM ${outdatedPapers(programme, inForce)} p CROSS JOIN registration r ON r.id = p.registration
          WHERE r.joined_to IS NULL AND r.send_state <> 'ditarik' AND r.active_sheet IS NOT NULL ORDER BY p.day, p.slip`,
    )
    .map((row) => ({ sheet: row.sheet, statementFrom: row.statement_from, day: row.day }));
}
