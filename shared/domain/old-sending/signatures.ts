import { unguardCell } from '../csv-row.ts';
import type { ReadPerson, RowKind, TableRow } from './cells.ts';
import type { Columns } from './columns.ts';

/** Who signs, and as what: how the lines under a table begin. A name never begins like this. */
const opens =
  /^(?:(?:mengetahui|menyetujui|disetujui|diketahui|disahkan|mengesahkan|hormat kami|tertanda|ttd)\b|(?:dibuat|disusun|diperiksa|diverifikasi|direkap) oleh\b|yang (?:membuat|menyerahkan|menerima|mengirim|melapor\p{L}*|memeriksa)\b|(?:(?:a\.? ?n|plt|plh|pj)\b\.? ?)*(?:(?:kepala|sekretaris|kasi|kabid|kasubag) (?:dinas|desa|bidang|seksi|badan|kelurahan|kantor|uptd?|sub|bagian|camat|kecamatan)\b|(?:camat|lurah|bupati|pimpinan|direktur)(?:[ ,]|$)))/iu;
/** Where and when it was signed: "Taliwang, 15 April 2020", also with the day left open. */
const placeAndDay = /^\p{L}[\p{L} .]*, ?(?:(?:\d{1,2}|[._…]+)? ?\p{L}{3,9} ?\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/u;
/** The number of a civil servant, 18 digits, the last line of most. */
const serviceNumber = /^(?:(?:nip|nrp|niptt)\b.*|\d{8} ?\d{6} ?\d ?\d{3})$/iu;
const rank = /^(?:pangkat|golongan|gol\.?|jabatan|pembina|penata|pengatur|juru)\b/iu;
/** A running number, as it stands before a name. */
const running = /^\d{1,6}\.?$/;
const mostNames = 2;
const mostLines = 14;
/** Nobody signs up so young: such a day is that of the signature. */
const youngest = 10;

/**
 * Finds the signatures under a table, or under a part of it, row by row in the order of the file. They begin with words that only they begin with
 * and end with a service number, with two names, or with the next row that says anything of a person: a NIK or most of one, a birth date, a phone,
 * a running number, or the desa of somebody above. So a person who is known by a name alone is left out only between "Mengetahui" and its NIP.
 */
export class Signatures {
  readonly #columns: Columns;
  readonly #onDay: string;
  readonly #villages = new Set<string>();
  #names = 0;
  #lines = 0;

  constructor(columns: Columns, onDay: string) {
    this.#columns = columns;
    this.#onDay = onDay;
  }

  /** Whether this row, the next one of the file, is part of a signature. */
  has(row: TableRow, person: ReadPerson, kind: RowKind): boolean {
    const texts = row.cells.map(textOf).filter((text) => text !== '');
    if (texts.length === 0) return false;
    const nameOpens = person.name === '' || begins(person.name);
    if (kind === 'jumlah' || this.#saysPerson(row, person, nameOpens)) return this.#end(person);
    if (nameOpens && texts.some(begins)) {
      this.#names = mostNames;
      this.#lines = mostLines;
      return true;
    }
    if (this.#lines === 0) return this.#end(person);
    this.#lines -= 1;
    if (texts.some((text) => serviceNumber.test(text))) {
      this.#lines = 0;
      return true;
    }
    // Dots to write on, brackets, a rank: no name.
    if (!texts.some((text) => /\p{L}/u.test(text) && !rank.test(text))) return true;
    if (this.#names === 0) return this.#end(person);
    this.#names -= 1;
    return true;
  }

  #end({ village }: ReadPerson): false {
    this.#lines = 0;
    if (village !== '') this.#villages.add(village.toUpperCase());
    return false;
  }

  #saysPerson(row: TableRow, person: ReadPerson, nameOpens: boolean): boolean {
    const { nik, name, phone } = this.#columns;
    if (person.nik.state === 'utuh' || person.nik.state === 'rusak') return true;
    const digits = (column: number | null): number => (column === null ? 0 : textOf(row.cells[column] ?? '').replace(/\D/gu, '').length);
    if ((digits(nik) >= 10 && digits(nik) !== 18) || (phone !== null && digits(phone) >= 8 && digits(phone) !== 18)) return true;
    if (person.birthDate !== '' && !(nameOpens && Number(this.#onDay.slice(0, 4)) - Number(person.birthDate.slice(0, 4)) < youngest)) return true;
    if (person.name === '') return false;
    return this.#villages.has(person.village.toUpperCase()) || row.cells.slice(0, name ?? 0).some((cell) => running.test(textOf(cell)));
  }
}

function begins(text: string): boolean {
  return opens.test(text) || placeAndDay.test(text);
}

function textOf(cell: string): string {
  return unguardCell(cell.trim()).replace(/\s+/gu, ' ').trim();
}
