import { Fragment, type KeyboardEvent } from 'react';
import { Lines, UnexplainedCell } from '../answers/answers-ledger.tsx';
import { hasStated, linesUnder, partsText, type Sums } from '../answers/ledger-view.ts';
import { countText } from '../text/numbers.ts';
import { KepalaTabel, type Kolom } from '../ui/tabel.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import type { Ledger, LedgerRow } from './ledger-rows.ts';

const columns: readonly Kolom[] = [
  { id: 'no', head: 'Kiriman', width: '92px' },
  { id: 'keadaan', head: 'Keadaan' },
  { id: 'orang', head: 'Orang', width: '62px', number: true },
  { id: 'terkirim', head: 'Terkirim', width: '72px', number: true },
  { id: 'diterima', head: 'Diterima', width: '72px', number: true },
  { id: 'ditolak', head: 'Ditolak', width: '64px', number: true },
  { id: 'diteruskan', head: 'Diteruskan ke pusat', width: '98px', number: true },
  { id: 'dijawab', head: 'Belum dijawab', width: '76px', number: true },
];
/** Only where somebody stated a total. */
const unexplained: Kolom = { id: 'sisa', head: 'Belum dijelaskan', width: '100px', number: true };
const letter: Kolom = { id: 'surat', head: 'Nomor surat', width: '17%' };

export interface SendingsLedgerProps {
  readonly ledger: Ledger;
  readonly selected: string | null;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onSelect: (sending: string) => void;
}

/** All sendings, what came back of them, and their sum. What cannot have been answered yet is "–", never 0. Arrows choose. */
export function SendingsLedger({ ledger, selected, today, onSelect }: SendingsLedgerProps) {
  const { rows } = ledger;
  const withTotals = hasStated(rows.flatMap((row) => row.answers ?? []));
  const all = [...columns, ...(withTotals ? [unexplained] : []), letter];
  const pressed = (event: KeyboardEvent) => {
    const next = moved(
      event.key,
      rows.findIndex((row) => row.uid === selected),
      rows.length,
    );
    const row = next === null ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    event.stopPropagation();
    onSelect(row.uid);
  };
  return (
    <div className="buku-kiriman">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are chosen here: the ARIA grid, still a table */}
      <table className="tabel kepala-dua" role="grid" aria-label="Buku kiriman" tabIndex={0} onKeyDown={pressed}>
        <KepalaTabel columns={all} />
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.uid}>
              <Row row={row} withTotals={withTotals} selected={row.uid === selected} onSelect={onSelect} />
              {row.answers && <Lines lines={linesUnder(row.answers, today)} width={all.length} />}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Jumlah
            </th>
            <td className="angka">{countText(ledger.people)}</td>
            <td className="angka">{countText(ledger.sent)}</td>
            <AnswerFigures answers={ledger.answers} withTotals={withTotals} />
            <td>{ledger.answers === null ? sumText(rows) : partsText(ledger.answers)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Row({ row, withTotals, selected, onSelect }: { readonly row: LedgerRow; readonly withTotals: boolean; readonly selected: boolean; readonly onSelect: (sending: string) => void }) {
  return (
    <tr aria-selected={selected} onClick={() => onSelect(row.uid)}>
      <th scope="row" className="mono">
        {row.no}
      </th>
      <td className="tabel-nama">{row.standing}</td>
      <Figure value={row.people} />
      <Figure value={row.sent} />
      <AnswerFigures answers={row.answers} withTotals={withTotals} />
      <td className={row.letter === '' ? 'redup' : 'mono'}>{row.letter === '' ? 'belum ada' : row.letter}</td>
    </tr>
  );
}

function AnswerFigures({ answers, withTotals }: { readonly answers: Omit<Sums, 'stated'> & { readonly stated: { readonly unexplained: number } | null } | null; readonly withTotals: boolean }) {
  return (
    <>
      <Figure value={answers?.diterima ?? null} />
      <Figure value={answers?.ditolak ?? null} />
      <Figure value={answers?.diteruskan ?? null} />
      <Figure value={answers?.belum_dijawab ?? null} />
      {withTotals && <UnexplainedCell unexplained={answers?.stated?.unexplained ?? null} />}
    </>
  );
}

function Figure({ value }: { readonly value: number | null }) {
  return <td className={value === null ? 'angka redup' : 'angka'}>{value === null ? '–' : countText(value)}</td>;
}

/** "482 = 18 + 357 + 64 + 43", as long as it can be read. */
function sumText(rows: readonly LedgerRow[]): string {
  const parts = rows.map((row) => row.people).filter((people) => people !== null);
  if (parts.length < 2 || parts.length > 6) return '';
  return `${countText(parts.reduce((total, part) => total + part, 0))} = ${parts.map(countText).join(' + ')}`;
}
