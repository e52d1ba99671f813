import type { SheetHead } from '../../shared/contract/common.ts';
import { isDay } from '../../shared/domain/days.ts';
import { coverLongNumbers } from '../../shared/domain/nik.ts';
import type { AnswerStatus } from '../../shared/domain/province-answers.ts';
import type { PaperState, SendState } from '../../shared/domain/states.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';
import { latestStatusOf } from './answers.ts';

interface Row {
  readonly uid: string;
  readonly sheet_no: string;
  readonly form_no: string;
  readonly receipt_name: string;
  readonly nama: string | null;
  readonly tanggal_lahir: string | null;
  readonly desa_kelurahan: string | null;
  readonly kecamatan: string | null;
  readonly paper_state: PaperState;
  readonly send_state: SendState | null;
  readonly answered: AnswerStatus | null;
  readonly speaks: number | null;
  readonly primary_no: string | null;
  readonly bundle: string | null;
  readonly position: number | null;
  readonly list_no: string | null;
  readonly list_line: number | null;
  readonly received_day: string;
  readonly revision: number;
}

function fromRow(row: Row): SheetHead {
  return {
    uid: row.uid,
    sheetNo: row.sheet_no,
    formNo: row.form_no,
    // Keyed with an empty name: the name given at the desk still helps to find the paper. A NIK that was typed into it, or into a place, stands in no list.
    name: coverLongNumbers(row.nama || row.receipt_name),
    birthYear: row.tanggal_lahir !== null && isDay(row.tanggal_lahir) ? row.tanggal_lahir.slice(0, 4) : '',
    village: coverLongNumbers(row.desa_kelurahan ?? ''),
    district: coverLongNumbers(row.kecamatan ?? ''),
    paperState: row.paper_state,
    answer: row.speaks === 1 ? row.answered : null,
    // The state is the person's; only the sheet that speaks for the person shows it.
    sendState: row.speaks === 1 ? row.send_state : null,
    primarySheet: row.speaks === 0 ? row.primary_no : null,
    bundle: row.bundle,
    position: row.position,
    list: row.list_no === null || row.list_line === null ? null : { no: row.list_no, line: row.list_line },
    receivedDay: row.received_day,
    revision: row.revision,
  };
}

/** Heads of these sheets, in the order given. */
export function headsOf(db: ReadDb, ids: readonly number[]): readonly SheetHead[] {
  if (ids.length === 0) return [];
  return headsWhere(db, sql`json_each(${JSON.stringify(ids)}) wanted JOIN sheet s ON s.id = wanted.value`, sql`ORDER BY wanted.key`);
}

export function headOf(db: ReadDb, id: number): SheetHead {
  const [head] = headsWhere(db, sql`sheet s`, sql`WHERE s.id = ${id}`);
  if (!head) throw new Error('missing: head of a sheet');
  return head;
}

function headsWhere(db: ReadDb, from: Sql, rest: Sql): readonly SheetHead[] {
  return db
    .all<Row>(
      sql`SELECT s.uid, s.sheet_no, s.form_no, s.receipt_name, c.nama, c.tanggal_lahir, c.desa_kelurahan, c.kecamatan, s.paper_state, r.send_state, ${latestStatusOf(sql`r.id`)} AS answered,
            r.active_sheet = s.id AS speaks, p.sheet_no AS primary_no, b.code AS bundle, s.position, l.no AS list_no, s.list_line, s.received_day, s.revision
          FROM ${from}
          LEFT JOIN sheet_current c ON c.sheet = s.id
          LEFT JOIN registration r ON r.id = s.registration
          LEFT JOIN sheet p ON p.id = r.active_sheet
          LEFT JOIN bundle b ON b.id = s.bundle
          LEFT JOIN person_list l ON l.id = s.person_list
          ${rest}`,
    )
    .map(fromRow);
}
