import { useEffect } from 'react';
import { setStatus } from './status.ts';

/** What is left before the lock, in whole seconds. */
export function secondsLeft(now: number, lastUse: number, minutes: number): number {
  return Math.ceil((lastUse + minutes * 60_000 - now) / 1000);
}

const warnAt = 30;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls `lock` after `minutes` without keys or pointer, and every second from then on; 30 s before, the status bar says so. Runs while `enabled`. */
export function useIdleLock(minutes: number, enabled: boolean, lock: () => void): void {
  useEffect(() => (enabled ? watchIdle(minutes, lock) : undefined), [minutes, enabled, lock]);
}

/** The same outside React. Answers how to stop. */
export function watchIdle(minutes: number, lock: () => void): () => void {
  let lastUse = Date.now();
  let warned = false;
  const used = () => {
    lastUse = Date.now();
    if (warned) {
      warned = false;
      setStatus({ alert: '' });
    }
  };
  const timer = setInterval(() => {
    const left = secondsLeft(Date.now(), lastUse, minutes);
    if (left <= 0) lock();
    else if (left <= warnAt && !warned) {
      warned = true;
      setStatus({ alert: 'Layar terkunci 30 detik lagi. Tekan tuts apa saja untuk terus bekerja.' });
    }
  }, 1000);
  for (const sign of signs) window.addEventListener(sign, used, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    if (warned) setStatus({ alert: '' });
    for (const sign of signs) window.removeEventListener(sign, used, { capture: true });
  };
}
