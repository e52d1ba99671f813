import { useEffect, useState } from 'react';
import { fillMessage, longestMessage, messageKeys, messagePlaceholders, sharedMessage, type MessageKey } from '../../shared/domain/messages.ts';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import type { FormEnds } from './contact-form.tsx';
import { messageTitle } from './follow-up-words.ts';
import { FormSelect } from './form-select.tsx';

/** One SMS. */
const smsSigns = 160;

/** The programme's texts: one at a time, with how it will read, and back to the shipped one. */
export function TextsForm({ first, mayChange, onCancel, onDone }: FormEnds & { readonly first: MessageKey; readonly mayChange: boolean }) {
  const texts = useQuery('followUp.texts', {});
  const settings = useQuery('settings.get', {});
  const [key, setKey] = useState<MessageKey>(first);
  const [typed, setTyped] = useState<string | null>(null);
  const { busy, problem, act } = useAct();
  const known = texts.value?.texts.find((text) => text.key === key);
  const text = typed ?? known?.text ?? '';
  const preview = fillMessage(text, {
    name: 'BAIQ MELATI',
    programme: settings.value?.programme ?? '',
    office: settings.value?.officeName ?? '',
    // Until the day is known there is none that closes on it.
    wave: settings.value === null ? null : { no: 1, opens: settings.value.today, closes: settings.value.today, smsFrom: null, smsUntil: null },
    today: settings.value?.today ?? '',
  });
  useEffect(() => document.getElementById('pesan-teks')?.focus(), [known?.key]);

  const write = (value: string | null, said: string) =>
    act(() => call('followUp.saveText', { key, text: value }), () => {
      setTyped(null);
      texts.reload();
      onDone(said);
    });
  const save = () => mayChange && text.trim() !== '' && write(text.replace(/\s+/gu, ' ').trim(), 'Teks pesan disimpan');
  const back = () => mayChange && known && known.text !== known.shipped && write(null, 'Teks pesan kembali ke bawaan');
  useKeys({ F8: save, F7: back, Esc: onCancel });
  useStatusKeys([...(mayChange ? [{ tuts: 'F8', verb: 'Simpan' }, { tuts: 'F7', verb: 'Kembali ke bawaan' }] : []), { tuts: 'Esc', verb: 'Selesai' }]);

  return (
    <form className="tindak-formulir" aria-label="Teks pesan" onSubmit={(event) => event.preventDefault()}>
      <h2>Teks pesan</h2>
      <FormSelect
        id="pesan-pilih"
        label="Untuk"
        options={messageKeys.map((each) => ({ value: each, label: messageTitle(each) }))}
        value={key}
        onChoose={(value) => {
          setKey(messageKeys.find((each) => each === value) ?? first);
          setTyped(null);
        }}
        onEnter={() => document.getElementById('pesan-teks')?.focus()}
      />
      <label className="tak-tampak" htmlFor="pesan-teks">
        Teks
      </label>
      <textarea id="pesan-teks" className="tindak-teks" rows={5} maxLength={longestMessage} spellCheck={false} readOnly={!mayChange} value={text} onChange={(event) => setTyped(event.currentTarget.value)} />
      <p className="kecil redup">Yang diisi sendiri: {messagePlaceholders.filter((word) => key !== sharedMessage || word !== 'nama').map((word) => `{${word}}`).join(' ')}</p>
      <section className="tindak-pratinjau" aria-label="Contoh jadi">
        <h3 className="kepala">
          Contoh jadi
          <small>
            {countText(preview.length)} huruf, {countText(Math.max(1, Math.ceil(preview.length / smsSigns)))} SMS
          </small>
        </h3>
        <p>{preview}</p>
      </section>
      {problem && <Gagal problem={problem} />}
      <p className="tombol-jajar">
        {mayChange && (
          <>
            <Tombol kind="utama" tuts="F8" onClick={save} disabled={busy || text.trim() === ''}>
              Simpan
            </Tombol>
            <Tombol tuts="F7" onClick={back} disabled={busy || known === undefined || known.text === known.shipped}>
              Kembali ke bawaan
            </Tombol>
          </>
        )}
        <Tombol tuts="Esc" onClick={onCancel}>
          Selesai
        </Tombol>
      </p>
    </form>
  );
}
