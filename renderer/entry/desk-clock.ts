import { sessionStore } from '../session/session-store.ts';

let closedFor = 0;
let closedAt: number | null = sessionStore.get().gate.kind === 'open' ? null : performance.now();

sessionStore.subscribe(() => {
  const open = sessionStore.get().gate.kind === 'open';
  if (open && closedAt !== null) {
    closedFor += performance.now() - closedAt;
    closedAt = null;
  } else if (!open && closedAt === null) closedAt = performance.now();
});

/** Milliseconds by a clock that stands still while the work is closed: the hours behind a lock are nobody's pause. */
export function deskTime(): number {
  return (closedAt ?? performance.now()) - closedFor;
}

/**
 * How much of the time between two keys (both of `deskTime`) the hands were silent before the open work. Never more than it takes to lock:
 * what is longer was sleep, before which the lock comes too late to stop the clock, or work on another screen.
 */
export function silence(before: number, now: number): number {
  return Math.min(Math.max(0, now - before), sessionStore.get().idleMinutes * 60_000);
}
