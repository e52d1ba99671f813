import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { call } from '../api/client.ts';
import { useAct } from '../api/use-act.ts';
import { useQuery } from '../api/use-query.ts';
import { onward } from '../shell/form-keys.ts';
import { useOfficeHead } from '../print/paper-head.tsx';
import { printDocument } from '../print/printing.tsx';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import type { FormEnds } from './contact-form.tsx';
import { words } from './follow-up-words.ts';
import { FormSelect } from './form-select.tsx';
import { VillagePaper } from './village-paper.tsx';

const ids = ['desa-pilih', 'desa-perlu', 'desa-peminta'] as const;

/** The list for the officer of one village: what it is for and who asked, then it is printed. */
export function VillageForm({ villages, chosen, onCancel, onDone }: FormEnds & { readonly villages: Output<'followUp.choices'>['villages']; readonly chosen: string | null }) {
  const head = useOfficeHead(useQuery('settings.get', {}).value);
  const [village, setVillage] = useState(chosen ?? villages[0]?.code ?? '');
  const [purpose, setPurpose] = useState('');
  const [askedBy, setAskedBy] = useState('');
  const { busy, problem, act } = useAct();
  useEffect(() => document.getElementById(ids[0])?.focus(), []);

  const print = () => {
    const empty = purpose.trim() === '' ? ids[1] : askedBy.trim() === '' ? ids[2] : null;
    if (empty !== null) {
      document.getElementById(empty)?.focus();
      return;
    }
    if (head === null) return;
    act(() => call('followUp.villageList', { village, purpose, askedBy }), (list) => {
      void printDocument({ name: `DESA-${village}-${list.people.length}`, paper: 'F4', content: <VillagePaper head={head} list={list} purpose={purpose} askedBy={askedBy} /> });
      onDone(`${countText(list.people.length)} nama untuk ${list.village} dicetak`);
    });
  };
  const enter = onward(ids, print);
  useKeys({ Enter: enter, F9: print, Esc: onCancel });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir cetak' }, { tuts: 'F9', verb: 'Cetak' }, { tuts: 'Esc', verb: 'Tidak jadi' }]);
  return (
    <form className="tindak-formulir" aria-label="Daftar untuk desa" onSubmit={(event) => event.preventDefault()}>
      <h2>Daftar untuk desa</h2>
      <FormSelect id={ids[0]} label="Desa" options={villages.map(({ code, name, district }) => ({ value: code, label: `${name}, ${district}` }))} value={village} onChoose={setVillage} onEnter={enter} />
      <Isian id={ids[1]} label="Untuk apa" state={purpose === '' ? 'kosong' : 'terisi'} inputProps={{ value: purpose, maxLength: 200, onChange: (event) => setPurpose(event.currentTarget.value) }} />
      <Isian id={ids[2]} label="Diminta oleh" state={askedBy === '' ? 'kosong' : 'terisi'} inputProps={{ value: askedBy, maxLength: 100, onChange: (event) => setAskedBy(event.currentTarget.value) }} />
      <p className="kecil redup">{words.village}</p>
      {problem && <Gagal problem={problem} />}
      <p className="tombol-jajar">
        <Tombol kind="utama" tuts="F9" onClick={print} disabled={busy || village === '' || head === null}>
          Cetak daftar
        </Tombol>
        <Tombol tuts="Esc" onClick={onCancel}>
          Tidak jadi
        </Tombol>
      </p>
    </form>
  );
}
