import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetHead } from '../../shared/contract/common.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { onLocked, onUnlocked } from '../api/unlocked.ts';
import type { SheetFilter } from './filter.ts';

const pageSize = 200;

export interface SheetPages {
  readonly rows: readonly SheetHead[];
  /** Rows there are, not only those loaded; with `beyond` as far as they were counted. */
  readonly total: number;
  /** There are more than `total`. */
  readonly beyond: boolean;
  /** Sheets and people of the whole office. */
  readonly sheets: number;
  readonly people: number;
  /** null until the first answer. */
  readonly asOf: string | null;
  readonly problem: Problem | null;
}

const nothing: SheetPages = { rows: [], total: 0, beyond: false, sheets: 0, people: 0, asOf: null, problem: null };

/** The list of a filter, loaded page by page: the first when the filter changes, the next by `more()`. A slow answer to an older filter is dropped. */
export function useSheetPages(filter: SheetFilter): SheetPages & { readonly more: () => void; readonly reload: () => void } {
  const [pages, setPages] = useState(nothing);
  const [turn, setTurn] = useState(0);
  const asked = useRef(0);
  const loading = useRef(false);
  const latest = useRef(filter);
  const text = JSON.stringify(filter);

  useEffect(() => {
    latest.current = filter;
  });

  const load = useCallback(async (offset: number, keep: readonly SheetHead[]) => {
    asked.current += 1;
    const mine = asked.current;
    loading.current = true;
    const reply = await call('sheets.list', { filter: latest.current, offset, limit: pageSize });
    if (asked.current !== mine) return;
    loading.current = false;
    if (!reply.ok) {
      if (reply.problem.code !== 'session.none') setPages((before) => ({ ...before, problem: reply.problem }));
      return;
    }
    const { rows, more: beyond, ...counts } = reply.value;
    setPages({ ...counts, beyond, rows: [...keep, ...rows], problem: null });
  }, []);

  useEffect(() => {
    void load(0, []);
    return () => {
      asked.current += 1;
    };
  }, [load, text, turn]);

  const more = useCallback(() => {
    if (loading.current || (pages.rows.length >= pages.total && !pages.beyond)) return;
    void load(pages.rows.length, pages.rows);
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
