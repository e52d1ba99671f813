import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, ContractName, Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from './client.ts';
import { onUnlocked } from './unlocked.ts';

export interface Queried<Value> {
  /** The last answer; stays while a newer one is under way. */
  readonly value: Value | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly reload: () => void;
}

/** Asks a query and keeps its answer. Asks again when the input changes (compared as JSON), when `deps` change, on reload(), and after an unlock. `input` null: does not ask. */
export function useQuery<Name extends ContractName>(name: Name, input: CallInput<Name> | null, deps: readonly unknown[] = []): Queried<Output<Name>> {
  const [state, setState] = useState<Omit<Queried<Output<Name>>, 'reload'>>({ value: null, problem: null, loading: input !== null });
  const [turn, setTurn] = useState(0);
  const latest = useRef(input);
  const text = JSON.stringify(input);

  useEffect(() => {
    latest.current = input;
  });

  useEffect(() => {
    const asked = latest.current;
    if (asked === null) {
      setState({ value: null, problem: null, loading: false });
      return undefined;
    }
    let wanted = true;
    setState((before) => ({ ...before, loading: true }));
    void call(name, asked).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setState({ value: reply.value, problem: null, loading: false });
      // A closed session is answered by the log-in screen; what is kept under it stays as it was.
      else if (reply.problem.code === 'session.none') setState((before) => ({ ...before, loading: false }));
      else setState((before) => ({ ...before, problem: reply.problem, loading: false }));
    });
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller's deps are part of the contract of this hook
  }, [name, text, turn, ...deps]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => onUnlocked(reload), [reload]);
  return { ...state, reload };
}
