import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';
import { useReading } from './reading.ts';
import { onLocked, onUnlocked } from './unlocked.ts';

export interface Paged<Page> {
  /** The last answer, with the rows of all pages that were loaded; null until the first one. */
  readonly loaded: Page | null;
  readonly problem: Problem | null;
  /** Loads the next page, where `hasMore` says there is one. */
  readonly more: () => void;
  /** Begins anew: what is there may have changed. */
  readonly reload: () => void;
}

interface WithRows {
  readonly rows: readonly unknown[];
}

/**
 * A long list, page by page: the first when `what` (the question as a text) changes, the next by `more()`. A slow answer to an older question is
 * dropped; a lock empties the list and log-in loads it anew.
 */
export function usePages<Page extends WithRows>(what: string, ask: (offset: number) => Promise<Reply<Page>>, hasMore: (page: Page) => boolean): Paged<Page> {
  const [state, setState] = useState<{ readonly loaded: Page | null; readonly problem: Problem | null }>({ loaded: null, problem: null });
  const [turn, setTurn] = useState(0);
  const asked = useRef(0);
  const loading = useRef(false);
  const latest = useRef(ask);

  useEffect(() => {
    latest.current = ask;
  });

  const load = useCallback(async (keep: Page['rows']) => {
    asked.current += 1;
    const mine = asked.current;
    loading.current = true;
    const reply = await latest.current(keep.length);
    if (asked.current !== mine) return;
    loading.current = false;
    if (reply.ok) setState({ loaded: { ...reply.value, rows: [...keep, ...reply.value.rows] }, problem: null });
    else if (reply.problem.code !== 'session.none') setState((before) => ({ ...before, problem: reply.problem }));
  }, []);

  useEffect(() => {
    void load([]);
    return () => {
      asked.current += 1;
    };
  }, [load, what, turn]);

  const more = () => {
    if (state.loaded && !loading.current && hasMore(state.loaded)) void load(state.loaded.rows);
  };
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => onUnlocked(reload), [reload]);
  useEffect(
    () =>
      onLocked(() => {
        asked.current += 1;
        loading.current = false;
        setState({ loaded: null, problem: null });
      }),
    [],
  );
  useReading(state.loaded === null && state.problem === null);
  return { ...state, more, reload };
}
