import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { FieldId } from '../../shared/domain/fields.ts';
import { normaliseField } from '../../shared/domain/values.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Reply } from '../../shared/result.ts';
import { call } from '../api/client.ts';
import { setStatus } from '../shell/status.ts';
import { secondsText } from '../text/numbers.ts';

export type OpenedSheet = Output<'verification.open'>;

export interface CheckDesk {
  readonly opened: OpenedSheet | null;
  readonly problem: Problem | null;
  /** This person has changed it: another account approves. */
  readonly corrected: boolean;
  /** A command is under way: no second one. */
  readonly busy: boolean;
  readonly open: (sheet: string | null) => Promise<void>;
  readonly settle: (mark: string, how: 'sesuai_fotokopi' | 'ktp_asli') => Promise<boolean>;
  readonly correct: (field: FieldId, value: string) => Promise<boolean>;
  /** Answers how many marks stay open; null when it was not done. */
  readonly approve: () => Promise<number | null>;
  readonly giveBack: (field: FieldId | null, reason: string) => Promise<boolean>;
  readonly confirmSecond: () => Promise<string | null>;
  readonly notSame: (reason: string) => Promise<boolean>;
}

/** The sheet on the desk of the second person and what may be done with it. One command at a time; every answer carries the next revision. */
export function useCheck(): CheckDesk {
  const [opened, setOpened] = useState<OpenedSheet | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [corrected, setCorrected] = useState(false);
  const running = useRef(false);
  const current = useRef<OpenedSheet | null>(null);

  useEffect(() => {
    current.current = opened;
  }, [opened]);

  const run = useCallback(async <Value>(ask: (sheet: OpenedSheet) => Promise<Reply<Value>>): Promise<Value | null> => {
    const sheet = current.current;
    if (!sheet || running.current) return null;
    running.current = true;
    setBusy(true);
    setProblem(null);
    const reply = await ask(sheet);
    running.current = false;
    setBusy(false);
    if (!reply.ok) {
      setProblem(reply.problem);
      return null;
    }
    setStatus({ saved: `Tersimpan ${secondsText(new Date().toISOString())}` });
    return reply.value;
  }, []);

  const open = useCallback(async (sheet: string | null) => {
    setCorrected(false);
    if (sheet === null) {
      setOpened(null);
      return;
    }
    setProblem(null);
    const reply = await call('verification.open', { sheet });
    if (reply.ok) setOpened(reply.value);
    else {
      setOpened(null);
      setProblem(reply.problem);
    }
  }, []);

  const settle = useCallback<CheckDesk['settle']>(
    async (mark, how) => {
      const answer = await run(({ head }) => call('verification.settle', { sheet: head.uid, revision: head.revision, mark, how }));
      if (answer) setOpened((before) => before && { ...before, marks: answer.marks, head: { ...before.head, revision: answer.revision } });
      return answer !== null;
    },
    [run],
  );

  const correct = useCallback<CheckDesk['correct']>(
    async (field, value) => {
      const answer = await run(({ head }) => call('verification.correct', { sheet: head.uid, revision: head.revision, field, value, reason: '' }));
      if (answer) {
        setOpened(
          (before) =>
            before && {
              ...before,
              head: { ...before.head, revision: answer.revision },
              marks: answer.marks,
              values: { ...before.values, [field]: normaliseField(field, value, before.receivedDay) },
            },
        );
        setCorrected(true);
      }
      return answer !== null;
    },
    [run],
  );

  const approve = useCallback<CheckDesk['approve']>(async () => (await run(({ head }) => call('verification.approve', { sheet: head.uid, revision: head.revision })))?.openMarks ?? null, [run]);
  const giveBack = useCallback<CheckDesk['giveBack']>(async (field, reason) => (await run(({ head }) => call('verification.return', { sheet: head.uid, revision: head.revision, field, reason }))) !== null, [run]);
  const confirmSecond = useCallback<CheckDesk['confirmSecond']>(
    async () => (await run(({ head }) => call('verification.confirmSecondSheet', { sheet: head.uid, revision: head.revision })))?.primarySheet ?? null,
    [run],
  );
  const notSame = useCallback<CheckDesk['notSame']>(async (reason) => (await run(({ head }) => call('verification.notSamePerson', { sheet: head.uid, revision: head.revision, reason }))) !== null, [run]);

  return { opened, problem, corrected, busy, open, settle, correct, approve, giveBack, confirmSecond, notSame };
}
