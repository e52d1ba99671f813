import { keyedDayText, countText } from '../text/numbers.ts';
import { KepalaTabel, type Kolom } from '../ui/tabel.tsx';
import { hasStated, linesUnder, partsText, rowsAloneText, sumsOf, unexplainedCell, type AnswersLedger, type LedgerRow, type Sums } from './ledger-view.ts';
import './answers.css';

const head: readonly Kolom[] = [
  { id: 'no', head: 'Kiriman', width: '84px' },
  { id: 'tanggal', head: 'Diserahkan', width: '96px' },
  { id: 'orang', head: 'Terkirim', width: '76px', number: true },
  { id: 'diterima', head: 'Diterima', width: '76px', number: true },
  { id: 'ditolak', head: 'Ditolak', width: '68px', number: true },
  { id: 'diteruskan', head: 'Diteruskan ke pusat', width: '98px', number: true },
  { id: 'belum', head: 'Belum dijawab', width: '76px', number: true },
];
const stated: readonly Kolom[] = [
  { id: 'dinyatakan', head: 'Dinyatakan', width: '88px', number: true },
  { id: 'sisa', head: 'Belum dijelaskan', width: '100px', number: true },
];
const last: Kolom = { id: 'jumlah', head: 'Terkirim = jawaban' };

export interface AnswersLedgerProps {
  readonly ledger: AnswersLedger;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * What was sent and what came of it: ours with their sum, then the kiriman lama, which stand beside it. A total adds its column and marks
 * nobody; what somebody said is a grey line and changes no number.
 */
export function AnswersLedgerTable({ ledger, today }: AnswersLedgerProps) {
  const { rows, whole } = ledger;
  const withTotals = hasStated(rows);
  const columns = [...head, ...(withTotals ? stated : []), last];
  const own = rows.filter((row) => row.kind === 'kiriman');
  const old = rows.filter((row) => row.kind === 'lama');
  return (
    <>
      {rows.length > 0 && (
        <table className="tabel buku-jawaban kepala-dua" aria-label="Buku jawaban">
          <KepalaTabel columns={columns} />
          {[...own, ...old].map((row, index) => (
            <tbody key={row.uid}>
              {index === own.length && own.length > 1 && <SumRow sums={sumsOf(own)} withTotals={withTotals} />}
              <Row row={row} withTotals={withTotals} />
              <Lines lines={linesUnder(row, today)} width={columns.length} />
              {old.length === 0 && own.length > 1 && index === own.length - 1 && <SumRow sums={sumsOf(own)} withTotals={withTotals} />}
            </tbody>
          ))}
        </table>
      )}
      <p className="jawaban-semua">
        <b>{countText(whole.people)}</b> orang: <b>{countText(whole.sent)}</b> sudah dikirim{rowsAloneText(whole.rowsAlone)}, <b>{countText(whole.notSent)}</b> tidak ada di kiriman
        {whole.withdrawn > 0 && `, ${countText(whole.withdrawn)} ditarik`}.
        {linesUnder(whole, today).map((line) => (
          <span key={line} className="redup">
            {' '}
            Tentang semua kiriman. {line}
          </span>
        ))}
      </p>
    </>
  );
}

function Row({ row, withTotals }: { readonly row: LedgerRow; readonly withTotals: boolean }) {
  return (
    <tr>
      <th scope="row" className="mono">
        {row.no}
      </th>
      <td>{keyedDayText(row.day)}</td>
      <Figures sums={row} />
      {withTotals && <StatedCells stated={row.stated} />}
      <td className="redup">{partsText(row)}</td>
    </tr>
  );
}

function SumRow({ sums, withTotals }: { readonly sums: Sums; readonly withTotals: boolean }) {
  return (
    <tr className="buku-jawaban-jumlah">
      <th scope="row" colSpan={2}>
        Jumlah
      </th>
      <Figures sums={sums} />
      {withTotals && <StatedCells stated={sums.stated} />}
      <td>{partsText(sums)}</td>
    </tr>
  );
}

function Figures({ sums }: { readonly sums: Omit<Sums, 'stated'> }) {
  return [sums.people, sums.diterima, sums.ditolak, sums.diteruskan, sums.belum_dijawab].map((count, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- five columns that never change their order
    <td key={index} className="angka">
      {countText(count)}
    </td>
  ));
}

/** The two cells that a stated total adds: the number, and hatched what it leaves unexplained. */
export function StatedCells({ stated }: { readonly stated: { readonly total: number; readonly unexplained: number } | null }) {
  if (stated === null) {
    return (
      <>
        <td className="angka redup">–</td>
        <td className="angka redup">–</td>
      </>
    );
  }
  return (
    <>
      <td className="angka">{countText(stated.total)}</td>
      <UnexplainedCell unexplained={stated.unexplained} />
    </>
  );
}

/** The cell alone, hatched while something is left; null: nobody stated a total. */
export function UnexplainedCell({ unexplained }: { readonly unexplained: number | null }) {
  if (unexplained === null) return <td className="angka redup">–</td>;
  return (
    <td className="angka">
      <span className={unexplained === 0 ? undefined : 'belum-jelas'}>{unexplainedCell(unexplained)}</span>
    </td>
  );
}

/** Grey lines under a row of a ledger, across all its columns. */
export function Lines({ lines, width }: { readonly lines: readonly string[]; readonly width: number }) {
  return lines.map((line) => (
    <tr key={line} className="buku-keterangan">
      <td colSpan={width}>{line}</td>
    </tr>
  ));
}
