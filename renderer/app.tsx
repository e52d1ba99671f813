import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { GateScreen } from './session/gates.tsx';
import { useSession } from './session/session-store.ts';

export { go, useParams, type Params, type ScreenName } from './shell/navigation.ts';

const loadShell = () => import('./shell/shell.tsx');
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/**
 * The work lives in an element of its own. A lock takes that element out of the page (nothing of it is left to see or to read),
 * yet React keeps it with all that was typed; log-in puts it back and the focus to where it was. Another person begins with new work.
 */
export function App() {
  const { gate, person } = useSession();
  const [host] = useState(makeHost);
  const slot = useRef<HTMLDivElement>(null);
  // Weak: what a lock has emptied must not be held by having had the focus.
  const lastFocus = useRef<WeakRef<HTMLElement> | null>(null);
  const open = gate.kind === 'open' && person !== null;

  useEffect(() => {
    // The log-in screen comes without the rest, which is there by the time a password is typed; not before the screen is painted.
    if (gate.kind !== 'login') return undefined;
    const timer = setTimeout(() => void loadShell(), 500);
    return () => clearTimeout(timer);
  }, [gate.kind]);

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      lastFocus.current = event.target instanceof HTMLElement ? new WeakRef(event.target) : null;
    };
    host.addEventListener('focusin', remember);
    return () => host.removeEventListener('focusin', remember);
  }, [host]);

  useLayoutEffect(() => {
    if (!open || !slot.current) return undefined;
    slot.current.append(host);
    const last = lastFocus.current?.deref();
    if (last && host.contains(last)) last.focus();
    else if (lastFocus.current) host.querySelector<HTMLElement>('main')?.focus();
    return () => host.remove();
  }, [open, host]);

  return (
    <>
      {person &&
        createPortal(
          <Suspense fallback={null}>
            <Shell key={person.user} person={person} />
          </Suspense>,
          host,
        )}
      {open ? <div ref={slot} className="tempat-kerja" /> : <GateScreen gate={gate} />}
    </>
  );
}

function makeHost(): HTMLElement {
  const host = document.createElement('div');
  host.className = 'kerja';
  return host;
}
