import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useSession } from '../session/session-store.ts';

export type WholeNumbers = Output<'sheets.reveal'>;

/** How long whole numbers stay open (VISUAL 4, Ctrl+N). */
export const openMs = 30_000;

export interface Reveal {
  /** null while covered. */
  readonly numbers: WholeNumbers | null;
  readonly problem: Problem | null;
  /** Opens (one audit row each time), or covers again. */
  readonly toggle: () => void;
}

/** The whole NIK, KK and birth date of one sheet, on purpose. Covered again after 30 s, on another sheet, on leaving and under a lock. */
export function useReveal(sheet: string | null): Reveal {
  const [open, setOpen] = useState<{ readonly sheet: string; readonly numbers: WholeNumbers } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { gate } = useSession();
  const mayShow = gate.kind === 'open';

  // Another sheet, or a lock: covered at once, before anything is painted.
  const scope = mayShow ? sheet : null;
  const [heldScope, setHeldScope] = useState(scope);
  const latestScope = useRef(scope);
  if (heldScope !== scope) {
    setHeldScope(scope);
    setOpen(null);
    setProblem(null);
  }
  useEffect(() => {
    latestScope.current = scope;
  }, [scope]);

  useEffect(() => {
    if (!open) return undefined;
    const timer = setTimeout(() => setOpen(null), openMs);
    return () => clearTimeout(timer);
  }, [open]);

  const toggle = useCallback(() => {
    if (sheet === null) return;
    if (open) {
      setOpen(null);
      return;
    }
    void call('sheets.reveal', { sheet }).then((reply) => {
      // An answer that came after the choice had moved on belongs to another sheet.
      if (latestScope.current !== sheet) return;
      if (reply.ok) setOpen({ sheet, numbers: reply.value });
      else setProblem(reply.problem);
    });
  }, [sheet, open]);

  return { numbers: open && open.sheet === scope ? open.numbers : null, problem, toggle };
}
