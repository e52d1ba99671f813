import { useState } from 'react';
import { earliestReceipt } from '../../shared/domain/receipt-day.ts';
import { readDay } from '../reception/receipt-draft.ts';
import { keyedDayText } from '../text/numbers.ts';
import { useKeys } from '../shell/keys.ts';
import { useStore } from '../shell/store.ts';
import { Daftar } from '../ui/daftar.tsx';
import { Isian } from '../ui/isian.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { entryStore, pin, pinsOf } from './entry-store.ts';
import { useWords } from './fields.tsx';
import type { SheetSession } from './sheet-session.ts';
import { foundRows, villageItem, villageOfCode } from './village.ts';

const stickyDayId = 'entri-tetap-masuk';
const villageId = 'entri-tetap-desa';

export interface StickyProps {
  readonly session: SheetSession;
  /** Code of the bundle in which the paper lies; null: none. */
  readonly bundle: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What stays for the stack: bundle, day of receipt, a village. Ctrl+U opens it, Enter goes on, Esc goes back to the field. */
export function Sticky({ session, bundle, open, onClose }: StickyProps) {
  const day = useStore(session.receivedDay);
  const pins = pinsOf(useStore(entryStore), session.opened.stack);
  const village = villageOfCode(pins.village, useStore(session.settings).areas.villages);
  return (
    <section className="entri-tetap" aria-label="Tetap untuk tumpukan ini">
      <h2>Tetap untuk tumpukan ini</h2>
      {open ? (
        <StickyFields session={session} onClose={onClose} />
      ) : (
        <>
          <dl>
            <div>
              <dt>Bundel</dt>
              <dd>{bundle ?? 'tanpa bundel'}</dd>
            </div>
            <div>
              <dt>Masuk</dt>
              <dd>
                {keyedDayText(day)}
                {pins.receivedDay !== '' && pins.receivedDay === day && ', tetap'}
              </dd>
            </div>
            <div>
              <dt>Desa</dt>
              <dd>{village ? villageItem(village).label : 'tidak tetap'}</dd>
            </div>
          </dl>
          <TutsKata tuts="Ctrl U" verb="Ubah nilai tetap" />
        </>
      )}
    </section>
  );
}

function StickyFields({ session, onClose }: { readonly session: SheetSession; readonly onClose: () => void }) {
  const { areas, profile, today } = useStore(session.settings);
  const [text, setText] = useState(keyedDayText(session.receivedDay.get()));
  const pins = pinsOf(useStore(entryStore), session.opened.stack);
  const { often, entered } = useWords('kode_desa_ktp');
  const emptied = text.trim() === '';
  // The day that stands may lie ahead of a clock that was set back.
  const stands = emptied || text === keyedDayText(session.opened.receivedDay);
  const reading = readDay(text, today, earliestReceipt(profile.period.from, today));
  const day = stands ? session.opened.receivedDay : reading.wrong === '' ? reading.day : null;
  const wrong = stands || reading.wrong === '' ? null : reading.wrong;
  const keep = async (change: Parameters<typeof pin>[1]) => {
    const problem = await pin(session.opened.stack, change);
    if (problem) session.problem.set(problem);
  };
  const acceptDay = () => {
    if (day === null || wrong !== null) return;
    const changed = day !== session.receivedDay.get();
    if (changed) session.changeReceivedDay(day);
    // A sheet that came back is no place in the stack: its day is its own.
    if (session.opened.head.paperState !== 'masuk') return;
    if (emptied ? pins.receivedDay !== '' : changed) void keep({ receivedDay: emptied ? '' : day });
  };
  const pinVillage = (code: string) => {
    void keep({ village: code });
    session.pinVillage(code);
  };
  useKeys({
    Enter: () => {
      if (document.activeElement?.id !== stickyDayId) onClose();
      else if (wrong === null) document.getElementById(villageId)?.focus();
    },
    Esc: onClose,
    'Ctrl+U': onClose,
  });
  return (
    <div className="entri-tetap-isian">
      <Isian
        id={stickyDayId}
        label="Masuk"
        state={wrong === null ? 'terisi' : 'henti'}
        width="day"
        note={wrong ?? (emptied ? 'menurut tanda terima' : '')}
        inputProps={{
          value: text,
          autoFocus: true,
          onFocus: (event) => event.currentTarget.select(),
          onChange: (event) => setText(event.currentTarget.value),
          onBlur: acceptDay,
        }}
      />
      <Daftar
        id={villageId}
        label="Desa"
        items={areas.villages.map(villageItem)}
        find={(typed) => foundRows(typed, areas, often)}
        value={pins.village}
        onTake={(taken) => pinVillage(typeof taken === 'string' ? taken : taken.value)}
        state={pins.village === '' ? 'kosong' : 'tetap'}
        note=""
        inputProps={{ onFocus: entered }}
      />
    </div>
  );
}
