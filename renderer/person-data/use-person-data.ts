import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { onLocked, onUnlocked } from '../api/unlocked.ts';

export interface PersonData {
  readonly data: Output<'personData.show'> | null;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
}

const nothing: PersonData = { data: null, progress: null, problem: null };

/** Of whom: the person of a sheet, or whoever stands in a row of an old sending. */
export type AskedPerson = Pick<CallInput<'personData.show'>, 'sheet' | 'oldRow'>;

/** Everything held on a person, covered for a screen. Each reading is one look and one row of the audit; a lock takes it from the page. */
export function usePersonData({ sheet, oldRow }: AskedPerson): PersonData & { readonly reload: () => void } {
  const [state, setState] = useState(nothing);
  const asked = useRef(0);
  const read = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    setState({ ...nothing, progress: { done: 0, total: 0 } });
    const reply = await call('personData.show', { ...whoOf(sheet, oldRow?.sending, oldRow?.line), for: 'layar', askedBy: '' }, { onProgress: (progress) => asked.current === mine && setState({ ...nothing, progress }) });
    if (asked.current !== mine) return;
    setState(reply.ok ? { ...nothing, data: reply.value } : { ...nothing, problem: reply.problem.code === 'session.none' ? null : reply.problem });
  }, [sheet, oldRow?.sending, oldRow?.line]);
  const reload = useCallback(() => void read(), [read]);
  // A look is logged: an effect that React runs twice must not make two of it.
  useEffect(() => {
    const timer = setTimeout(reload);
    return () => clearTimeout(timer);
  }, [reload]);
  useEffect(() => onUnlocked(reload), [reload]);
  useEffect(
    () =>
      onLocked(() => {
        asked.current += 1;
        setState(nothing);
      }),
    [],
  );
  return { ...state, reload };
}

/** By its parts, so that the same row in another object is no other person. */
function whoOf(sheet: string | null, sending: string | undefined, line: number | undefined): AskedPerson {
  return sending === undefined || line === undefined ? { sheet } : { sheet: null, oldRow: { sending, line } };
}
