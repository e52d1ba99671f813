import type { z } from 'zod';
import type { purpose, sendingHead, sendingState } from '../../shared/contract/sendings.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';

export type SendingState = z.infer<typeof sendingState>;
export type Purpose = z.infer<typeof purpose>;
export type SendingHead = z.infer<typeof sendingHead>;

/** A sending as the rules need it; `head` as the screens show it. */
export interface Sending {
  readonly id: number;
  readonly layout: string;
  /** 0 while it is open */
  readonly men: number;
  readonly women: number;
  readonly head: SendingHead;
  /** null while it is open */
  readonly closedBy: string | null;
  /** null while it is open; the instant after which nobody was taken in */
  readonly cutOff: string | null;
  /** null while it is open */
  readonly frozen: FrozenCsv | null;
}

/** What the frozen lines come to. */
export interface FrozenCsv {
  /** Of the whole file that they always give, lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly tally: Tally;
}

/** What the manifest counts. */
export interface Tally {
  readonly rows: number;
  readonly men: number;
  readonly women: number;
  readonly sexNotWritten: number;
  /** Kecamatan as the card says ('' where none is written), and people, in the order of the alphabet. */
  readonly byDistrict: readonly (readonly [string, number])[];
  readonly checked: number;
  readonly checkedByOneself: number;
  readonly unchecked: number;
  /** '' while nothing was counted */
  readonly firstSheet: string;
  readonly lastSheet: string;
}

interface Row {
  id: number;
  uid: string;
  no: string;
  kind: SendingHead['kind'];
  purpose: Purpose;
  receiver: string;
  state: SendingState;
  layout: string;
  people: number;
  men: number;
  women: number;
  created_at: string;
  created_by: string;
  closed_at: string | null;
  closed_by: string | null;
  cut_off: string | null;
  csv_sha256: string | null;
  csv_bytes: number | null;
  tally: string | null;
  delivered_day: string | null;
  letter: string | null;
}

function fromRow(row: Row): Sending {
  return {
    id: row.id,
    layout: row.layout,
    men: row.men,
    women: row.women,
    closedBy: row.closed_by,
    cutOff: row.cut_off,
    frozen: frozenFromRow(row),
    head: {
      uid: row.uid,
      no: row.no,
      kind: row.kind,
      purpose: row.purpose,
      receiver: row.receiver,
      state: row.state,
      people: row.people,
      createdAt: row.created_at,
      createdBy: row.created_by,
      closedAt: row.closed_at,
      deliveredDay: row.delivered_day,
      letter: row.letter ?? '',
    },
  };
}

function frozenFromRow({ csv_sha256: sha256, csv_bytes: bytes, tally }: Row): FrozenCsv | null {
  // Joint: JSON of a row that only markClosed writes.
  return sha256 === null || bytes === null || tally === null ? null : { sha256, bytes, tally: JSON.parse(tally) as Tally };
}

function select(rest: Sql): Sql {
  return sql`
    SELECT g.id, g.uid, g.no, g.kind, g.purpose, g.receiver, g.state, g.layout, g.people, g.men, g.women, g.created_at, g.closed_at, g.cut_off, g.csv_sha256, g.csv_bytes, g.tally,
      maker.name AS created_by, closer.name AS closed_by, delivery.day AS delivered_day, delivery.letter
    FROM sending g
    JOIN user maker ON maker.id = g.created_by
    LEFT JOIN user closer ON closer.id = g.closed_by
    LEFT JOIN delivery ON delivery.sending = g.id
    ${rest}`;
}

/** The newest first. */
export function listSendings(db: ReadDb, programme: number): readonly Sending[] {
  return db.all<Row>(select(sql`WHERE g.programme = ${programme} ORDER BY g.id DESC`)).map(fromRow);
}

/** The sending of a uid in this programme; null when there is none. */
export function findSending(db: ReadDb, programme: number, uid: string): Sending | null {
  const row = db.one<Row>(select(sql`WHERE g.uid = ${uid} AND g.programme = ${programme}`));
  return row && fromRow(row);
}

/** The sending closed last before this closed one; null for the first. */
export function previousSending(db: ReadDb, sending: Sending): Sending | null {
  const row = db.one<Row>(
    select(sql`JOIN sending now ON now.id = ${sending.id}
      WHERE g.programme = now.programme AND g.closing_no < now.closing_no
      ORDER BY g.closing_no DESC LIMIT 1`),
  );
  return row && fromRow(row);
}

export interface NewSending {
  readonly uid: string;
  readonly programme: number;
  readonly no: string;
  readonly purpose: Purpose;
  readonly receiver: string;
  readonly profileVersion: number;
  readonly layout: string;
  readonly at: string;
  readonly by: number;
}

/** A new open sending of kind BARU. */
export function insertSending(db: WriteDb, made: NewSending): void {
  db.runOne(
    sql`INSERT INTO sending (uid, programme, no, kind, purpose, receiver, profile_version, layout, state, created_at, created_by, people, men, women)
      VALUES (${made.uid}, ${made.programme}, ${made.no}, 'BARU', ${made.purpose}, ${made.receiver}, ${made.profileVersion}, ${made.layout}, 'dibuka', ${made.at}, ${made.by}, 0, 0, 0)`,
    'insert sending',
  );
}

export interface Closing {
  readonly at: string;
  readonly by: number;
  /** The how-manieth closing of the programme. */
  readonly closingNo: number;
  readonly csv: FrozenCsv;
  /** The version of the programme profile the frozen lines were made with. */
  readonly profileVersion: number;
}

/** dibuka → ditutup; the cut-off is the instant of the closing. */
export function markClosed(db: WriteDb, sendingId: number, closing: Closing): void {
  const { sha256, bytes, tally } = closing.csv;
  db.runOne(
    sql`UPDATE sending SET state = 'ditutup', closed_at = ${closing.at}, cut_off = ${closing.at}, closed_by = ${closing.by}, closing_no = ${closing.closingNo},
        people = ${tally.rows}, men = ${tally.men}, women = ${tally.women}, csv_sha256 = ${sha256}, csv_bytes = ${bytes}, tally = ${JSON.stringify(tally)}, profile_version = ${closing.profileVersion}
      WHERE id = ${sendingId} AND state = 'dibuka'`,
    'close sending',
  );
}

/** ditutup → diserahkan. */
export function markDelivered(db: WriteDb, sendingId: number): void {
  db.runOne(sql`UPDATE sending SET state = 'diserahkan' WHERE id = ${sendingId} AND state = 'ditutup'`, 'deliver sending');
}
