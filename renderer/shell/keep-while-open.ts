import { sessionStore } from '../session/session-store.ts';

/** Less than the two seconds that may be lost (RELIABILITY A4), so that the writing has its time too. */
const everyMs = 1500;

/** Behind the log-in screen nothing is typed, and whoever logs in there may be somebody else than who typed. */
const open = () => sessionStore.get().gate.kind === 'open';

/** Hands over what is under the fingers again and again, one at a time, and when another window comes before this one. Answers how to stop. `keep` must not throw. */
export function keepWhileOpen(keep: () => Promise<unknown>): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy || !open()) return;
    busy = true;
    void keep().finally(() => {
      busy = false;
    });
  }, everyMs);
  const onBlur = () => {
    if (open()) void keep();
  };
  window.addEventListener('blur', onBlur);
  return () => {
    clearInterval(timer);
    window.removeEventListener('blur', onBlur);
  };
}
