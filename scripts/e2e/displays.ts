import { availableParallelism } from 'node:os';

/** Names the virtual screens of a run, with blanks between; empty or missing where the windows go to the person's own screen. */
export const displaysVariable = 'LOKET_DISPLAYS';

/** An app waits half of its time for the disk and the clock: two share two cores well, more make each other late. */
const most = 2;

/** How many virtual screens the suite starts on this machine. */
export function displaysWanted(): number {
  return Math.min(most, availableParallelism());
}

/** How many workers Playwright may use: one for each virtual screen, and one on a real screen. */
export function workersFor(env: NodeJS.ProcessEnv): number {
  return Math.max(1, displaysIn(env).length);
}

/** In a worker of Playwright: its apps go to the screen of its own. Elsewhere it changes nothing. */
export function ownDisplay(env: NodeJS.ProcessEnv): void {
  const own = displaysIn(env)[Number(env['TEST_PARALLEL_INDEX'] ?? '0')];
  if (own !== undefined) env['DISPLAY'] = own;
}

function displaysIn(env: NodeJS.ProcessEnv): readonly string[] {
  return (env[displaysVariable] ?? '').split(' ').filter((name) => name !== '');
}
