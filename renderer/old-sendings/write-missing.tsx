import { useEffect, useState } from 'react';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useQuery } from '../api/use-query.ts';
import { focusField, useFormKeys } from '../shell/form-keys.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';

const ids = { purpose: 'lama-perlu', folder: 'lama-folder' } as const;
const order = Object.values(ids);

export interface WriteMissingProps {
  readonly sending: string;
  /** The desa that was asked for; '' for all. */
  readonly village: string;
  readonly people: number;
  /** The file is there; `words` tell of it. */
  readonly onDone: (words: string) => void;
  readonly onCancel: () => void;
}

/** The people who are in none of the rows as a workbook for the field: what for, and where to. Written whole or not at all, and logged. */
export function WriteMissing({ sending, village, people, onDone, onCancel }: WriteMissingProps) {
  const settings = useQuery('settings.get', {});
  const [purpose, setPurpose] = useState('');
  const [typed, setFolder] = useState<string | null>(null);
  const { busy, problem, act } = useAct();
  const folder = typed ?? settings.value?.packageFolder ?? '';
  useEffect(() => focusField(ids.purpose), []);

  const write = () => {
    if (purpose.trim() === '') return focusField(ids.purpose);
    if (folder.trim() === '') return focusField(ids.folder);
    act(() => call('oldSendings.writeMissing', { sending, village, purpose: purpose.trim(), folder: folder.trim() }), (value) => onDone(`${value.file}: ${countText(value.people)} orang, di ${folder.trim()}.`));
  };
  const pick = () => {
    void call('app.pickFolder', { title: 'Folder untuk daftar' }).then((reply) => {
      if (reply.ok && reply.value.folder !== null) setFolder(reply.value.folder);
      focusField(ids.folder);
    });
  };
  useFormKeys({ ids: order, verb: 'simpan', onSave: write, onCancel, more: { 'Ctrl+2': pick }, moreKeys: [{ tuts: 'Ctrl 2', verb: 'Pilih folder' }] });
  return (
    <form className="lama-tulis" aria-label="Simpan daftar sebagai XLSX" onSubmit={(event) => event.preventDefault()}>
      <h2>Simpan daftar sebagai XLSX</h2>
      <p>
        <b>{countText(people)} orang</b> yang tidak ada di file{village !== '' && `, desa ${village.toLocaleUpperCase('id')}`}: Nomor Berkas, nama, dan desa. Tanpa NIK, tanggal lahir, dan HP.
      </p>
      <Isian id={ids.purpose} label="Untuk apa" state={purpose === '' ? 'kosong' : 'terisi'} note="dicatat" inputProps={{ value: purpose, maxLength: 200, onChange: (event) => setPurpose(event.currentTarget.value) }} />
      <Isian id={ids.folder} label="Folder" state={folder === '' ? 'kosong' : 'terisi'} inputProps={{ value: folder, maxLength: 500, onChange: (event) => setFolder(event.currentTarget.value) }} />
      {problem && <Gagal problem={problem} />}
      <p className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={write} disabled={busy}>
          Simpan XLSX
        </Tombol>
        <Tombol tuts="Ctrl 2" onClick={pick} disabled={busy}>
          Pilih folder
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel} disabled={busy}>
          Tidak jadi
        </Tombol>
      </p>
    </form>
  );
}
