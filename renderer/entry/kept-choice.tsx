import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { dayTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { decideKept, leaveSheet } from './entry-store.ts';
import type { Opened } from './sheet-types.ts';

/** Typing was kept, but the sheet has been saved by somebody since: the clerk decides which of the two goes on. */
export function KeptChoice({ opened }: { readonly opened: Opened }) {
  useKeys({ '1': () => void decideKept('kept'), '2': () => void decideKept('stored'), Esc: () => void leaveSheet() });
  useStatusKeys([{ tuts: '1', verb: 'Pakai ketikan saya' }, { tuts: '2', verb: 'Pakai yang tersimpan' }, { tuts: 'Esc', verb: 'Nanti' }]);
  const at = opened.kept === null ? '' : dayTimeText(opened.kept.at);
  return (
    <div className="entri-antrean">
      <TitleBand title={<>Berkas <span className="mono">{opened.head.sheetNo}</span></>} />
      <div className="entri-pilih">
        <h2>Ketikan Anda lebih lama dari berkas ini.</h2>
        <p>Ketikan terakhir Anda dari {at}. Sesudah itu berkas ini disimpan lagi. Lihat kertas, lalu pilih.</p>
        <p className="entri-pilih-tombol">
          <Tombol kind="utama" tuts="1" onClick={() => void decideKept('kept')}>
            Pakai ketikan saya
          </Tombol>
          <Tombol tuts="2" onClick={() => void decideKept('stored')}>
            Pakai yang tersimpan, buang ketikan
          </Tombol>
        </p>
      </div>
    </div>
  );
}
