import { ensureSystem } from '../system.ts';
import { findElectron } from '../electron/find.ts';
import type { Break } from './break.ts';
import { breaks } from './breaks.ts';
import { copyProject } from './copy.ts';
import { controlRun, judge, type Verdict } from './judge.ts';

/**
 * `npm run test:sabotage`: breaks the product on purpose in a temporary copy, one break at a time, and passes only if for each of them
 * the tests that ought to see it turn red. `--only NAME` (as often as wanted) tries these alone. Says at the end which test saw what.
 */
const chosen = choose(process.argv.slice(2));
// What the copy's end-to-end tests need is fetched once, here.
if (chosen.some(({ caughtBy }) => caughtBy.some((catcher) => catcher.by === 'electron'))) await ensureSystem((await findElectron()).path);

const begun = performance.now();
const copy = copyProject();
process.once('exit', () => copy.remove());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

console.log(`Without a break, all tests that are named for one of ${chosen.length}…`);
const wrong = await controlRun(copy, chosen);
if (wrong.length > 0) {
  console.error(`The suite is not green without a break, so it proves nothing:\n${wrong.join('\n')}`);
  process.exit(1);
}
console.log(`All green (${secondsSince(begun)} s).`);

const rows: { readonly made: Break; readonly verdict: Verdict; readonly seconds: string }[] = [];
for (const [index, made] of chosen.entries()) {
  const started = performance.now();
  const verdict = await judge(copy, made);
  rows.push({ made, verdict, seconds: secondsSince(started) });
  console.log(`${index + 1}/${chosen.length} ${made.name}: ${verdict.caught ? 'caught' : verdict.why} (${secondsSince(started)} s)`);
}

const missed = rows.filter(({ verdict }) => !verdict.caught);
console.log(`\n${table(rows)}\n`);
console.log(`${rows.length} breaks, ${rows.length - missed.length} caught, ${missed.length} not (${secondsSince(begun)} s)`);
process.exit(missed.length === 0 ? 0 : 1);

function choose(args: readonly string[]): readonly Break[] {
  const names: string[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at + 1];
    if (args[at] !== '--only' || name === undefined || !breaks.some((each) => each.name === name)) {
      console.error(`Only this is understood: --only NAME, with NAME one of\n${breaks.map((each) => each.name).join('\n')}`);
      process.exit(2);
    }
    names.push(name);
  }
  return names.length === 0 ? breaks : breaks.filter((each) => names.includes(each.name));
}

function table(all: typeof rows): string {
  const cells = all.map(({ made, verdict, seconds }) => [made.name, made.what, made.edits[0]?.file ?? '', verdict.caught ? verdict.by : `NOT CAUGHT: ${verdict.why}`, seconds]);
  return [['break', 'what is wrong then', 'where', 'caught by', 's'], ['---', '---', '---', '---', '---'], ...cells]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
