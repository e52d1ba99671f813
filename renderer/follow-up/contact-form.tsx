import { useEffect, useState } from 'react';
import { parseComingDay } from '../../shared/domain/days.ts';
import type { Output } from '../../shared/contract/index.ts';
import { type PhoneSource, phoneSources } from '../../shared/domain/contact-export.ts';
import { contactWays, type ContactWay } from '../../shared/domain/follow-up.ts';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { onward } from '../shell/form-keys.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Pilihan } from '../ui/pilihan.tsx';
import { contactWords, words } from './follow-up-words.ts';
import { FormSelect } from './form-select.tsx';

const ids = ['hubungan-cara', 'hubungan-nomor', 'hubungan-catatan', 'hubungan-lagi'] as const;

type Phones = Output<'followUp.detail'>['phones'];

export interface ContactFormProps extends FormEnds {
  readonly sheet: string;
  readonly name: string;
  readonly phones: Phones;
  readonly today: string;
}

export interface FormEnds {
  readonly onCancel: () => void;
  /** It is done and the disk has it; with the sentence that says so. */
  readonly onDone: (what: string) => void;
}

/** How the person was reached, what came of it, and when to try again. */
export function ContactForm({ sheet, name, phones, today, onCancel, onDone }: ContactFormProps) {
  const [how, setHow] = useState<ContactWay | null>(null);
  const [chosen, setChosen] = useState<PhoneSource | '' | null>(null);
  const [note, setNote] = useState('');
  const [again, setAgain] = useState('');
  const { busy, problem, act } = useAct();
  const nextDay = again.trim() === '' ? '' : parseComingDay(again, today);
  const wrongDay = nextDay === null;
  const numbers = how === null ? [] : numbersToName(how, phones);
  const number = chosen ?? numbers[0] ?? '';

  useEffect(() => document.getElementById(ids[0])?.focus(), []);
  const save = () => {
    if (how === null) document.getElementById(ids[0])?.focus();
    else if (nextDay === null) document.getElementById(ids[3])?.focus();
    else act(() => call('followUp.note', { sheet, how, number: numbers.length === 0 || number === '' ? null : number, note, nextDay }), () => onDone(`${contactWords[how]} dicatat`));
  };
  useKeys({
    '1': () => setHow('ditelepon'),
    '2': () => setHow('wa'),
    '3': () => setHow('datang'),
    '4': () => setHow('tidak_terhubung'),
    '5': () => setHow('salah_nomor'),
    Enter: onward(ids, save),
    Esc: onCancel,
  });
  useStatusKeys([{ tuts: ['1', '…', '5'], verb: 'Bagaimana' }, { tuts: 'Enter', verb: 'Lanjut, di akhir simpan' }, { tuts: 'Esc', verb: 'Tidak jadi' }]);

  return (
    <form className="tindak-formulir" aria-label="Catat hubungan" onSubmit={(event) => event.preventDefault()}>
      <h2>Catat hubungan</h2>
      <p>{name}</p>
      <Pilihan id={ids[0]} label="Bagaimana" items={contactWays.map((way) => ({ id: way, label: contactWords[way], checked: way === how }))} onToggle={(id) => setHow(contactWays.find((way) => way === id) ?? null)} />
      {numbers.length > 0 && (
        <FormSelect
          id={ids[1]}
          label={words.whichNumber}
          options={numbers.map((each) => ({ value: each, label: each === '' ? words.otherNumber : `${each === 'akun' ? `${words.accountPhone} ${phones.account}` : `${words.paperPhone} ${phones.paper}`}` }))}
          value={number}
          onChoose={(value) => setChosen(phoneSources.find((each) => each === value) ?? '')}
          onEnter={onward(ids, save)}
        />
      )}
      <Isian id={ids[2]} label="Catatan" state={note === '' ? 'kosong' : 'terisi'} inputProps={{ value: note, maxLength: 200, onChange: (event) => setNote(event.currentTarget.value) }} />
      <Isian
        id={ids[3]}
        label="Hubungi lagi"
        width="day"
        state={wrongDay ? 'henti' : again === '' ? 'kosong' : 'terisi'}
        note={wrongDay ? 'Tulis tanggal' : 'tanggal, boleh kosong'}
        inputProps={{ value: again, maxLength: 10, onChange: (event) => setAgain(event.currentTarget.value) }}
      />
      {problem && <Gagal problem={problem} />}
      <p className="tombol-jajar">
        <Tombol kind="utama" tuts="Enter" onClick={save} disabled={busy || how === null}>
          Simpan
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </p>
    </form>
  );
}

/**
 * The numbers among which the clerk says which one was called, the likely one first; none where there is nothing to tell apart. Reaching the
 * person on a number that was somebody else's gives it back to them: that is said on purpose, and another number is meant until then.
 */
function numbersToName(how: ContactWay, { account, paper, wrong }: Phones): readonly (PhoneSource | '')[] {
  if (how !== 'ditelepon' && how !== 'salah_nomor') return [];
  const known = phoneSources.filter((each) => (each === 'akun' ? account : paper) !== '' && (each === 'akun' || account !== paper));
  const [good, bad] = [known.filter((each) => !wrong.includes(each)), known.filter((each) => wrong.includes(each))];
  if (how === 'ditelepon') return bad.length === 0 ? [] : [...good, '', ...bad];
  return known.length < 2 ? [] : [...good, ...bad];
}
