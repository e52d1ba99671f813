import { useState, type ReactNode } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { countText, dayText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { ChoosePlace, type PlacedPaper } from './choose-place.tsx';
import { PaperList } from './paper-list.tsx';
import './bundles.css';

/** What the status bar says of the key. */
export const placeKey = { tuts: 'Ctrl B', verb: 'Tempat kertas' } as const;

/**
 * From a person to the place of the paper and back: Ctrl+B lays it over the work, Esc takes it away, and the hands are where they were.
 * F8 in between lays a paper that turned up at another place; `onPlaced` tells which. Answers what is to be drawn at the end of the screen.
 * `sheet` null: nobody is looked at, the key does nothing.
 */
export function usePaperPlace(sheet: string | null, enabled = true, onPlaced?: (placed: PlacedPaper) => void): ReactNode {
  const [shown, setShown] = useState<string | null>(null);
  useKeys(sheet === null ? {} : { 'Ctrl+B': () => setShown(sheet) }, enabled);
  return shown === null ? null : <PaperPlace sheet={shown} onClose={() => setShown(null)} onPlaced={onPlaced} />;
}

interface PaperPlaceProps {
  readonly sheet: string;
  readonly onClose: () => void;
  readonly onPlaced: ((placed: PlacedPaper) => void) | undefined;
}

function PaperPlace({ sheet, onClose, onPlaced }: PaperPlaceProps) {
  const [choosing, setChoosing] = useState(false);
  const [turn, setTurn] = useState(0);
  const [said, setSaid] = useState('');
  const place = useQuery('bundles.placeOf', { sheet }, [turn]);
  const at = place.value?.at ?? null;
  const list = place.value?.list ?? null;
  const stack = useQuery('bundles.papers', at && { bundle: at.bundle }, [turn]);
  const problem = place.problem ?? stack.problem;
  const no = place.value?.sheetNo ?? '';
  const choosable = place.value !== null && list === null;
  useKeys(choosable && !choosing ? { F8: () => setChoosing(true) } : {}, true, 'dialog');
  const done = (placed: PlacedPaper, words: string) => {
    setChoosing(false);
    setSaid(words);
    setTurn((before) => before + 1);
    onPlaced?.(placed);
  };
  // One dialog for both: what had the focus before it has it again after it.
  return (
    <Dialog
      title={choosing ? `Taruh ${no} di bundel` : `Tempat kertas ${no}`}
      onClose={choosing ? () => setChoosing(false) : onClose}
      scrolls
      actions={
        choosable &&
        !choosing && (
          <Tombol tuts="F8" onClick={() => setChoosing(true)}>
            Pindahkan
          </Tombol>
        )
      }
    >
      {problem && <Gagal problem={problem} />}
      {choosing && <ChoosePlace sheetNo={no} bundle={at?.bundle ?? null} onPlaced={done} onClose={() => setChoosing(false)} />}
      {!choosing && said !== '' && <p aria-live="polite">{said}</p>}
      {!choosing && place.value && <Lying place={place.value} stack={stack.value} />}
    </Dialog>
  );
}

/** Where the paper lies, or why there is none. */
function Lying({ place, stack }: { readonly place: Output<'bundles.placeOf'>; readonly stack: Output<'bundles.papers'> | null }) {
  const { at, list } = place;
  return (
    <>
      {list && (
        <p>
          Tanpa berkas: daftar <b>{list.no}</b>, baris <b>{countText(list.line)}</b>, dari {list.sender}
          {list.letter === '' ? '' : `, surat ${list.letter}`}.
        </p>
      )}
      {!at && !list && <p>Tidak di bundel. Cari di antara kertas yang diterima {dayText(place.receivedDay)}, urut nomor.</p>}
      {at && stack && (
        <>
          <p className="bundel-letak">
            Bundel <b>{stack.bundle.code}</b>, kertas <b>{countText(at.position)}</b> dari {countText(stack.bundle.counted)}
          </p>
          <p>{stack.bundle.place === '' ? 'Tempat bundel belum ditulis: Shift F4, lalu F8.' : `Tempat: ${stack.bundle.place}`}</p>
          <PaperList counted={stack.bundle.counted} papers={stack.papers} wanted={at.position} />
        </>
      )}
    </>
  );
}
