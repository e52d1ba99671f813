import { areaCode, isOfRegency, type Village } from './areas.ts';
import { list } from './lists.ts';

/**
 * The recaps of an office (DOMAIN.md 5.4): what is counted, by what, and how a table of it adds up. Each counts one ledger, paper or
 * people, never both; the sum of all its cells is the number that the ledger has for the same days.
 */
export const recapKinds = ['kecamatan_jenis_kelamin', 'kecamatan_keadaan', 'kecamatan_status_kerja', 'desa', 'pendidikan', 'hari', 'petugas'] as const;
export type RecapKind = (typeof recapKinds)[number];

export const recapLedgers = ['orang', 'berkas'] as const;
export type RecapLedger = (typeof recapLedgers)[number];

/** The ledger that a recap counts. */
export const ledgerOf: Readonly<Record<RecapKind, RecapLedger>> = {
  kecamatan_jenis_kelamin: 'orang',
  kecamatan_keadaan: 'orang',
  kecamatan_status_kerja: 'orang',
  desa: 'orang',
  pendidikan: 'orang',
  hari: 'berkas',
  petugas: 'berkas',
};

/** A cell as the database counted it: whichever row and column it belongs to. */
export interface RecapCount {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

/** A row or column of a table before it is counted, in the order of the table. `always`: stands there also with nothing in it. */
export interface RecapHead {
  readonly key: string;
  readonly label: string;
  /** What a row belongs to (the kecamatan of a desa); '' for none. */
  readonly group: string;
  readonly always: boolean;
}

export interface RecapRow {
  readonly label: string;
  readonly group: string;
  /** One for each column. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface RecapTable {
  readonly columns: readonly string[];
  readonly rows: readonly RecapRow[];
  readonly totals: readonly number[];
  readonly total: number;
}

/** Where nothing says where a thing belongs. */
export const unknownKey = '';
/** A card of another regency. */
export const elsewhereKey = 'luar';

/**
 * Lays counts out as a table. A count whose row or column has no head is a mistake of the caller and throws: nothing may fall out of a
 * recap. Heads that are not `always` there are left out where nothing counts for them.
 */
export function recapTable(rows: readonly RecapHead[], columns: readonly RecapHead[], counts: readonly RecapCount[]): RecapTable {
  const cells = new Map<string, number>();
  const there = { row: new Set<string>(), column: new Set<string>() };
  const known = { row: new Set(rows.map((head) => head.key)), column: new Set(columns.map((head) => head.key)) };
  for (const { row, column, count } of counts) {
    if (!known.row.has(row) || !known.column.has(column)) throw new Error('a count that has no place in its recap');
    const at = `${row}\n${column}`;
    cells.set(at, (cells.get(at) ?? 0) + count);
    if (count === 0) continue;
    there.row.add(row);
    there.column.add(column);
  }
  const shownColumns = columns.filter((head) => head.always || there.column.has(head.key));
  const shownRows = rows
    .filter((head) => head.always || there.row.has(head.key))
    .map((head): RecapRow => {
      const own = shownColumns.map((column) => cells.get(`${head.key}\n${column.key}`) ?? 0);
      return { label: head.label, group: head.group, counts: own, total: sumOf(own) };
    });
  const totals = shownColumns.map((_, index) => sumOf(shownRows.map((row) => row.counts[index] ?? 0)));
  return { columns: shownColumns.map((head) => head.label), rows: shownRows, totals, total: sumOf(totals) };
}

export function sumOf(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** Today's place of a card, by the code that stands beside it. */
export interface CardPlace {
  /** Code of today's village without dots; '' where none is known. */
  readonly code: string;
  /** Kabupaten as the card writes it. */
  readonly kabupaten: string;
}

/** The kecamatan (its code with dots) of a card; `luar` for another regency, '' where it is not known. */
export function districtOf(place: CardPlace, villages: ReadonlyMap<string, Village>, regency: string): string {
  const village = villages.get(place.code);
  if (village) return village.districtCode;
  return isElsewhere(place, regency) ? elsewhereKey : unknownKey;
}

/** The village (its code with dots) of a card; otherwise as `districtOf`. */
export function villageOf(place: CardPlace, villages: ReadonlyMap<string, Village>, regency: string): string {
  const village = villages.get(place.code);
  if (village) return village.code;
  return isElsewhere(place, regency) ? elsewhereKey : unknownKey;
}

/** Villages by their code without dots. */
export function villagesByCode(villages: readonly Village[]): ReadonlyMap<string, Village> {
  return new Map(villages.map((village) => [areaCode(village.code), village]));
}

function isElsewhere({ code, kabupaten }: CardPlace, regency: string): boolean {
  if (code !== '') return !code.startsWith(regency);
  return kabupaten.trim() !== '' && kabupaten.trim() !== '-' && !isOfRegency(kabupaten, regency);
}

/** The value of a list that stands for a stored one: itself, or '' for what is no item of the list. */
export function itemOf(listName: string, value: string): string {
  return list(listName).some((item) => item.value === value) ? value : unknownKey;
}
