import type { InstructionChannel } from '../../shared/domain/province-answers.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';
import { type Scan, scanOf, type ScanRow, type SentThing, thingColumns, thingJoins, thingOf, type ThingRow } from './answers.ts';

/** A letter or a call from above. */
export interface Instruction {
  readonly id: number;
  readonly uid: string;
  readonly no: string;
  readonly channel: InstructionChannel;
  readonly fromWhom: string;
  readonly letter: string;
  readonly day: string;
  readonly asks: string;
  /** null: no day was named */
  readonly dueDay: string | null;
  readonly about: SentThing | null;
  readonly scan: Scan | null;
  readonly at: string;
  readonly by: string;
  readonly done: { readonly note: string; readonly at: string; readonly by: string } | null;
  readonly revision: number;
}

interface Row extends ThingRow, ScanRow {
  readonly id: number;
  readonly uid: string;
  readonly no: string;
  readonly channel: InstructionChannel;
  readonly from_whom: string;
  readonly letter: string;
  readonly day: string;
  readonly asks: string;
  readonly due_day: string;
  readonly at: string;
  readonly by: string;
  readonly done_note: string;
  readonly done_at: string | null;
  readonly done_by: string | null;
  readonly revision: number;
}

function fromRow(row: Row): Instruction {
  return {
    id: row.id,
    uid: row.uid,
    no: row.no,
    channel: row.channel,
    fromWhom: row.from_whom,
    letter: row.letter,
    day: row.day,
    asks: row.asks,
    dueDay: row.due_day === '' ? null : row.due_day,
    about: thingOf(row),
    scan: scanOf(row),
    at: row.at,
    by: row.by,
    done: row.done_at === null ? null : { note: row.done_note, at: row.done_at, by: row.done_by ?? '' },
    revision: row.revision,
  };
}

function select(rest: Sql): Sql {
  return sql`SELECT a.id, a.uid, a.no, a.channel, a.from_whom, a.letter, a.day, a.asks, a.due_day, ${thingColumns}, a.at, u.name AS by, a.done_note, a.done_at, x.name AS done_by, a.revision
    FROM instruction a JOIN user u ON u.id = a.by LEFT JOIN user x ON x.id = a.done_by ${thingJoins} ${rest}`;
}

/** What is open first, the most urgent first; then what is done, the latest first. */
export function listInstructions(db: ReadDb, programme: number): readonly Instruction[] {
  return db
    .all<Row>(select(sql`WHERE a.programme = ${programme} ORDER BY a.done_at IS NOT NULL, a.done_at DESC, a.due_day = '', a.due_day, a.id DESC`))
    .map(fromRow);
}

export function findInstruction(db: ReadDb, programme: number, uid: string): Instruction | null {
  const row = db.one<Row>(select(sql`WHERE a.uid = ${uid} AND a.programme = ${programme}`));
  return row && fromRow(row);
}

export interface WrittenInstruction {
  readonly channel: InstructionChannel;
  readonly fromWhom: string;
  readonly letter: string;
  readonly day: string;
  readonly asks: string;
  readonly dueDay: string | null;
  readonly about: SentThing | null;
  /** Id of the attachment. */
  readonly scan: number | null;
}

export interface NewInstruction extends WrittenInstruction {
  readonly uid: string;
  readonly programme: number;
  readonly no: string;
  readonly at: string;
  readonly by: number;
}

export function insertInstruction(db: WriteDb, made: NewInstruction): void {
  const { sending, old } = aboutColumns(made.about);
  db.runOne(
    sql`INSERT INTO instruction (uid, programme, no, channel, from_whom, letter, day, asks, due_day, sending, old_sending, scan, at, by)
        VALUES (${made.uid}, ${made.programme}, ${made.no}, ${made.channel}, ${made.fromWhom}, ${made.letter}, ${made.day}, ${made.asks}, ${made.dueDay ?? ''},
          ${sending}, ${old}, ${made.scan}, ${made.at}, ${made.by})`,
    'insert instruction',
  );
}

export function changeInstruction(db: WriteDb, id: number, written: WrittenInstruction): void {
  const { sending, old } = aboutColumns(written.about);
  db.runOne(
    sql`UPDATE instruction SET channel = ${written.channel}, from_whom = ${written.fromWhom}, letter = ${written.letter}, day = ${written.day}, asks = ${written.asks},
          due_day = ${written.dueDay ?? ''}, sending = ${sending}, old_sending = ${old}, scan = ${written.scan}, revision = revision + 1
        WHERE id = ${id} AND done_at IS NULL`,
    'instruction changed',
  );
}

export function markInstructionDone(db: WriteDb, id: number, done: { readonly note: string; readonly at: string; readonly by: number }): void {
  db.runOne(
    sql`UPDATE instruction SET done_note = ${done.note}, done_at = ${done.at}, done_by = ${done.by}, revision = revision + 1 WHERE id = ${id} AND done_at IS NULL`,
    'instruction done',
  );
}

function aboutColumns(about: SentThing | null): { readonly sending: number | null; readonly old: number | null } {
  return { sending: about?.kind === 'kiriman' ? about.id : null, old: about?.kind === 'lama' ? about.id : null };
}
