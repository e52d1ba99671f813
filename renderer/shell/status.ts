import { useEffect, useRef } from 'react';
import { createStore, useStore } from './store.ts';

export interface StatusKey {
  /** One key or a row of them (['1', '…', '5']). */
  readonly tuts: string | readonly string[];
  readonly verb: string;
}

interface Entry {
  readonly owner: object;
  readonly keys: readonly StatusKey[];
}

const entries = createStore<readonly Entry[]>([]);

export interface StatusText {
  /** Where the hands are: "Isian 4 dari 27". */
  readonly position: string;
  /** "Hari ini 22 berkas". */
  readonly today: string;
  /** "Ketikan aman 09.11.47": typing is kept, nothing is saved by it. */
  readonly kept: string;
  /** "Tersimpan 14.06.58": only after the disk has it. */
  readonly saved: string;
  /** Read at once: "Layar terkunci 30 detik lagi." */
  readonly alert: string;
}

const nothing: StatusText = { position: '', today: '', kept: '', saved: '', alert: '' };
const texts = createStore<StatusText>(nothing);

/** Says which keys work now (at most seven are shown). The one that came last is shown; leaving gives the bar back. */
export function useStatusKeys(keys: readonly StatusKey[], enabled = true): void {
  const owner = useRef({});
  const text = JSON.stringify(keys);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });

  useEffect(() => {
    const mine = owner.current;
    if (!enabled) return undefined;
    entries.set([...entries.get(), { owner: mine, keys: latest.current }]);
    return () => entries.set(entries.get().filter((entry) => entry.owner !== mine));
  }, [enabled]);

  useEffect(() => {
    const mine = owner.current;
    entries.set(entries.get().map((entry) => (entry.owner === mine ? { owner: mine, keys: latest.current } : entry)));
  }, [text]);
}

/** Keys of the present focus, for the bar. */
export function useShownKeys(): readonly StatusKey[] {
  return useStore(entries).at(-1)?.keys.slice(0, 7) ?? [];
}

/** The texts at the right of the bar. */
export function useStatus(): StatusText {
  return useStore(texts);
}

/** Changes some of the texts; call it from events, not while rendering. */
export function setStatus(change: Partial<StatusText>): void {
  texts.set({ ...texts.get(), ...change });
}

/** On leaving a screen or on lock: what stands there belongs to nobody else. */
export function clearStatus(): void {
  texts.set(nothing);
}
