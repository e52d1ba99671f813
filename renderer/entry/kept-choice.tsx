import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Tombol } from '../ui/button.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { decideKept, leaveSheet } from './entry-store.ts';
import { keptChoiceWords } from './kept-words.ts';
import type { Opened } from './sheet-types.ts';

/** Typing was kept, own or received from a colleague, but the sheet has been saved by somebody since: the clerk decides which of the two goes on. */
export function KeptChoice({ head, kept }: { readonly head: Opened['head']; readonly kept: NonNullable<Opened['kept']> }) {
  const words = keptChoiceWords(kept);
  useKeys({ '1': () => void decideKept('kept'), '2': () => void decideKept('stored'), Esc: () => void leaveSheet() });
  useStatusKeys([{ tuts: '1', verb: words.take }, { tuts: '2', verb: 'Pakai yang tersimpan' }, { tuts: 'Esc', verb: 'Nanti' }]);
  return (
    <div className="entri-antrean">
      <TitleBand title={<>Berkas <span className="mono">{head.sheetNo}</span></>} />
      <div className="entri-pilih">
        <h2>{words.title}</h2>
        <p>{words.what}</p>
        <p className="entri-pilih-tombol">
          <Tombol kind="utama" tuts="1" onClick={() => void decideKept('kept')}>
            {words.take}
          </Tombol>
          <Tombol tuts="2" onClick={() => void decideKept('stored')}>
            Pakai yang tersimpan, buang ketikan
          </Tombol>
        </p>
      </div>
    </div>
  );
}
