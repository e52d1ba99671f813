import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetHead } from '../../shared/contract/common.ts';
import type { OldRow } from '../../shared/contract/old-sendings.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { onLocked, onUnlocked } from '../api/unlocked.ts';
import type { ListName } from './text.ts';

const pageSize = 200;

/** A list as far as it is loaded: rows of the file, or people who are in none. */
export interface OldList {
  readonly rows: readonly OldRow[];
  readonly people: readonly SheetHead[];
  readonly total: number;
}

const emptyList: OldList = { rows: [], people: [], total: 0 };
const nothing = { pages: emptyList, of: '' } as const;

/** One list of a frozen file, page by page; `turn` grows when it may have changed. Nothing of it outlives a lock. */
export function useOldList(sending: string, list: ListName, turn: number): OldList & { readonly loaded: boolean; readonly problem: Problem | null; readonly more: () => void } {
  const wanted = `${sending} ${list}`;
  const [{ pages, of }, setLoaded] = useState<{ readonly pages: OldList; readonly of: string }>(nothing);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [again, setAgain] = useState(0);
  const asked = useRef(0);
  const loading = useRef(false);

  const load = useCallback(
    async (from: OldList) => {
      asked.current += 1;
      const mine = asked.current;
      loading.current = true;
      const at = { sending, offset: from.rows.length + from.people.length, limit: pageSize };
      const reply = list === 'missing' ? await call('oldSendings.missing', at) : await call('oldSendings.rows', { ...at, list });
      if (asked.current !== mine) return;
      loading.current = false;
      if (!reply.ok) {
        if (reply.problem.code !== 'session.none') setProblem(reply.problem);
        return;
      }
      const { value } = reply;
      setLoaded({ of: `${sending} ${list}`, pages: { rows: [...from.rows, ...('rows' in value ? value.rows : [])], people: [...from.people, ...('people' in value ? value.people : [])], total: value.total } });
      setProblem(null);
    },
    [sending, list],
  );

  useEffect(() => {
    // After the draw: what was loaded of the list before is told apart by `of`.
    const timer = setTimeout(() => void load(emptyList));
    return () => {
      clearTimeout(timer);
      asked.current += 1;
    };
  }, [load, turn, again]);
  useEffect(() => onUnlocked(() => setAgain((before) => before + 1)), []);
  useEffect(
    () =>
      onLocked(() => {
        asked.current += 1;
        loading.current = false;
        setLoaded(nothing);
      }),
    [],
  );

  const more = useCallback(() => {
    if (!loading.current && pages.rows.length + pages.people.length < pages.total) void load(pages);
  }, [load, pages]);
  // What was loaded of another list is not this one's.
  const loaded = of === wanted;
  return { ...(loaded ? pages : emptyList), loaded, problem, more };
}
