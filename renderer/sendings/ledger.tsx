import type { KeyboardEvent } from 'react';
import { countText } from '../text/numbers.ts';
import { KepalaTabel, type Kolom } from '../ui/tabel.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import type { Ledger, LedgerRow } from './ledger-rows.ts';

const columns: readonly Kolom[] = [
  { id: 'no', head: 'Kiriman', width: '92px' },
  { id: 'keadaan', head: 'Keadaan', width: '21%' },
  { id: 'orang', head: 'Orang', width: '8%', number: true },
  { id: 'terkirim', head: 'Terkirim', width: '9%', number: true },
  { id: 'diterima', head: 'Diterima', width: '9%', number: true },
  { id: 'ditolak', head: 'Ditolak', width: '8%', number: true },
  { id: 'dijawab', head: 'Belum dijawab', width: '12%', number: true },
  { id: 'surat', head: 'Nomor surat' },
];

export interface SendingsLedgerProps {
  readonly ledger: Ledger;
  readonly selected: string | null;
  readonly onSelect: (sending: string) => void;
}

/** All sendings and their sum. Answers are not recorded yet: "–", never 0. Arrows choose. */
export function SendingsLedger({ ledger, selected, onSelect }: SendingsLedgerProps) {
  const { rows } = ledger;
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
      <table className="tabel" role="grid" aria-label="Buku kiriman" tabIndex={0} onKeyDown={pressed}>
        <KepalaTabel columns={columns} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.uid} row={row} selected={row.uid === selected} onSelect={onSelect} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Jumlah
            </th>
            <td className="angka">{countText(ledger.people)}</td>
            <td className="angka">{countText(ledger.sent)}</td>
            <td className="angka">–</td>
            <td className="angka">–</td>
            <td className="angka">–</td>
            <td>{sumText(rows)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Row({ row, selected, onSelect }: { readonly row: LedgerRow; readonly selected: boolean; readonly onSelect: (sending: string) => void }) {
  return (
    <tr aria-selected={selected} onClick={() => onSelect(row.uid)}>
      <th scope="row" className="mono">
        {row.no}
      </th>
      <td className="tabel-nama">{row.standing}</td>
      <Figure value={row.people} />
      <Figure value={row.sent} />
      <Figure value={null} />
      <Figure value={null} />
      <Figure value={null} />
      <td className={row.letter === '' ? 'redup' : 'mono'}>{row.letter === '' ? 'belum ada' : row.letter}</td>
    </tr>
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
