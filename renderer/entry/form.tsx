import { useEffect, useLayoutEffect, useState } from 'react';
import { longDay } from '../../shared/domain/days.ts';
import { onLocked, onUnlocked } from '../api/unlocked.ts';
import type { PlacedPaper } from '../bundles/choose-place.tsx';
import { usePaperPlace } from '../bundles/paper-place.tsx';
import { sessionStore } from '../session/session-store.ts';
import { useFlush } from '../shell/flush.ts';
import { keepWhileOpen } from '../shell/keep-while-open.ts';
import { useKeys } from '../shell/keys.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { useStore } from '../shell/store.ts';
import { Gagal } from '../ui/error-note.tsx';
import { LambangBerkas } from '../ui/lambang.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { dropLetters, takeLetters } from '../ui/untaken.ts';
import { Candidates } from './candidates.tsx';
import { toggleAnswer } from './checklist.tsx';
import { deskTime } from './desk-clock.ts';
import { EntryRowView } from './entry-row.tsx';
import { entryStore, leaveSheet } from './entry-store.ts';
import { FindingsList, goToNextFinding } from './findings-list.tsx';
import { FieldStrip } from './field-strip.tsx';
import { stopsOf } from './flow.ts';
import { keepTyping } from './keeping.ts';
import { openNote, toHands } from './note-strip.tsx';
import { ReturnedNote } from './returned-note.tsx';
import { rowsOf } from './rows.ts';
import { saveSheet } from './saving.ts';
import { statusKeysOf } from './status-keys.ts';
import type { SheetSession } from './sheet-session.ts';
import { Sticky } from './sticky.tsx';

/** One sheet being keyed. Draws itself once; the rows draw themselves. */
export function EntryForm({ session }: { readonly session: SheetSession }) {
  const [sticky, setSticky] = useState(false);
  // true: as the width of the window has it (beside the form, or folded).
  const [panel, setPanel] = useState(true);
  const settings = useStore(session.settings);
  const { card, form } = rowsOf(settings.profile);
  const problem = useStore(session.problem);

  useEffect(() => keepWhileOpen(() => keepTyping(session)), [session]);
  useFlush(() => keepTyping(session));
  // A lock gives the focus back before it shows the form again.
  useEffect(
    () =>
      onUnlocked(() => {
        session.rememberCaret();
        session.known.ask(session.values());
      }),
    [session],
  );
  useEffect(() => onLocked(() => session.known.forget()), [session]);
  // Another screen was in between: the hands come back to where they were.
  useLayoutEffect(() => toHands(session), [session]);
  // The programme asks the field under the hands no more, and its box is gone.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) toHands(session);
  }, [session, settings]);

  // A paper that turned up was laid elsewhere while it is keyed.
  const [placed, setPlaced] = useState<PlacedPaper | null>(null);
  const paperPlace = usePaperPlace(session.opened.head.uid, true, setPlaced);
  const closeSticky = () => {
    setSticky(false);
    setPanel(true);
    session.go(session.focus.get());
  };
  const openSticky = () => {
    // On a narrow screen the panel is folded until it is asked for.
    setPanel(window.matchMedia('(min-width: 1280px)').matches);
    setSticky(true);
  };

  return (
    <>
      <div
        className={problem ? 'entri entri-ada-gagal' : 'entri'}
        data-panel={panel}
        onKeyDownCapture={(event) => {
          // Under a lock or a dead data process the keys are not for this sheet.
          if (sessionStore.get().gate.kind === 'open') session.keyDown(event.key, event.repeat, deskTime());
        }}
        // While the save is under way nothing may be typed that would not be in it.
        onBeforeInputCapture={(event) => {
          if (session.saving.get() !== 'no') event.preventDefault();
        }}
      >
        <SheetTitle session={session} placed={placed} />
        <div className="entri-lembar">
          <section aria-labelledby="entri-ktp">
            <h2 className="kepala" id="entri-ktp">
              KTP-el <small>urut seperti di kartu</small>
            </h2>
            {card.map((row) => (
              <EntryRowView key={row.fields[0]} session={session} row={row} />
            ))}
          </section>
          <section aria-labelledby="entri-formulir">
            <h2 className="kepala" id="entri-formulir">
              Formulir <small>bagian bawah lembar</small>
            </h2>
            {form.map((row) => (
              <EntryRowView key={row.fields[0]} session={session} row={row} />
            ))}
          </section>
        </div>
        <aside className="entri-samping" aria-label="Tanda dan nilai tetap">
          <div className="entri-samping-isi">
            {problem && <Gagal problem={problem} kept="Ketikan masih ada di layar." />}
            <ReturnedNote session={session} />
            <Candidates session={session} />
            <FindingsList session={session} />
          </div>
          <Sticky session={session} bundle={placed?.bundle ?? session.opened.head.bundle} open={sticky} onClose={closeSticky} />
        </aside>
        <FieldStrip session={session} />
      </div>
      {paperPlace}
      <FormKeys session={session} openSticky={openSticky} turnPanel={() => setPanel(!panel)} />
    </>
  );
}

function SheetTitle({ session, placed }: { readonly session: SheetSession; readonly placed: PlacedPaper | null }) {
  const { head, bundleSize } = session.opened;
  const day = useStore(session.receivedDay);
  const { bundle, position } = placed ?? head;
  const size = placed === null || placed.bundle === head.bundle ? bundleSize : null;
  const place = position === null ? '' : `, kertas ${position}${size === null ? '' : ` dari ${size}`}`;
  return (
    <TitleBand
      title={
        <>
          Berkas <span className="mono">{head.sheetNo}</span>
        </>
      }
      context={
        <>
          {bundle !== null && (
            <span>
              Bundel <b>{bundle}</b>
              {place}
            </span>
          )}
          <span>Masuk {longDay(day)}</span>
          <LambangBerkas state={head.paperState} />
        </>
      }
    />
  );
}

interface FormKeysProps {
  readonly session: SheetSession;
  readonly openSticky: () => void;
  readonly turnPanel: () => void;
}

/** The keys of the sheet follow the hands from field to field: by themselves, so that the rows are not drawn again each time. */
function FormKeys({ session, openSticky, turnPanel }: FormKeysProps) {
  const focus = useStore(session.focus);
  const stops = stopsOf(useStore(session.settings).profile);
  const atChecklist = focus === 'pengesahan';
  const digit = (number: number) => ({ [String(number)]: () => toggleAnswer(session, number) });

  useKeys({
    Enter: () => enter(session),
    Esc: () => void leaveSheet(),
    'Ctrl+End': () => session.go(stops.at(-1) ?? 'nik'),
    'Ctrl+U': openSticky,
    'Ctrl+.': turnPanel,
    'Ctrl+M': () => goToNextFinding(session),
    F7: () => recallLast(session),
    F8: () => openNote(session),
    F10: () => {
      takeLetters(document.activeElement);
      void saveSheet(session, 'belum_lengkap');
    },
    ...(atChecklist ? { ...digit(1), ...digit(2), ...digit(3), ...digit(4) } : {}),
  });
  // Only a sheet of the stack has one that comes after it.
  useStatusKeys(statusKeysOf(focus, session.opened.head.paperState === 'masuk'));
  useEffect(() => {
    const at = stops.indexOf(focus);
    setStatus({ position: at < 0 ? '' : `Isian ${at + 1} dari ${stops.length}` });
    return () => setStatus({ position: '' });
  }, [focus, stops]);
  return null;
}

/** Enter accepts the field and goes on; on the last stop it saves. */
function enter(session: SheetSession): void {
  if (session.saving.get() !== 'no') return;
  const to = session.accept(session.focus.get(), performance.now());
  if (to === 'last') void saveSheet(session, 'diinput');
  else if (to !== null) session.go(to);
}

function recallLast(session: SheetSession): void {
  const { last } = entryStore.get();
  const id = session.focus.get();
  if (!last || id === 'pengesahan' || !session.recall(id, last)) {
    session.said.set('Belum ada nilai terakhir untuk isian ini.');
    return;
  }
  dropLetters(document.activeElement);
  enter(session);
}
