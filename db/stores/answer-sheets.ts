import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** A lembar jawaban as it went home: all that it said. */
export interface NewAnswerSheet {
  readonly uid: string;
  readonly sheet: number;
  readonly statementFrom: string;
  readonly statementText: string;
  /** JSON */
  readonly content: string;
  readonly day: string;
  readonly at: string;
  readonly by: number;
}

export function insertAnswerSheet(db: WriteDb, made: NewAnswerSheet): void {
  db.run(
    sql`INSERT INTO slip (uid, sheet, kind, copy_of, statement_from, statement_text, content, day, at, by)
        VALUES (${made.uid}, ${made.sheet}, 'lembar_jawaban', NULL, ${made.statementFrom}, ${made.statementText}, ${made.content}, ${made.day}, ${made.at}, ${made.by})`,
  );
}

/** How many lembar jawaban a sheet has given. */
export function countAnswerSheets(db: ReadDb, sheet: number): number {
  return db.one<{ n: number }>(sql`SELECT count(*) AS n FROM slip WHERE sheet = ${sheet} AND kind = 'lembar_jawaban'`)?.n ?? 0;
}
