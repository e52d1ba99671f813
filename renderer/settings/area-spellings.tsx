import { useRef, useState, type FormEvent } from 'react';
import { canBeSpelling, spellableNames } from '../../shared/domain/area-spelling.ts';
import { upperText } from '../../shared/domain/text.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { officeChanged } from '../entry/entry-store.ts';
import { Tombol } from '../ui/button.tsx';
import { Daftar } from '../ui/daftar.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import type { Kolom } from '../ui/tabel.tsx';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { DoneNote } from './done-note.tsx';
import { spellingRows, type SpellingRow } from './spelling-rows.ts';

const columns: readonly Kolom[] = [
  { id: 'tertulis', head: 'Tertulis di kartu' },
  { id: 'berarti', head: 'Berarti' },
  { id: 'asal', head: 'Asal', width: '96px' },
];

/** How cards write villages and kecamatan otherwise than today: those that came with Loket and the office's own; for the penyelia. */
export function AreaSpellings() {
  const { value: areas, problem, reload } = useQuery('areas.list', {});
  if (areas === null) return problem && <Gagal problem={problem} />;
  // An office of another regency keys its villages as text: there is nothing to spell.
  return areas.villages.length === 0 ? null : <Spellings areas={areas} onChanged={reload} />;
}

function Spellings({ areas, onChanged }: { readonly areas: Output<'areas.list'>; readonly onChanged: () => void }) {
  const [written, setWritten] = useState('');
  const [name, setName] = useState('');
  const [selected, setSelected] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = spellingRows(areas);
  const at = Math.min(selected, rows.length - 1);
  const row = rows[at];

  /** One act at a time; answers whether it is done. */
  const act = async (asking: () => Promise<Reply<unknown>>, said: string): Promise<boolean> => {
    setBusy(true);
    const reply = await asking();
    setBusy(false);
    setProblem(reply.ok ? null : reply.problem);
    setDone(reply.ok ? said : '');
    if (!reply.ok) return false;
    onChanged();
    void officeChanged();
    setSelected(0);
    return true;
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !canBeSpelling(written) || name === '') return;
    if (!(await act(() => call('areas.addSpelling', { written, name }), `${upperText(written)} berarti ${name}`))) return;
    setWritten('');
    setName('');
    // The button that did it has gone grey: the hands stay with the next spelling.
    box.current?.focus();
  };
  const remove = async (one: SpellingRow) => {
    if (busy) return;
    if (await act(() => call('areas.removeSpelling', { written: one.written }), `${one.written} dihapus`)) list.current?.querySelector('table')?.focus();
  };

  return (
    <section aria-labelledby="ejaan-kepala">
      <h2 className="kepala" id="ejaan-kepala">
        Ejaan desa dan kecamatan
      </h2>
      <p className="kecil redup">Tulisan kartu yang berbeda dari nama sekarang. Entri langsung mengenalnya.</p>
      <div className="ejaan-daftar" ref={list}>
        <BarisMaya
          label="Ejaan desa dan kecamatan"
          columns={columns}
          rows={rows}
          keyOf={(one) => one.written}
          selected={at}
          onSelect={setSelected}
          cells={(one) => (
            <>
              <td className="tabel-nama">{one.written}</td>
              <td>{one.name}</td>
              <td className={one.own ? undefined : 'redup'}>{one.own ? 'kantor ini' : 'bawaan'}</td>
            </>
          )}
        />
      </div>
      <form onSubmit={(event) => void add(event)}>
        <Isian id="ejaan-tertulis" label="Tertulis" state={written === '' ? 'kosong' : 'terisi'} inputProps={{ ref: box, value: written, maxLength: 60, onChange: (event) => setWritten(event.currentTarget.value) }} />
        <Daftar
          id="ejaan-berarti"
          label="Berarti"
          items={spellableNames(areas.villages).map((each) => ({ code: '', value: each, label: each, also: [] }))}
          value={name}
          onTake={(taken) => setName(typeof taken === 'string' ? taken : taken.value)}
          state={name === '' ? 'kosong' : 'terisi'}
        />
        {problem && <Gagal problem={problem} kept="Isian masih ada di layar." />}
        <div className="deret">
          <Tombol type="submit" disabled={busy || !canBeSpelling(written) || name === ''}>
            Tambah ejaan
          </Tombol>
          <Tombol disabled={busy || !row?.own} onClick={() => row && void remove(row)}>
            {row?.own ? `Hapus ${row.written}` : 'Hapus ejaan'}
          </Tombol>
          <DoneNote text={done} />
        </div>
      </form>
    </section>
  );
}
