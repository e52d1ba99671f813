import { useState } from 'react';
import type { OldCounts } from '../../shared/contract/old-sendings.ts';
import { useKeys } from '../shell/keys.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Isian } from '../ui/isian.tsx';

/** Freezes a file for ever; the number of its rows has to be typed. */
export function FreezeDialog({ counts, chosen, onFreeze, onClose }: { readonly counts: OldCounts; readonly chosen: number; readonly onFreeze: () => void; readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const matches = typed.replaceAll('.', '').trim() === counts.rows.toString();
  const wrong = asked && !matches;
  const act = () => {
    setAsked(true);
    if (matches) onFreeze();
  };
  useKeys({ Enter: act }, true, 'dialog');
  return (
    <Dialog
      title="Bekukan file ini sebagai kiriman lama?"
      enter="Bekukan"
      onClose={onClose}
      actions={
        <Tombol kind="utama" tuts="Enter" onClick={act} disabled={!matches}>
          Bekukan
        </Tombol>
      }
    >
      <p>
        <b>{countText(counts.rows)} baris</b> dicatat apa adanya, <b>{countText(counts.matched + chosen)}</b> di antaranya dengan orangnya{chosen > 0 && ` (${countText(chosen)} dipilih dengan tangan)`}. Isinya tidak dapat diubah lagi; orang yang belum ketemu dapat dipilih kemudian. Keadaan orang di Loket tidak berubah.
      </p>
      <Isian
        id="jumlah-baris"
        label="Ketik jumlah baris"
        state={wrong ? 'henti' : typed === '' ? 'kosong' : 'terisi'}
        note={wrong ? 'Tidak sama dengan jumlah baris' : undefined}
        width="code"
        inputProps={{
          value: typed,
          maxLength: 8,
          onChange: (event) => {
            setTyped(event.currentTarget.value);
            setAsked(false);
          },
        }}
      />
    </Dialog>
  );
}
