import type { SheetHead } from '../../shared/contract/common.ts';
import type { OldRow, OldRowPerson } from '../../shared/contract/old-sendings.ts';
import { SheetCells, sheetColumns } from '../registrations/sheet-cells.tsx';
import { countText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import type { Kolom } from '../ui/tabel.tsx';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { emptyVillage, emptyWords, type ListName, listWords, nikStateWords, resultWords } from './text.ts';

const columns: readonly Kolom[] = [
  { id: 'baris', head: 'Baris', width: '60px', number: true },
  { id: 'nama', head: 'Nama di file' },
  { id: 'lahir', head: 'Lahir', width: '52px' },
  { id: 'desa', head: 'Desa', width: '13%' },
  { id: 'nik', head: 'NIK di file', width: '118px' },
  { id: 'orang', head: 'Orangnya', width: '28%' },
];

export interface OldTableProps {
  readonly list: ListName;
  readonly rows: readonly OldRow[];
  readonly people: readonly SheetHead[];
  readonly total: number;
  /** The desa that was asked for; '' for all. */
  readonly of?: string;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onEnd?: () => void;
  /** Whom somebody has chosen for a row that is not frozen yet. */
  readonly chosen?: ReadonlyMap<number, { readonly person: OldRowPerson }>;
}

/** One of the five lists: rows of the file as they were sent, or people who are in none. No digit of a NIK. */
export function OldTable({ list, rows, people, total, of = '', selected, onSelect, onOpen, onEnd, chosen }: OldTableProps) {
  if (rows.length + people.length === 0) return <Kosong {...(of === '' ? emptyWords[list] : emptyVillage(of))} />;
  const common = { label: listWords[list], total, selected, onSelect, onOpen, ...(onEnd ? { onEnd } : {}) };
  if (list === 'missing') return <BarisMaya {...common} columns={sheetColumns} rows={people} keyOf={(person) => person.uid} cells={(person) => <SheetCells sheet={person} />} />;
  return <BarisMaya {...common} columns={columns} rows={rows} keyOf={(row) => String(row.line)} cells={(row) => <RowCells row={row} chosen={chosen?.get(row.line)?.person ?? null} />} />;
}

function RowCells({ row, chosen }: { readonly row: OldRow; readonly chosen: OldRowPerson | null }) {
  const person = row.person ?? chosen;
  return (
    <>
      <td className="angka">{countText(row.line)}</td>
      <td className="tabel-nama" title={row.name}>
        {row.name === '' ? <span className="redup">nama kosong</span> : row.name}
      </td>
      <td>{row.birthYear === '' ? '–' : row.birthYear}</td>
      <td>{row.village === '' ? '–' : row.village}</td>
      <td className={row.nikState === 'utuh' ? undefined : 'redup'}>{nikStateWords(row.nikState)}</td>
      <td title={person?.name}>
        {person ? (
          <>
            <span className="mono">{person.sheetNo}</span> {person.name}
          </>
        ) : (
          <span className="redup">{resultWords[row.result]}</span>
        )}
      </td>
    </>
  );
}
