import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, ContractName, Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from './client.ts';
import { useReading } from './reading.ts';
import { onLocked, onUnlocked } from './unlocked.ts';

/** Queries whose answers name people: nothing of them outlives a lock. */
const aboutPeople: readonly ContractName[] = ['answers.find', 'answers.people', 'bundles.papers', 'entry.queue', 'home.overdue', 'followUp.detail', 'personData.corrections', 'personData.openCorrections', 'online.path', 'online.people', 'oldSendings.foundRow', 'oldSendings.row', 'personLists.known', 'personLists.lines', 'receipts.known', 'receipts.recent', 'sheets.detail', 'sheets.list', 'sheets.near', 'slips.draft', 'slips.find', 'verification.queue'];

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
  const asking = useRef(0);
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
    asking.current += 1;
    const mine = asking.current;
    setState((before) => ({ ...before, loading: true }));
    void call(name, asked).then((reply) => {
      // An answer that a lock has overtaken comes to nobody.
      if (!wanted || asking.current !== mine) return;
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
  useEffect(() => {
    if (!aboutPeople.includes(name)) return undefined;
    return onLocked(() => {
      asking.current += 1;
      setState({ value: null, problem: null, loading: false });
    });
  }, [name]);
  useReading(state.loading);
  return { ...state, reload };
}
