import type { Output } from '../../shared/contract/index.ts';
import { sourceText } from '../../shared/domain/province-answers.ts';
import { countText } from '../text/numbers.ts';

export type AnswersLedger = Output<'answers.ledger'>;
export type LedgerRow = AnswersLedger['rows'][number];
export type Stated = NonNullable<LedgerRow['stated']>;
type Saying = LedgerRow['sayings'][number];

/** What came back of each sending, by its uid: for the ledger of Kirim, which knows the sendings. */
export function figuresByUid(ledger: AnswersLedger | null): ReadonlyMap<string, LedgerRow> {
  return new Map(ledger?.rows.map((row) => [row.uid, row]));
}

/** Whether somebody stated a total of one of these: only then is there a column for what it leaves unexplained. */
export function hasStated(rows: readonly LedgerRow[]): boolean {
  return rows.some((row) => row.stated !== null);
}

export interface Sums {
  readonly people: number;
  readonly diterima: number;
  readonly ditolak: number;
  readonly diteruskan: number;
  readonly belum_dijawab: number;
  /** Of the rows for which a total was stated; null: of none. */
  readonly stated: { readonly total: number; readonly unexplained: number } | null;
}

export function sumsOf(rows: readonly LedgerRow[]): Sums {
  const sum = (part: (row: LedgerRow) => number) => rows.reduce((all, row) => all + part(row), 0);
  return {
    people: sum((row) => row.people),
    diterima: sum((row) => row.diterima),
    ditolak: sum((row) => row.ditolak),
    diteruskan: sum((row) => row.diteruskan),
    belum_dijawab: sum((row) => row.belum_dijawab),
    stated: hasStated(rows) ? { total: sum((row) => row.stated?.total ?? 0), unexplained: sum((row) => row.stated?.unexplained ?? 0) } : null,
  };
}

/** "107 = 38 + 2 + 3 + 64": the parts of those who were sent, as they stand in the columns. */
export function partsText({ people, diterima, ditolak, diteruskan, belum_dijawab: open }: Omit<Sums, 'stated'>): string {
  return `${countText(people)} = ${[diterima, ditolak, diteruskan, open].map(countText).join(' + ')}`;
}

/** " dan 3 baris tanpa orang" behind the people who were sent: a total of all that was sent counts these rows too. '' : there are none. */
export function rowsAloneText(rows: number): string {
  return rows === 0 ? '' : ` dan ${countText(rows)} baris tanpa orang sendiri`;
}

/** "240 belum dijelaskan", "tidak ada selisih", "2 lebih dari yang dikirim". */
export function unexplainedText(unexplained: number): string {
  if (unexplained === 0) return 'tidak ada selisih';
  return unexplained > 0 ? `${countText(unexplained)} belum dijelaskan` : `${countText(-unexplained)} lebih dari yang dikirim`;
}

/** In the hatched column: the number alone, with its word where it is no rest. */
export function unexplainedCell(unexplained: number): string {
  return unexplained >= 0 ? countText(unexplained) : `${countText(-unexplained)} lebih`;
}

/** A total with where it comes from: "824 orang. Menurut keterangan lisan Provinsi, 15-04; belum ada surat". */
export function statedText(stated: Stated, today: string): string {
  return `Dinyatakan ${countText(stated.total)} orang, ${unexplainedText(stated.unexplained)}. ${sourceText(stated, today)}.`;
}

/** The grey line under a row: who said what. */
export function sayingText(saying: Saying, today: string): string {
  return `${sourceText(saying, today)}: “${saying.text}”`;
}

/** All grey lines of a row: the source of its total, then what was said. */
export function linesUnder(row: Pick<LedgerRow, 'stated' | 'sayings'> & { readonly unmatched?: number; readonly double?: number }, today: string): readonly string[] {
  const unmatched = row.unmatched ?? 0;
  return [
    ...(row.stated === null ? [] : [statedText(row.stated, today)]),
    ...row.sayings.map((saying) => sayingText(saying, today)),
    ...(unmatched === 0 ? [] : [`${countText(unmatched)} baris belum cocok dengan orang di sini; ikut dihitung belum dijawab.`]),
    ...((row.double ?? 0) === 0 ? [] : [`${countText(row.double ?? 0)} baris ganda: orangnya ada di baris lain; ikut dihitung belum dijawab.`]),
  ];
}
