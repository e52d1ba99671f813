import { useEffect, useRef } from 'react';
import { call } from '../api/client.ts';
import { useFlush } from '../shell/flush.ts';
import { setStatus } from '../shell/status.ts';
import { secondsText } from '../text/numbers.ts';
import { type LineDraft, typedOf } from './line-draft.ts';

/** As in Entri: less than the two seconds that may be lost (RELIABILITY A4). */
const everyMs = 1500;

/** Hands the line under the fingers to the data process: while it is typed, when the window goes away, and before a lock. Answers how to do it now. */
export function useKeptLine(list: string, draft: LineDraft): (stored?: LineDraft) => Promise<void> {
  const latest = useRef(draft);
  const kept = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  /** `stored`: a line that was saved just now needs no keeping, and its kept copy is gone already. */
  const keep = async (stored?: LineDraft): Promise<void> => {
    if (stored) {
      kept.current = stored;
      latest.current = stored;
      return;
    }
    const now = latest.current;
    if (kept.current === now) return;
    const reply = await call('personLists.keep', { list, ...typedOf(now) });
    if (!reply.ok) return;
    kept.current = now;
    setStatus({ kept: `Ketikan aman ${secondsText(reply.value.at)}` });
  };
  useFlush(keep);
  const latestKeep = useRef(keep);
  useEffect(() => {
    const timer = setInterval(() => void latestKeep.current(), everyMs);
    const onBlur = () => void latestKeep.current();
    window.addEventListener('blur', onBlur);
    return () => {
      clearInterval(timer);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return keep;
}
