import { type Break, type Catcher, vitest } from '../break.ts';

const typing = (test: string): Catcher => ({ by: 'electron', file: 'tests/e2e/entri-lock.spec.ts', test, alive: 'typing is kept on its own' });
const idle: Catcher = { by: 'electron', file: 'tests/e2e/idle-lock.spec.ts', test: 'after its minutes without a key the window is locked', alive: 'keys put the lock off' };

/** What the window does with typing, and what it says. */
export const screenBreaks: readonly Break[] = [
  {
    name: 'no-flush-on-lock',
    what: 'a lock loses the last keystrokes',
    edits: [{ file: 'renderer/session/session.ts', find: '  await flushAll();\n  // Sleep', put: '  // Sleep' }],
    caughtBy: [typing('a lock hands over what was typed in its very moment')],
  },
  {
    name: 'no-flush-on-sleep',
    what: 'a PC that goes to sleep loses the last keystrokes',
    edits: [{ file: 'renderer/session/session.ts', find: "        void flushAll().then(() => call('app.flushed', {}));\n", put: "        void call('app.flushed', {});\n" }],
    caughtBy: [typing('sleep hands over what was typed in its very moment')],
  },
  {
    name: 'sleep-keeps-session',
    what: 'a PC that slept shows the log-in screen over an open session',
    edits: [{ file: 'electron/main/main.ts', find: "    data.lock('tidur');\n", put: '' }],
    caughtBy: [typing('sleep hands over what was typed in its very moment')],
  },
  {
    name: 'idle-never-locks',
    what: 'a window that nobody uses stays open',
    edits: [{ file: 'renderer/shell/idle.ts', find: '    if (left <= 0) lock();\n    else if (left <= warnAt && !warned) {', put: '    if (left <= -warnAt * 1000) lock();\n    else if (left <= warnAt && !warned) {' }],
    caughtBy: [idle],
  },
  {
    name: 'locked-twice',
    what: 'who comes back after a lock is thrown out again',
    edits: [{ file: 'renderer/session/session.ts', find: "  if (closing !== null || sessionStore.get().gate.kind !== 'open') return;\n  const mine = Symbol(why);\n  closing = mine;\n  await flushAll();", put: "  if (sessionStore.get().gate.kind !== 'open') return;\n  await flushAll();\n  const mine = Symbol(why);\n  closing = mine;" }],
    caughtBy: [vitest('renderer/session/lock-once.test.ts', 'who comes back while a second asking is on its way is not thrown out again')],
  },
  {
    name: 'lock-only-on-screen',
    what: 'a locked window has an open session behind it',
    edits: [{ file: 'renderer/session/session.ts', find: "  await call('session.lock', { why });\n", put: '' }],
    caughtBy: [idle],
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
