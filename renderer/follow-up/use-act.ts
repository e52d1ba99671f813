import { useState, type KeyboardEvent } from 'react';
import type { Problem } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';

export interface Acting {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs once at a time; what comes of it goes to `onDone`, a problem stays here. */
  readonly act: <Value>(work: () => Promise<Reply<Value>>, onDone: (value: Value) => void) => void;
}

/** One act of a form: whether it is under way, and the problem it met. */
export function useAct(): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    act: (work, onDone) => {
      if (busy) return;
      setBusy(true);
      setProblem(null);
      void work().then((reply) => {
        setBusy(false);
        if (reply.ok) onDone(reply.value);
        else setProblem(reply.problem);
      });
    },
  };
}

/** Enter in a choice or a box of several lines, which keep that key to themselves; the arrows choose in it and move no list. */
export function enterIn(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) event.stopPropagation();
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** Enter: on to the next of these fields, and on the last the act. */
export function onward(ids: readonly string[], act: () => void): () => void {
  return () => {
    const at = ids.indexOf(document.activeElement?.id ?? '');
    const next = at < 0 ? undefined : ids[at + 1];
    if (next === undefined) act();
    else document.getElementById(next)?.focus();
  };
}
