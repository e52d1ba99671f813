import { useEffect, useRef } from 'react';

type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();

/** A screen with typing under the fingers says here how to hand it over: before a lock, before leaving, before the window closes. */
export function useFlush(flush: Flush): void {
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(() => {
    const mine: Flush = () => latest.current();
    flushes.add(mine);
    return () => {
      flushes.delete(mine);
    };
  }, []);
}

/** Hands over all that is under the fingers; ends after `withinMs` even when the data process does not answer. Never throws. */
export async function flushAll(withinMs = 1500): Promise<void> {
  if (flushes.size === 0) return;
  const late = new Promise((resolve) => setTimeout(resolve, withinMs));
  await Promise.race([Promise.allSettled([...flushes].map((flush) => flush())), late]);
}
