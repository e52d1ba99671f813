import { useEffect, useRef, useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { DoneNote } from '../settings/done-note.tsx';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { shortTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { Kolom } from '../ui/tabel.tsx';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { HandOver } from './hand-over.tsx';
import { type Unfinished, unfinishedOf } from './unfinished.ts';

const columns: readonly Kolom[] = [
  { id: 'no', head: 'Nomor', width: '96px' },
  { id: 'nama', head: 'Ada pada' },
  { id: 'akun', head: 'Akun', width: '104px' },
  { id: 'sejak', head: 'Ketikan terakhir', width: '130px' },
];

const keyOf = (row: Unfinished) => `${row.uid} ${row.user}`;

/** Typing that lies unfinished with anybody, the oldest first, and the way to give it to somebody else. For the penyelia; `me`: uid of who looks. */
export function UnfinishedList({ me, asked, onAsk }: { readonly me: string; readonly asked: boolean; readonly onAsk: (asked: boolean) => void }) {
  const typing = useQuery('work.unfinished', {});
  const users = useQuery('users.list', {});
  const [selected, setSelected] = useState(0);
  const [done, setDone] = useState('');
  const list = useRef<HTMLElement>(null);
  const rows = typing.value ? unfinishedOf(typing.value) : [];
  const at = Math.min(selected, rows.length - 1);
  const row = rows[at];
  const ask = () => row && users.value && onAsk(true);
  useKeys({ F8: ask }, !asked);
  useStatusKeys(
    [
      ...(row ? [{ tuts: 'Panah', verb: 'Pilih ketikan' }, { tuts: 'F8', verb: 'Pindahkan' }] : []),
      { tuts: '1', verb: 'Hari ini' },
      { tuts: '2', verb: '7 hari' },
      { tuts: 'F3', verb: 'Entri' },
    ],
    !asked,
  );

  const some = rows.length > 0;
  useEffect(() => {
    if (some) list.current?.querySelector('table')?.focus();
  }, [some]);

  // Who looks stands first: mostly they take it themselves.
  const receivers = (users.value?.users ?? []).filter((user) => user.active && user.uid !== row?.user).toSorted((one, other) => Number(other.uid === me) - Number(one.uid === me));
  return (
    <section className="kerja-sisa" aria-labelledby="kerja-sisa" ref={list}>
      <h2 className="kepala" id="kerja-sisa">
        Ketikan belum selesai <small>yang terlama di atas</small>
      </h2>
      {typing.problem && <Gagal problem={typing.problem} />}
      {users.problem && <Gagal problem={users.problem} />}
      {typing.value && !some && <p className="kerja-catatan">Tidak ada. Ketikan yang ditinggalkan sebelum disimpan muncul di sini.</p>}
      {some && (
        <BarisMaya
          label="Ketikan belum selesai"
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          selected={at}
          onSelect={setSelected}
          onOpen={ask}
          cells={(one) => (
            <>
              <td className="mono">{one.no}</td>
              <td className="tabel-nama">{one.name}</td>
              <td>{one.active ? 'aktif' : 'tidak aktif'}</td>
              <td>{shortTimeText(one.at)}</td>
            </>
          )}
        />
      )}
      <div className="deret">
        <Tombol kind="utama" tuts="F8" onClick={ask} disabled={!row}>
          Pindahkan
        </Tombol>
        <DoneNote text={done} />
      </div>
      {asked && row && (
        <HandOver
          typing={row}
          receivers={receivers}
          onClose={() => onAsk(false)}
          onDone={(what) => {
            onAsk(false);
            setDone(what);
            typing.reload();
          }}
        />
      )}
    </section>
  );
}
