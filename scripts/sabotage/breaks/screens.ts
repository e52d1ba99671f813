import { type Break, vitest } from '../break.ts';

/** What the window does with typing, and what it says. */
export const screenBreaks: readonly Break[] = [
  {
    name: 'no-flush-on-lock',
    what: 'a lock loses the last keystrokes',
    edits: [{ file: 'renderer/session/session.ts', find: '  await flushAll();\n  showLogin(why);\n', put: '  showLogin(why);\n' }],
    caughtBy: [{ by: 'electron', file: 'tests/e2e/entri-lock.spec.ts', test: 'a lock hands over what was typed in its very moment', alive: 'typing is kept on its own' }],
  },
  {
    name: 'no-flush-on-sleep',
    what: 'a PC that goes to sleep loses the last keystrokes',
    edits: [{ file: 'renderer/session/session.ts', find: "        void flushAll().then(() => call('app.flushed', {}));\n", put: "        void call('app.flushed', {});\n" }],
    caughtBy: [{ by: 'electron', file: 'tests/e2e/entri-lock.spec.ts', test: 'sleep hands over what was typed in its very moment', alive: 'typing is kept on its own' }],
  },
  {
    name: 'saved-before-reply',
    what: '"Tersimpan" stands there before the disk has it',
    edits: [{ file: 'renderer/entry/saving.ts', find: '  const { head } = session.opened;\n  const reply = await', put: "  const { head } = session.opened;\n  setStatus({ saved: `Tersimpan ${secondsText(new Date().toISOString())}` });\n  const reply = await" }],
    caughtBy: [vitest('renderer/entry/saving.test.ts', 'says nothing of saved until the answer is there')],
  },
  {
    name: 'saved-on-refusal',
    what: 'a refused save empties the form',
    edits: [{ file: 'renderer/entry/saving.ts', find: "  if (reply.problem.code === 'stale' && (await isStoredAlready(session, values, as))) {", put: "  if (reply.problem.code === 'stale' || (await isStoredAlready(session, values, as))) {" }],
    caughtBy: [vitest('renderer/entry/saving.test.ts', 'a save that was refused stays in the form')],
  },
];
