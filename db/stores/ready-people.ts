import type { SheetValues } from '../../shared/domain/fields.ts';
import { type WhyNotReady, whyNotReady } from '../../shared/domain/states.ts';
import { type ReadDb, sql } from '../sql.ts';
import type { Standing } from './online.ts';
import { countPeopleIn } from './registrations.ts';
import { valuesFrom } from './versions.ts';
import { waitingFor } from './why.ts';

/** Whom a sending would take, and why it does not take the others. */

/** A ready person's place in the order of the paper. */
export interface ReadyPlace {
  readonly registration: number;
  readonly sheetOrder: number;
  readonly sheetNo: string;
}

/** The next ready people after a registration id, in the order of those ids. */
export function readyPlacesAfter(db: ReadDb, programme: number, registrationId: number, limit: number): readonly ReadyPlace[] {
  return db.all<ReadyPlace>(
    sql`SELECT r.id AS registration, s.sheet_order AS sheetOrder, s.sheet_no AS sheetNo
      FROM registration r JOIN sheet s ON s.id = r.active_sheet
      WHERE r.programme = ${programme} AND r.send_state = 'siap' AND r.joined_to IS NULL AND r.id > ${registrationId}
      ORDER BY r.id LIMIT ${limit}`,
  );
}

/** What a line is made of. */
export interface ReadyPerson {
  readonly uid: string;
  readonly sheet: number;
  readonly sheetNo: string;
  readonly receivedDay: string;
  /** Whether a line of a list speaks for them. */
  readonly onList: boolean;
  readonly version: number;
  readonly values: SheetValues;
  /** Where they stand online; '' when nothing is known. */
  readonly online: Standing['step'];
  readonly checked: 'DIPERIKSA' | 'DIPERIKSA SENDIRI' | 'BELUM DIPERIKSA';
}

interface PersonRow {
  uid: string;
  sheet: number;
  sheet_no: string;
  received_day: string;
  paper_state: string;
  on_list: number;
  version: number;
  values: string;
  online: Standing['step'];
  author: number;
  approved_by: number | null;
}

/** A person who is ready at this moment, with the head version of the sheet that speaks for them; null when not (any more). */
export function readyPerson(db: ReadDb, registrationId: number): ReadyPerson | null {
  const row = db.one<PersonRow>(
    sql`SELECT r.uid, s.id AS sheet, s.sheet_no, s.received_day, s.paper_state, s.person_list IS NOT NULL AS on_list, v.id AS version, v."values", v.author,
        coalesce((SELECT o.step FROM online_standing o WHERE o.registration = r.id), '') AS online,
        (SELECT c.by FROM verification c WHERE c.version = v.id AND c.kind = 'disetujui' ORDER BY c.id DESC LIMIT 1) AS approved_by
      FROM registration r
      JOIN sheet s ON s.id = r.active_sheet
      JOIN sheet_version v ON v.id = s.head_version
      WHERE r.id = ${registrationId} AND r.send_state = 'siap' AND r.joined_to IS NULL`,
  );
  if (!row) return null;
  return {
    uid: row.uid,
    sheet: row.sheet,
    sheetNo: row.sheet_no,
    receivedDay: row.received_day,
    onList: row.on_list === 1,
    version: row.version,
    values: valuesFrom(row.values),
    online: row.online,
    checked: checkedBy(row),
  };
}

function checkedBy(row: PersonRow): ReadyPerson['checked'] {
  if (row.paper_state !== 'diperiksa') return 'BELUM DIPERIKSA';
  return row.approved_by === row.author ? 'DIPERIKSA SENDIRI' : 'DIPERIKSA';
}

export interface Readiness {
  readonly ready: number;
  readonly notReady: number;
  /** Reasons that hold for somebody, with how many; one person may count under several. */
  readonly whys: readonly { readonly why: WhyNotReady; readonly people: number }[];
}

/** Counts of the whole programme at this moment, by the same conditions as for one person. `sendWithoutNik`: the profile takes people without a NIK. */
export function readiness(db: ReadDb, programme: number, sendWithoutNik: boolean): Readiness {
  return {
    ready: countPeopleIn(db, programme, 'siap'),
    notReady: countPeopleIn(db, programme, 'belum_siap'),
    whys: whyNotReady.map((why) => ({ why, people: countWhy(db, programme, why, sendWithoutNik) })).filter((reason) => reason.people > 0),
  };
}

function countWhy(db: ReadDb, programme: number, why: WhyNotReady, sendWithoutNik: boolean): number {
  const row = db.one<{ people: number }>(sql`SELECT count(*) AS people FROM ${waitingFor(why, programme, sendWithoutNik)}`);
  return row?.people ?? 0;
}
