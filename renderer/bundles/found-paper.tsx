import { useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import type { BundleRow } from './bundle-sums.ts';
import { openPlaces, placedSentence, type OpenPlace } from './open-places.ts';

/**
 * A paper of the stack turned up: its place is chosen with the arrows. With the number that stands there it is keyed at once; with a number of its own
 * (it was received elsewhere) it is laid there.
 */
export function FoundPaper({ bundle, onDone }: { readonly bundle: BundleRow; readonly onDone: (changed: boolean) => void }) {
  const [turn, setTurn] = useState(0);
  const stack = useQuery('bundles.papers', { bundle: bundle.uid }, [turn]);
  const places = stack.value ? openPlaces(stack.value.bundle.counted, stack.value.papers) : [];
  const [chosen, setChosen] = useState(0);
  const [number, setNumber] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const at = Math.min(chosen, places.length - 1);
  const place = places[at];
  const typed = number.trim();

  const take = async () => {
    if (!place) return;
    if (typed === '' || typed.toUpperCase() === place.paper?.sheetNo) {
      if (place.paper) go('entri', { bundle: bundle.uid, sheet: place.paper.sheet });
      else setSaid('Tempat ini belum bernomor: tulis Nomor Berkas di kertasnya. Kertas tanpa nomor diterima dulu (F2).');
      return;
    }
    const reply = await call('bundles.place', { bundle: bundle.uid, position: place.position, sheetNo: typed });
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    setSaid(placedSentence(reply.value, bundle.code, place.position));
    setNumber('');
    setTurn((before) => before + 1);
  };
  useKeys({
    Enter: () => void take(),
    Down: () => setChosen(Math.min(places.length - 1, at + 1)),
    Up: () => setChosen(Math.max(0, at - 1)),
    Esc: () => onDone(turn > 0),
  });
  const verb = typed === '' ? 'Ketik kertas ini' : 'Taruh di tempat ini';
  useStatusKeys([{ tuts: 'Panah', verb: 'Pilih tempat' }, { tuts: 'Enter', verb }, { tuts: 'Esc', verb: 'Kembali' }]);

  return (
    <>
      <h2>Kertas ketemu, {bundle.code}</h2>
      {stack.value && places.length === 0 && <p>Tidak ada tempat yang menunggu kertas di bundel ini.</p>}
      {places.length > 0 && (
        <>
          <p className="redup">Pilih tempatnya. Kertas yang sudah punya nomor lain: tulis nomornya. Kosong: diketik dengan nomor di tempat ini.</p>
          <Isian
            id="bundel-ketemu-nomor"
            label="No. Berkas"
            width="id"
            state={typed === '' ? 'kosong' : 'terisi'}
            inputProps={{ value: number, maxLength: 20, inputMode: 'text', autoFocus: true, onChange: (event) => setNumber(event.currentTarget.value) }}
          />
          <ol className="bundel-kertas bundel-tempat" aria-label="Tempat yang menunggu kertas">
            {places.map((each, index) => (
              <PlaceLine key={each.position} place={each} current={index === at} onChoose={() => setChosen(index)} />
            ))}
          </ol>
          <p className="bundel-tombol">
            <Tombol tuts="Enter" onClick={() => void take()}>
              {verb}
            </Tombol>
          </p>
        </>
      )}
      {said !== '' && <p aria-live="polite">{said}</p>}
      {stack.problem && <Gagal problem={stack.problem} />}
      {problem && <Gagal problem={problem} />}
    </>
  );
}

function PlaceLine({ place, current, onChoose }: { readonly place: OpenPlace; readonly current: boolean; readonly onChoose: () => void }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the keyboard has the same by the arrows
    <li aria-current={current ? 'true' : undefined} onClick={onChoose} ref={(line) => (current ? line?.scrollIntoView({ block: 'nearest' }) : undefined)}>
      <span className="bundel-kertas-letak">kertas {countText(place.position)}</span>
      <span>
        {place.paper && <span className="mono">{place.paper.sheetNo}</span>} {place.words}
      </span>
    </li>
  );
}
