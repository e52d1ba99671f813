import { useState } from 'react';
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
