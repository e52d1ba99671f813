import { type ReadDb, sql, type WriteDb } from '../sql.ts';
import { listLines } from './current.ts';

export interface KeyedWork {
  readonly user: string;
  readonly name: string;
  readonly sheets: number;
  readonly keystrokes: number;
  readonly corrections: number;
  readonly activeMs: number;
  readonly pausedMs: number;
  readonly firstSheets: number;
  readonly firstActiveMs: number;
}

/** Office days as instants: the first one that counts, and the first one that does not any more; `from`: the day of the first. */
export interface KeyedSpan {
  readonly from: string;
  readonly since: string;
  readonly until: string;
}

/**
 * What was keyed in a span, by whom: every time a sheet was keyed counts for whoever did it, on the day they did. `firstSheets`: those of them
 * that nobody had keyed before, with the time that took: another time is a fraction of the work. A checker's correction counts for nobody, nor
 * does a line of a list. Sheets are found by the day they were keyed last, which is never before the days they were keyed on before; only
 * where the PC's clock was set back between the two is the earlier one missed. `by`: one person only.
 */
export function keyedWork(db: ReadDb, { from, since, until }: KeyedSpan, by: number | null): readonly KeyedWork[] {
  const who = by === null ? sql`` : sql` AND v.author = ${by}`;
  return db.all<KeyedWork>(
    sql`SELECT u.uid AS user, u.name, count(DISTINCT v.sheet) AS sheets, sum(v.keystrokes) AS keystrokes, sum(v.corrections) AS corrections,
          sum(v.active_ms) AS activeMs, sum(v.paused_ms) AS pausedMs,
          count(*) FILTER (WHERE v.parent IS NULL) AS firstSheets, coalesce(sum(v.active_ms) FILTER (WHERE v.parent IS NULL), 0) AS firstActiveMs
        FROM sheet_current c INDEXED BY sheet_current_keyed CROSS JOIN sheet_version v ON v.sheet = c.sheet AND v.kind = 'keyed'
        JOIN user u ON u.id = v.author
        WHERE c.keyed_day >= ${from} AND v.at >= ${since} AND v.at < ${until}${who} AND c.sheet NOT IN (${listLines})
        GROUP BY v.author ORDER BY u.name, u.id`,
  );
}

/** With whom typing lies, and since when. */
interface WithWhom {
  readonly user: string;
  readonly name: string;
  readonly active: boolean;
  readonly at: string;
}

type Raw<Row extends WithWhom> = Omit<Row, 'active'> & { readonly active: number };

export interface UnfinishedTyping extends WithWhom {
  readonly sheet: string;
  readonly sheetNo: string;
}

export interface UnfinishedLine extends WithWhom {
  readonly list: string;
  readonly listNo: string;
}

/** Typing kept for anybody, the oldest first. */
export function unfinishedTyping(db: ReadDb, programme: number): readonly UnfinishedTyping[] {
  return db
    .all<Raw<UnfinishedTyping>>(
      sql`SELECT s.uid AS sheet, s.sheet_no AS sheetNo, u.uid AS user, u.name, u.active, k.at
          FROM entry_buffer k JOIN sheet s ON s.id = k.sheet JOIN user u ON u.id = k.user
          WHERE s.programme = ${programme} ORDER BY k.at, k.id`,
    )
    .map((row) => ({ ...row, active: row.active === 1 }));
}

/** Lines of lists begun by anybody, the oldest first. */
export function unfinishedLines(db: ReadDb, programme: number): readonly UnfinishedLine[] {
  return db
    .all<Raw<UnfinishedLine>>(
      sql`SELECT l.uid AS list, l.no AS listNo, u.uid AS user, u.name, u.active, k.at
          FROM list_buffer k JOIN person_list l ON l.id = k.person_list JOIN user u ON u.id = k.user
          WHERE l.programme = ${programme} ORDER BY k.at, l.id, u.id`,
    )
    .map((row) => ({ ...row, active: row.active === 1 }));
}

/** Moves what one person typed on a sheet to another, who must have nothing on it and is told from whom it came. */
export function moveTyping(db: WriteDb, sheet: number, from: number, to: number): void {
  db.runOne(sql`UPDATE entry_buffer SET user = ${to}, handed_by = ${from} WHERE user = ${from} AND sheet = ${sheet}`, 'typing handed over');
}

/** The same with the line that one person has begun in a list. */
export function moveLine(db: WriteDb, list: number, from: number, to: number): void {
  db.runOne(sql`UPDATE list_buffer SET user = ${to}, handed_by = ${from} WHERE user = ${from} AND person_list = ${list}`, 'line handed over');
}
