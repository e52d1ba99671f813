import '../quiet-zod.ts';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import type { Person } from '../session/session-store.ts';
import { useSession } from '../session/session-store.ts';
import { lock } from '../session/session.ts';
import { PrintArea } from '../print/printing.tsx';
import { useChosenPerson } from './chosen-person.ts';
import { chooseContrast, recallContrast, useContrast } from './contrast.ts';
import { Header } from './header.tsx';
import { Help } from '../help/help-dialog.tsx';
import { KeyMap } from './key-map.tsx';
import { Arrived, Loading, loadDaily } from './loading.tsx';
import { useIdleLock } from './idle.ts';
import { useKeys, type Bindings } from './keys.ts';
import { Nav, type Waiting } from './nav.tsx';
import { go, usePlace } from './navigation.ts';
import { closePalette, openPalette, Palette, type Command } from './palette.tsx';
import { ScreenFailure } from './screen-failure.tsx';
import { screenOf, screens } from './screens.ts';
import { StatusBar } from './status-bar.tsx';
import { clearStatus, useShownKeys, useStatus, type StatusKey } from './status.ts';
import './shell.css';

const goKeys: Bindings = Object.fromEntries(screens.flatMap((screen) => (screen.key ? [[screen.key, () => go(screen.name)]] : [])));
const idle = () => void lock('diam');
const lockNow = () => void lock('tombol');

/** Header, navigation, the present screen, status bar; the keys that work everywhere. */
export function Shell({ person }: { readonly person: Person }) {
  const { gate, status, idleMinutes } = useSession();
  const place = usePlace();
  /** What lies over the work; the help with the keys of the focus it was asked from. */
  const [over, setOver] = useState<readonly StatusKey[] | 'keys' | null>(null);
  const keys = useShownKeys();
  const high = useContrast();
  const open = gate.kind === 'open';
  const settings = useQuery('settings.get', {});
  const screen = screenOf(place.screen) ?? screens[0];
  const chosen = useChosenPerson();
  const commands: readonly Command[] = [
    ...(chosen === null ? [] : [{ id: 'data-orang', label: 'Semua data tentang orang yang dipilih', run: () => go('data-orang', { sheet: chosen }) }]),
    { id: 'kunci', label: 'Kunci layar', tuts: 'Ctrl L', run: lockNow },
    { id: 'peta', label: 'Peta tuts', tuts: 'Shift F1', run: () => setOver('keys') },
    { id: 'kontras', label: high ? 'Kontras biasa' : 'Kontras tinggi', run: () => chooseContrast(person.user, !high) },
  ];

  useIdleLock(idleMinutes, open, idle);
  const lay = (next: readonly StatusKey[] | 'keys') => {
    closePalette();
    // Asked again over itself it stays what it is: its own keys are not those of the work.
    setOver((now) => (now === null || next === 'keys' ? next : now));
  };
  useKeys({ ...goKeys, F1: () => lay(keys), 'Shift+F1': () => lay('keys'), 'Ctrl+K': openPalette, 'Ctrl+L': lockNow }, open, 'shell');
  useEffect(() => {
    recallContrast(person.user);
    return clearStatus;
  }, [person.user]);
  useEffect(loadDaily, []);
  const work = useRef<HTMLElement>(null);
  useEffect(() => {
    // A screen that takes no focus of its own still gives the hands a place.
    if (place.turn > 0 && document.activeElement === document.body) work.current?.focus();
  }, [place.turn]);
  useEffect(() => {
    if (!open) closePalette();
  }, [open]);

  return (
    <div className="rangka">
      <Header office={status?.office ?? null} programme={settings.value?.programme ?? ''} person={person} onSearch={openPalette} />
      <WaitingNav role={person.role} turn={place.turn} />
      <main className="rangka-layar" ref={work} tabIndex={-1}>
        {screen && (
          <ScreenFailure key={`${screen.name} ${place.turn}`}>
            <Suspense fallback={<Loading turn={place.turn} />}>
              <screen.Component />
              <Arrived turn={place.turn} />
            </Suspense>
          </ScreenFailure>
        )}
      </main>
      <StatusBar />
      {over === 'keys' && <KeyMap onClose={() => setOver(null)} />}
      {over !== null && over !== 'keys' && <Help screen={place.screen} keys={over} onClose={() => setOver(null)} />}
      <Palette commands={commands} />
      <PrintArea />
    </div>
  );
}

interface Counts {
  readonly returnedToMe: number;
  readonly toCheck: number;
  readonly closedNotDelivered: number;
}

/** The navigation with what waits; counted anew with each screen and each save. Alone, so that a save draws nothing else. */
function WaitingNav({ role, turn }: { readonly role: Person['role']; readonly turn: number }) {
  const { saved } = useStatus();
  const waiting = useQuery('home.waiting', {}, [turn, saved]);
  return <Nav waiting={waiting.value ? waitingOf(waiting.value, role) : {}} />;
}

function waitingOf(counts: Counts, role: Person['role']): Waiting {
  return { entri: counts.returnedToMe, periksa: counts.toCheck, ...(role === 'penyelia' ? { kirim: counts.closedNotDelivered } : {}) };
}
