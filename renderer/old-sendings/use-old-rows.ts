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

/** Whose lists: of a frozen file by its uid, or of one that was matched and is not frozen, by its match. */
export type ListSource = { readonly sending: string; /** Only with this in their desa; '' for all. */ readonly village: string } | { readonly match: string };

/** One list of a file, page by page; `turn` grows when it may have changed. Nothing of it outlives a lock. */
export function useOldList(source: ListSource, list: ListName, turn: number): OldList & { readonly loaded: boolean; readonly problem: Problem | null; readonly more: () => void } {
  const owner = 'sending' in source ? source.sending : source.match;
  const isFrozen = 'sending' in source;
  const village = 'sending' in source ? source.village : '';
  const wanted = `${owner} ${list} ${village}`;
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
      const reply = await askPage(isFrozen ? { sending: owner, village } : { match: owner }, list, from.rows.length + from.people.length);
      if (asked.current !== mine) return;
      loading.current = false;
      if (!reply.ok) {
        if (reply.problem.code !== 'session.none') setProblem(reply.problem);
        return;
      }
      const { value } = reply;
      setLoaded({ of: `${owner} ${list} ${village}`, pages: { rows: [...from.rows, ...('rows' in value ? value.rows : [])], people: [...from.people, ...('people' in value ? value.people : [])], total: value.total } });
      setProblem(null);
    },
    [owner, isFrozen, list, village],
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

function askPage(source: ListSource, list: ListName, offset: number) {
  const page = { offset, limit: pageSize };
  if ('sending' in source) return list === 'missing' ? call('oldSendings.missing', { ...source, ...page }) : call('oldSendings.rows', { ...source, ...page, list });
  return list === 'missing' ? call('oldSendings.foundMissing', { ...source, ...page }) : call('oldSendings.foundRows', { ...source, ...page, list });
}
