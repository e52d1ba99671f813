import { useState, type ReactNode } from 'react';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { countText, dayText } from '../text/numbers.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { PaperList } from './paper-list.tsx';
import './bundles.css';

/** What the status bar says of the key. */
export const placeKey = { tuts: 'Ctrl B', verb: 'Tempat kertas' } as const;

/**
 * From a person to the place of the paper and back: Ctrl+B lays it over the work, Esc takes it away, and the hands are where they were.
 * Answers what is to be drawn at the end of the screen. `sheet` null: nobody is looked at, the key does nothing.
 */
export function usePaperPlace(sheet: string | null, enabled = true): ReactNode {
  const [shown, setShown] = useState<string | null>(null);
  useKeys(sheet === null ? {} : { 'Ctrl+B': () => setShown(sheet) }, enabled);
  return shown === null ? null : <PaperPlace sheet={shown} onClose={() => setShown(null)} />;
}

function PaperPlace({ sheet, onClose }: { readonly sheet: string; readonly onClose: () => void }) {
  const place = useQuery('bundles.placeOf', { sheet });
  const at = place.value?.at ?? null;
  const list = place.value?.list ?? null;
  const stack = useQuery('bundles.papers', at && { bundle: at.bundle });
  const problem = place.problem ?? stack.problem;
  const no = place.value?.sheetNo ?? '';
  return (
    <Dialog title={`Tempat kertas ${no}`} onClose={onClose} scrolls>
      {problem && <Gagal problem={problem} />}
      {list && (
        <p>
          Tanpa berkas: daftar <b>{list.no}</b>, baris <b>{countText(list.line)}</b>, dari {list.sender}
          {list.letter === '' ? '' : `, surat ${list.letter}`}.
        </p>
      )}
      {place.value && !at && !list && <p>Tidak di bundel. Cari di antara kertas yang diterima {dayText(place.value.receivedDay)}, urut nomor.</p>}
      {at && stack.value && (
        <>
          <p className="bundel-letak">
            Bundel <b>{stack.value.bundle.code}</b>, kertas <b>{countText(at.position)}</b> dari {countText(stack.value.bundle.counted)}
          </p>
          <p>{stack.value.bundle.place === '' ? 'Tempat bundel belum ditulis: Shift F4, lalu F8.' : `Tempat: ${stack.value.bundle.place}`}</p>
          <PaperList counted={stack.value.bundle.counted} papers={stack.value.papers} wanted={at.position} />
        </>
      )}
    </Dialog>
  );
}
