import { unguardCell } from '../csv-row.ts';
import { parseDay } from '../days.ts';
import { foldName } from '../name.ts';
import { digitsOf } from '../nik.ts';
import { type Columns, roleOfHeading } from './columns.ts';

/** A row of somebody else's table. A number cell has lost what a number cannot hold; its text is told apart from a written one. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Which cells (from 0) are numbers of a spreadsheet. */
  readonly numbers: readonly number[];
}

/**
 * How much a NIK cell still says. utuh: 16 digits. rusak: Excel took its end away (DOMAIN.md 8), or it contradicts its own last digits.
 * lain: something else is written. kosong: nothing.
 */
export type NikState = 'utuh' | 'rusak' | 'lain' | 'kosong';

export interface ReadNik {
  readonly state: NikState;
  /** 16 digits; '' unless `utuh`. */
  readonly nik: string;
  /** The digits from the left that are still sure of a damaged one; ''. */
  readonly known: string;
}

/** What a row says of its person, cleaned for comparing. What is stored is the row itself. */
export interface ReadPerson {
  readonly nik: ReadNik;
  readonly name: string;
  readonly foldedName: string;
  /** YYYY-MM-DD; '': not said, or not understood. */
  readonly birthDate: string;
  readonly village: string;
  readonly phone: string;
}

const nothing: ReadNik = { state: 'kosong', nik: '', known: '' };
const otherwise: ReadNik = { state: 'lain', nik: '', known: '' };
const scientific = /^(\d)(?:[.,](\d+))?E\+?15$/i;

/**
 * Reads the cell of a NIK: apostrophes, dots, spaces and ="…" are taken off. Numbers that end in 0 lost their 16th digit or never had
 * one: nobody can tell, so they are damaged. `touched`: the file shows elsewhere that Excel has been over it. `tail`: the cell of
 * `nik_akhir` ("N0003", DOMAIN.md 8), by which a zeroed end is repaired and a wrong one is found.
 */
export function readNik(text: string, isNumber: boolean, { touched, tail }: { readonly touched: boolean; readonly tail: string }): ReadNik {
  const written = text.replace(/[\u200b-\u200d\u2060]/gu, '').trim().replace(/^="(.*)"$/u, '$1').trim();
  if (written === '' || /^['’‘`´]?-?$/u.test(written)) return nothing;
  const end = /^N(\d{4})$/i.exec(unguardCell(tail.trim()))?.[1] ?? null;
  const short = scientific.exec(written);
  if (short && !isNumber) return damaged(`${short[1] ?? ''}${short[2] ?? ''}`.slice(0, -1).slice(0, 15));
  const digits = isNumber ? wholeNumber(written) : digitsOf(written);
  if (!/^[0-9]{16}$/.test(digits)) return otherwise;
  const isDamaged = isNumber ? digits.endsWith('0') || Number(digits) > Number.MAX_SAFE_INTEGER : digits.endsWith('0000') || (touched && digits.endsWith('0') && written === digits);
  if (end !== null) {
    if (!isDamaged && digits.endsWith(end)) return { state: 'utuh', nik: digits, known: '' };
    // Only the 16th digit is ever lost this way: the three before it must agree.
    if (isDamaged && digits.slice(12, 15) === end.slice(0, 3)) return { state: 'utuh', nik: `${digits.slice(0, 12)}${end}`, known: '' };
    return damaged(digits.slice(0, 12));
  }
  return isDamaged ? damaged(digits.slice(0, 15)) : { state: 'utuh', nik: digits, known: '' };
}

/** Whether a NIK cell shows that Excel has been over the file: E notation, or a serial that no card has. */
export function showsExcel(text: string): boolean {
  const written = text.trim();
  return scientific.test(written) || /^[0-9]{12}0000$/.test(written);
}

/** A day as people write it, alone or behind the place of birth ("MALUK, 21-10-1994"). '' for what is not understood: nothing is guessed. */
export function readBirthDate(text: string, onDay: string): string {
  // A day that a spreadsheet saved with its midnight.
  const written = unguardCell(text.trim()).replace(/\s+0?0[:.]00(?:[:.]00)?$/u, '');
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(written)?.[1];
  if (iso !== undefined) return parseDay(iso) ?? '';
  const whole = parseDay(written, onDay);
  if (whole !== null) return whole;
  const behind = /(?:^|[\s,/])((?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{1,2}[-. ]+\p{L}+[-. ]+\d{4}|\d{4}-\d{2}-\d{2}))$/u.exec(written)?.[1];
  return behind === undefined ? '' : (parseDay(behind.replace(/ +/g, ' '), onDay) ?? '');
}

/** What a row says, by the columns that were mapped. `onDay`: the day the file was sent, by which years of two digits are read. */
export function readPerson(row: TableRow, columns: Columns, { touched, onDay }: { readonly touched: boolean; readonly onDay: string }): ReadPerson {
  const cell = (index: number | null): string => (index === null ? '' : (row.cells[index] ?? ''));
  const name = oneLine(unguardCell(cell(columns.name).trim()));
  return {
    nik: readNik(cell(columns.nik), columns.nik !== null && row.numbers.includes(columns.nik), { touched, tail: cell(columns.nikTail) }),
    name,
    foldedName: foldName(name),
    birthDate: readBirthDate(cell(columns.birthDate), onDay),
    village: oneLine(unguardCell(cell(columns.village).trim())),
    phone: oneLine(unguardCell(cell(columns.phone).trim())),
  };
}

/** orang: about a person, errors included. jumlah: a total of the rows above. bukan: blank, the headings again, the numbers of the columns. */
export type RowKind = 'orang' | 'jumlah' | 'bukan';

const saysTotal = /^(?:(?:sub|grand)[\s-]*)?(?:jumlah|total)\b/iu;
/** A figure where a name or a NIK would stand: "1071", "1.071", "18 orang", "(3)"; never as long as a NIK. */
const figure = /^\(?\d[\d.,]{0,9}\)?\s*(?:orang|org|jiwa|peserta|pendaftar|pekerja|karyawan|baris)?$/iu;

/**
 * What a row is about. A NIK, whole or ruined, or a birth date makes it a person's, whatever else it says: somebody may be called Total. A
 * total is said where the name or the NIK stands, or in any other column beside a figure or nothing ("JUMLAH" under No, "1.071" under Nama).
 */
export function rowKind(row: TableRow, columns: Columns, person: ReadPerson): RowKind {
  const nikText = columns.nik === null ? '' : oneLine(unguardCell((row.cells[columns.nik] ?? '').trim()));
  if (person.nik.state === 'utuh' || person.nik.state === 'rusak' || person.birthDate !== '') return 'orang';
  if (saysTotal.test(person.name) || saysTotal.test(nikText)) return 'jumlah';
  const figures = [person.name, nikText].every((text) => text === '' || figure.test(text));
  if (figures && row.cells.some((cell) => saysTotal.test(cell.trim()))) return 'jumlah';
  if (nikText === '' && person.name === '') return 'bukan';
  if (person.name !== '' && roleOfHeading(person.name) === 'name') return 'bukan';
  return figure.test(person.name) && /^(?:\(?\d{1,3}\)?)?$/.test(nikText) ? 'bukan' : 'orang';
}

/** A cell as it may stand on a screen: long numbers to their last four digits, days to their year. */
export function coverCell(text: string): string {
  return text
    .replace(/(?<!\d)\d{1,2}([-/. ])\d{1,2}\1(\d{4}|\d{2})(?!\d)/gu, '**$1**$1$2')
    .replace(/\d{1,2}( +)(\p{L}{3,9})( +)(\d{4})(?!\d)/gu, '**$1***$3$4')
    .replace(/((?:19|20)\d{2})-\d{2}-\d{2}/gu, '$1-**-**')
    .replace(/\d(?:[ .-]?\d){6,}/gu, (run) => {
      const digits = run.replace(/\D/gu, '');
      return `${'·'.repeat(digits.length - 4)}${digits.slice(-4)}`;
    });
}

function damaged(known: string): ReadNik {
  return { state: 'rusak', nik: '', known };
}

/** The digits of a spreadsheet's number, also where it is kept as 5.2042E15. */
function wholeNumber(text: string): string {
  if (/^\d+$/.test(text)) return text;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) < 1e18 ? value.toFixed(0) : text;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
