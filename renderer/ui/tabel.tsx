import type { ReactNode } from 'react';
import './tabel.css';

export interface Kolom {
  readonly id: string;
  readonly head: string;
  /** CSS width; without it the column shares the rest. */
  readonly width?: string;
  /** Numbers stand right. */
  readonly number?: boolean;
}

/** Column widths and head of a `.tabel`. The rows are the screen's own `<tr>`; numbers take class "angka", the name "tabel-nama". */
export function KepalaTabel({ columns }: { readonly columns: readonly Kolom[] }) {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.number ? 'angka' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** A fixed table; `side` for the tighter rows of a side panel. */
export function Tabel({ label, columns, side = false, children }: { readonly label: string; readonly columns: readonly Kolom[]; readonly side?: boolean; readonly children: ReactNode }) {
  return (
    <table className={side ? 'tabel tabel-sisip' : 'tabel'} aria-label={label}>
      <KepalaTabel columns={columns} />
      {children}
    </table>
  );
}
