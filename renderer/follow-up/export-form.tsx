import { useAct } from '../api/use-act.ts';
import { onward } from '../shell/form-keys.ts';
import { useEffect, useRef, useState } from 'react';
import type { FollowUpFilter } from '../../shared/contract/follow-up.ts';
import type { Output } from '../../shared/contract/index.ts';
import { numberForms, type NumberForm } from '../../shared/domain/contact-export.ts';
import { call, type Progress } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Kemajuan } from '../ui/progress.tsx';
import type { FormEnds } from './contact-form.tsx';
import { formWords, leftOutText, leftOutWords, words } from './follow-up-words.ts';
import { FormSelect } from './form-select.tsx';

const ids = ['kontak-bentuk', 'kontak-perlu', 'kontak-folder'] as const;

/** Phones and texts of everybody in the list as a CSV: what for, and where to. Afterwards it stays and tells who got none. */
export function ExportForm({ filter, people, onCancel, onDone }: FormEnds & { readonly filter: FollowUpFilter; readonly people: number }) {
  const settings = useQuery('settings.get', {});
  const [form, setForm] = useState<NumberForm>('08');
  const [purpose, setPurpose] = useState('');
  const [typed, setFolder] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [written, setWritten] = useState<Output<'followUp.export'> | null>(null);
  const running = useRef<string | null>(null);
  const { busy, problem, act } = useAct();
  const folder = typed ?? settings.value?.packageFolder ?? '';
  useEffect(() => document.getElementById(ids[1])?.focus(), []);

  const write = () => {
    const empty = purpose.trim() === '' ? ids[1] : folder.trim() === '' ? ids[2] : null;
    if (empty !== null) document.getElementById(empty)?.focus();
    else {
      setProgress({ done: 0, total: 0 });
      act(
        () => call('followUp.export', { filter, form, purpose, folder }, { onProgress: setProgress, onStart: (id) => (running.current = id) }).finally(() => setProgress(null)),
        (value) => {
          setWritten(value);
          onDone(`${value.file}: ${countText(value.rows)} baris`);
        },
      );
    }
  };
  const pick = () => {
    void call('app.pickFolder', { title: 'Folder untuk file kontak' }).then((reply) => reply.ok && reply.value.folder !== null && setFolder(reply.value.folder));
  };
  const stop = () => {
    if (busy && running.current !== null) void call('jobs.cancel', { call: running.current });
    else onCancel();
  };
  const enter = () => onward(ids, write)();
  useKeys({ Enter: written ? onCancel : enter, Esc: stop, 'Ctrl+2': pick });
  useStatusKeys(written ? [{ tuts: 'Enter', verb: 'Selesai' }] : [{ tuts: 'Enter', verb: 'Lanjut, di akhir tulis' }, { tuts: 'Ctrl 2', verb: 'Pilih folder' }, { tuts: 'Esc', verb: busy ? 'Hentikan' : 'Tidak jadi' }]);

  return (
    <form className="tindak-formulir" aria-label="Tulis file kontak" onSubmit={(event) => event.preventDefault()}>
      <h2>Tulis file kontak</h2>
      {written ? (
        <Written value={written} onClose={onCancel} />
      ) : (
        <>
          <p>
            <b>{countText(people)} orang</b> di daftar. Satu orang satu kali, satu nomor satu kali. HP yang dipakai beberapa orang mendapat teks tanpa nama dan tanpa keadaan.
          </p>
          <FormSelect
            id={ids[0]}
            label="Nomor"
            options={numberForms.map((value) => ({ value, label: formWords[value] }))}
            value={form}
            onChoose={(value) => setForm(numberForms.find((each) => each === value) ?? '08')}
            onEnter={enter}
          />
          <Isian id={ids[1]} label="Untuk apa" state={purpose === '' ? 'kosong' : 'terisi'} inputProps={{ value: purpose, maxLength: 200, onChange: (event) => setPurpose(event.currentTarget.value) }} />
          <Isian id={ids[2]} label="Folder" state={folder === '' ? 'kosong' : 'terisi'} inputProps={{ value: folder, maxLength: 500, readOnly: busy, onChange: (event) => setFolder(event.currentTarget.value) }} />
          <p className="kecil redup">{words.privacy}</p>
          {progress && <Kemajuan label="Menulis" done={progress.done} total={progress.total} unit="orang" />}
          {problem && <Gagal problem={problem} />}
          <p className="tombol-jajar">
            <Tombol kind="utama" tuts="Enter" onClick={write} disabled={busy}>
              Tulis file
            </Tombol>
            <Tombol tuts="Ctrl 2" onClick={pick} disabled={busy}>
              Pilih folder
            </Tombol>
            <Tombol tuts="Esc" onClick={stop}>
              {busy ? 'Hentikan' : 'Tidak jadi'}
            </Tombol>
          </p>
        </>
      )}
    </form>
  );
}

function Written({ value, onClose }: { readonly value: Output<'followUp.export'>; readonly onClose: () => void }) {
  const { file, folder, rows, people, shared, leftOut } = value;
  return (
    <>
      <p>
        <b className="mono">{file}</b> ada di {folder}.
      </p>
      <p>
        {countText(people)} orang, {countText(rows)} baris{shared > 0 && `, ${countText(shared)} di antaranya HP bersama`}.
      </p>
      {leftOut.people > 0 && (
        <>
          <p>Tidak ikut: {leftOutText(leftOut.whys)}.</p>
          <ul className="tindak-tidak-ikut" aria-label="Tidak ikut">
            {leftOut.first.map(({ sheetNo, name, why }) => (
              <li key={sheetNo}>
                <span className="mono">{sheetNo}</span> {name === '' ? words.noName : name}: {leftOutWords[why]}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={onClose}>
          Selesai
        </Tombol>
      </p>
    </>
  );
}
