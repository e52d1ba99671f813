import { useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { refreshStatus } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { shortTimeText } from '../text/numbers.ts';
import { roleWords } from '../text/words.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { Kolom } from '../ui/tabel.tsx';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { DoneNote } from './done-note.tsx';
import { AddUser, DisableUser, NewPassword } from './user-dialogs.tsx';

const columns: readonly Kolom[] = [
  { id: 'nama', head: 'Nama' },
  { id: 'masuk', head: 'Nama masuk', width: '120px' },
  { id: 'peran', head: 'Peran', width: '76px' },
  { id: 'aktif', head: 'Keadaan', width: '90px' },
  { id: 'akhir', head: 'Masuk terakhir', width: '110px' },
];

type Asked = 'add' | 'password' | 'disable' | null;

/** The accounts of the office; for the penyelia. */
export function UsersPanel() {
  const { value, problem, reload } = useQuery('users.list', {});
  const [selected, setSelected] = useState(0);
  const [asked, setAsked] = useState<Asked>(null);
  const [done, setDone] = useState('');
  const users = value?.users ?? [];
  const user = users[Math.min(selected, users.length - 1)];

  useKeys({ F8: () => setAsked('add'), F7: () => setAsked('password'), F10: () => user?.active && setAsked('disable') });
  const ends = {
    onClose: () => setAsked(null),
    onDone: (what: string) => {
      setAsked(null);
      setDone(what);
      reload();
      void refreshStatus();
    },
  };

  return (
    <div className="pengaturan-kolom pengaturan-pengguna">
      <h2 className="kepala">Pengguna</h2>
      {problem && <Gagal problem={problem} />}
      <BarisMaya
        label="Pengguna"
        columns={columns}
        rows={users}
        keyOf={(one) => one.uid}
        selected={Math.min(selected, users.length - 1)}
        onSelect={setSelected}
        cells={(one) => (
          <>
            <td className="tabel-nama">{one.name}</td>
            <td>{one.loginName}</td>
            <td>{roleWords[one.role]}</td>
            <td>{one.active ? 'aktif' : 'tidak aktif'}</td>
            <td>{one.lastLogin === null ? 'belum pernah' : shortTimeText(one.lastLogin)}</td>
          </>
        )}
      />
      <div className="deret">
        <Tombol kind="utama" tuts="F8" onClick={() => setAsked('add')}>
          Tambah pengguna
        </Tombol>
        <Tombol tuts="F7" onClick={() => setAsked('password')} disabled={!user}>
          Kata sandi baru
        </Tombol>
        <Tombol kind="bahaya" tuts="F10" onClick={() => setAsked('disable')} disabled={!user?.active}>
          Nonaktifkan
        </Tombol>
        <DoneNote text={done} />
      </div>
      {asked === 'add' && <AddUser {...ends} />}
      {asked === 'password' && user && <NewPassword user={user} {...ends} />}
      {asked === 'disable' && user && <DisableUser user={user} {...ends} />}
    </div>
  );
}
