import { useEffect, useRef } from 'react';
import { call } from '../api/client.ts';
import { useFlush } from '../shell/flush.ts';
import { keepWhileOpen } from '../shell/keep-while-open.ts';
import { setStatus } from '../shell/status.ts';
import { secondsText } from '../text/numbers.ts';
import { type LineDraft, typedOf } from './line-draft.ts';

export interface KeptLine {
  /** Hands over what is under the fingers now, if it has changed. */
  readonly keep: () => Promise<void>;
  /** The line is being stored: nothing is kept meanwhile, or it would be offered again behind its own save. */
  readonly hold: () => void;
  /** It was stored and `next` begins, or (null) it was refused and is kept on. */
  readonly release: (next: LineDraft | null) => void;
}

/** Hands the line under the fingers to the data process: while it is typed, when the window goes away, and before a lock. */
export function useKeptLine(list: string, draft: LineDraft): KeptLine {
  const latest = useRef(draft);
  const kept = useRef(draft);
  const held = useRef(false);
  useEffect(() => {
    latest.current = draft;
  });
  const keep = async (): Promise<void> => {
    const now = latest.current;
    if (held.current || kept.current === now) return;
    const reply = await call('personLists.keep', { list, ...typedOf(now) });
    if (!reply.ok) return;
    kept.current = now;
    setStatus({ kept: `Ketikan aman ${secondsText(reply.value.at)}` });
  };
  useFlush(keep);
  const latestKeep = useRef(keep);
  useEffect(() => keepWhileOpen(() => latestKeep.current()), []);
  return {
    keep,
    hold: () => {
      held.current = true;
    },
    release: (next) => {
      held.current = false;
      if (next === null) return;
      kept.current = next;
      latest.current = next;
    },
  };
}
