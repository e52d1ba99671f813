import type { OldHit } from '../../../shared/contract/counter.ts';
import type { OldLayout, OldRow, OldRowPerson, OldSendingHead, OpenedOldRow } from '../../../shared/contract/old-sendings.ts';
import { readNik, readPerson, type ReadPerson } from '../../../shared/domain/old-sending/cells.ts';
import type { Match } from '../../../shared/domain/old-sending/match.ts';
import { tailOf } from '../../../shared/domain/nik.ts';
import type { ReadDb } from '../../sql.ts';
import { headsOf } from '../../stores/heads.ts';
import type { FoundOldRow } from '../../stores/old-row-finds.ts';
import type { OldSendingRow } from '../../stores/old-sending-rows.ts';
import { rootOf } from '../../stores/person-writings.ts';
import { coverText } from '../cover.ts';

/** People as they stand in a list, by registration: no NIK, of the birth date the year. */
export function peopleView(db: ReadDb, registrations: readonly number[]): ReadonlyMap<number, OldRowPerson> {
  const sheets = registrations.map((registration) => rootOf(db, registration).sheet);
  const heads = headsOf(db, sheets);
  return new Map(registrations.map((registration, at) => [registration, heads[at]] as const).flatMap(([registration, head]) => (head ? [[registration, { sheet: head.uid, sheetNo: head.sheetNo, name: head.name, birthYear: head.birthYear, village: head.village }] as const] : [])));
}

/** What was written down of a file, as it may be shown: a NIK that somebody typed into it, or into the name of the file, shows its last four digits. */
export function headView(head: OldSendingHead): OldSendingHead {
  return { ...head, letter: coverText(head.letter), receiver: coverText(head.receiver), file: { ...head.file, name: coverText(head.file.name) } };
}

/** A row that was found by a text, as it may be shown: a NIK may stand in the cell of the name. */
export function hitView(row: FoundOldRow): OldHit {
  return { ...row, name: coverText(row.name), letter: coverText(row.letter) };
}

/** A row as it may be shown in a list, its cells covered. `people`: those of `peopleView`. */
export function rowView(line: number, person: ReadPerson, match: Pick<Match, 'result' | 'registration'>, people: ReadonlyMap<number, OldRowPerson>): OldRow {
  return {
    line,
    name: coverText(person.name),
    birthYear: person.birthDate.slice(0, 4),
    village: coverText(person.village),
    nikState: person.nik.state,
    result: match.result,
    person: match.registration === null ? null : (people.get(match.registration) ?? null),
  };
}

/** One that was opened: with the last digits of its NIK. */
export function openedRow(row: OldRow, { nik }: ReadPerson): OpenedOldRow {
  return { ...row, nikTail: nik.nik === '' ? '' : tailOf(nik.nik) };
}

/** What a frozen row says, as it was read when it was frozen: what was damaged stays so, also where its text alone does not show it. */
export function personOfRow(row: OldSendingRow, { columns }: OldLayout): ReadPerson {
  const read = readPerson({ cells: row.cells, numbers: [] }, columns, { touched: false, onDay: '' });
  const nikText = columns.nik === null ? '' : (row.cells[columns.nik] ?? '');
  return { ...read, nik: nikOf(row.nik, nikText), name: row.name, foldedName: row.foldedName, birthDate: row.birthDate };
}

function nikOf(nik: string, text: string): ReadPerson['nik'] {
  if (nik !== '') return { state: 'utuh', nik, known: '' };
  const read = readNik(text, false, { touched: true, tail: '' });
  // A number of the spreadsheet, or one that contradicts its own end: the first twelve digits hold either way.
  return read.state === 'utuh' ? { state: 'rusak', nik: '', known: read.nik.slice(0, 12) } : read;
}
