import { useCallback, useEffect, useRef, useState } from 'react';
import type { FollowUpFilter, FollowUpRow } from '../../shared/contract/follow-up.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { onLocked, onUnlocked } from '../api/unlocked.ts';

const pageSize = 100;

export interface FollowUpPages {
  readonly rows: readonly FollowUpRow[];
  readonly total: number;
  /** null until the first answer. */
  readonly asOf: string | null;
  readonly today: string;
  readonly problem: Problem | null;
}

const nothing: FollowUpPages = { rows: [], total: 0, asOf: null, today: '', problem: null };

/** The list of a filter, page by page: the first when the filter changes, the next by `more()`. A slow answer to an older filter is dropped; a lock empties it. */
export function useFollowUpPages(filter: FollowUpFilter): FollowUpPages & { readonly more: () => void; readonly reload: () => void } {
  const [pages, setPages] = useState(nothing);
  const [turn, setTurn] = useState(0);
  const asked = useRef(0);
  const loading = useRef(false);
  const latest = useRef(filter);
  const text = JSON.stringify(filter);

  useEffect(() => {
    latest.current = filter;
  });

  const load = useCallback(async (keep: readonly FollowUpRow[]) => {
    asked.current += 1;
    const mine = asked.current;
    loading.current = true;
    const reply = await call('followUp.list', { filter: latest.current, offset: keep.length, limit: pageSize });
    if (asked.current !== mine) return;
    loading.current = false;
    if (reply.ok) setPages({ ...reply.value, rows: [...keep, ...reply.value.rows], problem: null });
    else if (reply.problem.code !== 'session.none') setPages((before) => ({ ...before, problem: reply.problem }));
  }, []);

  useEffect(() => {
    void load([]);
    return () => {
      asked.current += 1;
    };
  }, [load, text, turn]);

  const more = useCallback(() => {
    if (!loading.current && pages.rows.length < pages.total) void load(pages.rows);
  }, [load, pages]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => onUnlocked(reload), [reload]);
  useEffect(
    () =>
      onLocked(() => {
        asked.current += 1;
        loading.current = false;
        setPages(nothing);
      }),
    [],
  );
  return { ...pages, more, reload };
}
