import { useEffect, useState } from 'react';
import type { CallInput } from '../../shared/contract/index.ts';
import { purpose as purposes } from '../../shared/contract/sendings.ts';
import { parseDay } from '../../shared/domain/days.ts';
import { useQuery } from '../api/use-query.ts';
import { PlainSelect } from '../sendings/plain-select.tsx';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { keyedDayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Isian } from '../ui/isian.tsx';

/** What is known of a file beside its rows. */
export type OldFacts = Pick<CallInput<'oldSendings.record'>, 'sentDay' | 'letter' | 'receiver' | 'purpose'>;

const ids = ['tanggal-lama', 'surat-lama', 'penerima-lama', 'tujuan-lama'] as const;

/** When it left, under which letter, to whom and what for. Enter goes through, the last one matches. */
export function FactsForm({ begin, busy, onNext, onBack }: { readonly begin: OldFacts | null; readonly busy: boolean; readonly onNext: (facts: OldFacts) => void; readonly onBack: () => void }) {
  const settings = useQuery('settings.get', {});
  const [day, setDay] = useState(begin === null ? '' : keyedDayText(begin.sentDay));
  const [letter, setLetter] = useState(begin?.letter ?? '');
  const [receiver, setReceiver] = useState(begin?.receiver ?? '');
  const [purpose, setPurpose] = useState<OldFacts['purpose']>(begin?.purpose ?? 'basis data');
  const [asked, setAsked] = useState(false);
  const today = settings.value?.today ?? '';
  const sentDay = parseDay(day, today);
  const future = sentDay !== null && sentDay > today;
  const wrongDay = sentDay === null ? (day.trim() === '' ? 'Tanggal belum ada' : 'Belum terbaca') : future ? 'Belum terjadi' : '';
  const nobody = receiver.trim() === '';

  useEffect(() => document.getElementById(ids[0])?.focus(), []);
  const next = () => {
    setAsked(true);
    if (busy || today === '') return;
    if (wrongDay !== '' || sentDay === null) return document.getElementById(ids[0])?.focus();
    if (nobody) return document.getElementById(ids[2])?.focus();
    onNext({ sentDay, letter: letter.trim(), receiver: receiver.trim(), purpose });
  };
  const enter = () => {
    const following = ids[ids.findIndex((id) => id === document.activeElement?.id) + 1];
    if (following === undefined) next();
    else document.getElementById(following)?.focus();
  };
  useKeys({ Enter: enter, Esc: onBack });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir cocokkan' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Esc', verb: busy ? 'Hentikan' : 'Kembali' }]);

  return (
    <form className="kirim-formulir lama-surat" aria-label="Surat dan penerima" onSubmit={(event) => event.preventDefault()}>
      <h2>Surat dan penerima</h2>
      <Isian id={ids[0]} label="Tanggal kirim" width="day" state={wrongDay !== '' && (asked || day !== '') ? 'henti' : day === '' ? 'kosong' : 'terisi'} note={wrongDay !== '' && (asked || day !== '') ? wrongDay : undefined} inputProps={{ value: day, maxLength: 30, readOnly: busy, onChange: (event) => setDay(event.currentTarget.value) }} />
      <Isian id={ids[1]} label="Nomor surat" state={letter === '' ? 'kosong' : 'terisi'} note="boleh kosong" inputProps={{ value: letter, maxLength: 60, readOnly: busy, onChange: (event) => setLetter(event.currentTarget.value) }} />
      <Isian id={ids[2]} label="Kepada" state={asked && nobody ? 'henti' : nobody ? 'kosong' : 'terisi'} note={asked && nobody ? 'Penerima belum ada' : undefined} inputProps={{ value: receiver, maxLength: 100, readOnly: busy, onChange: (event) => setReceiver(event.currentTarget.value) }} />
      <PlainSelect id={ids[3]} label="Tujuan" value={purpose} options={purposes.options} onChoose={setPurpose} onEnter={next} />
      <div className="kirim-tombol">
        <Tombol kind="utama" tuts="Enter" onClick={next} disabled={busy}>
          Cocokkan
        </Tombol>
        <Tombol tuts="Esc" onClick={onBack}>
          {busy ? 'Hentikan' : 'Kembali'}
        </Tombol>
      </div>
    </form>
  );
}
