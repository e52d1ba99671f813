import { useEffect } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { OldLayout } from '../../shared/contract/old-sendings.ts';
import { type ColumnRole, columnRoles, columnsOf, mostHeaderRows } from '../../shared/domain/old-sending/columns.ts';
import { PlainSelect } from '../sendings/plain-select.tsx';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { columnLetter, columnName, headerName } from './column-names.ts';
import { noColumn, noHeader, roleWords } from './text.ts';

export interface MapColumnsProps {
  readonly read: Output<'oldSendings.read'>;
  readonly layout: OldLayout;
  readonly busy: boolean;
  readonly onLayout: (layout: OldLayout) => void;
  readonly onSheet: (sheet: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** So many rows under the headings are shown. */
const sampleRows = 12;

/** Where the headings are and which column is what: proposed from the headings, changed by Tab and the arrows; the first rows beside it. */
export function MapColumns({ read, layout, busy, onLayout, onSheet, onNext, onBack }: MapColumnsProps) {
  const { header, columns } = layout;
  const headings = read.first[header - 1] ?? [];
  const width = Math.max(0, ...read.first.map((cells) => cells.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const names = indexes.map((index) => columnName(index, headings[index] ?? ''));
  const headers = [noHeader, ...read.first.slice(0, mostHeaderRows).map((cells, index) => headerName(index + 1, cells))];
  const enough = columns.nik !== null || (columns.name !== null && columns.birthDate !== null);
  const ready = enough && !busy && read.recordedAs === null;

  // Of a sheet that is recorded already only another sheet can be chosen.
  const first = read.recordedAs === null ? 'judul-lama' : 'lembar-lama';
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  const next = () => ready && onNext();
  useKeys({ Enter: next, Esc: onBack });
  useStatusKeys([{ tuts: 'Tab', verb: 'Pilihan berikut' }, { tuts: 'Panah', verb: 'Ubah' }, { tuts: 'Enter', verb: 'Lanjut' }, { tuts: 'Esc', verb: 'Kembali' }]);

  const chooseHeader = (name: string) => {
    const row = headers.indexOf(name);
    onLayout({ ...layout, header: row, columns: columnsOf(read.first[row - 1] ?? []) });
  };
  const chooseColumn = (role: ColumnRole, name: string) => {
    const index = names.indexOf(name);
    onLayout({ ...layout, columns: { ...columns, [role]: index < 0 ? null : index } });
  };
  const roleOf = (index: number) => columnRoles.filter((role) => columns[role] === index).map((role) => roleWords[role]).join(', ');

  return (
    <form className="kirim-formulir lama-kolom" aria-label="Tentukan kolom" onSubmit={(event) => event.preventDefault()}>
      <h2>Tentukan kolom</h2>
      <div className="lama-kolom-pilihan">
        {read.sheets.length > 1 && <PlainSelect id="lembar-lama" label="Lembar" value={layout.sheet ?? ''} options={read.sheets} onChoose={onSheet} onEnter={next} />}
        <PlainSelect id="judul-lama" label="Baris judul" value={headers[header] ?? noHeader} options={headers} onChoose={chooseHeader} onEnter={next} />
        {columnRoles.map((role) => (
          <PlainSelect key={role} id={`kolom-${role}`} label={roleWords[role]} value={names[columns[role] ?? -1] ?? noColumn} options={[noColumn, ...names]} onChoose={(name) => chooseColumn(role, name)} onEnter={next} />
        ))}
      </div>
      <p className="kecil redup">
        {enough ? `${countText(Math.max(0, read.rows - header))} baris di bawah judul. Angka panjang dan tanggal ditutup di layar ini.` : 'Pilih kolom NIK, atau kolom nama dan tanggal lahir.'}
      </p>
      <div className="kirim-tombol">
        <Tombol kind="utama" tuts="Enter" onClick={next} disabled={!ready}>
          Lanjut
        </Tombol>
        <Tombol tuts="Esc" onClick={onBack}>
          Kembali
        </Tombol>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus */}
      <section className="lama-contoh" aria-label="Baris pertama file" tabIndex={0}>
        <table className="tabel" style={{ width: `max(100%, ${width * 132}px)` }}>
          <thead>
            <tr>
              {indexes.map((index) => (
                <th key={index} scope="col">
                  {columnLetter(index)} {roleOf(index) !== '' && <b>{roleOf(index)}</b>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.first.slice(Math.max(0, header - 1), header + sampleRows).map((cells, row) => (
              // The rows of a file stand in their order; the place is the identity.
              <tr key={`${header} ${row}`} className={row === 0 && header > 0 ? 'lama-judul' : undefined}>
                {indexes.map((index) => (
                  <td key={index}>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </form>
  );
}
