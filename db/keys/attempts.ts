import { z } from 'zod';
import { instant } from '../../shared/contract/common.ts';
import { readWhole, writeDurably } from '../durable-file.ts';

/**
 * Wrong passwords and the waits they bring (RELIABILITY.md G2), kept beside the database because it is closed then. Per account and
 * over all accounts; a restart does not shorten a wait, nor does a clock that is set back or ahead: beside the clock stands how long the
 * PC was running, which nobody sets.
 */
const counter = z.strictObject({
  failed: z.int().min(0),
  last: instant,
  next: instant,
  /** Milliseconds that the PC had been running at `last`; null: not known. */
  running: z.number().min(0).nullable().default(null),
});
interface Counter extends z.infer<typeof counter> {}

const file = z.strictObject({
  version: z.literal(1),
  overall: counter.nullable(),
  /** By user uid; `unknownAccount` for all names that are none, `recoveryAccount` for the code. What was typed is not kept. */
  accounts: z.record(z.string(), counter),
  /** Not yet in the audit. */
  attempts: z.array(z.strictObject({ at: instant, account: z.string() })),
});
export type Attempts = z.infer<typeof file>;

export const unknownAccount = '';
export const recoveryAccount = 'pemulihan';

export const noAttempts: Attempts = { version: 1, overall: null, accounts: {}, attempts: [] };

/** masuk.json; missing counts as no attempts, and so does a damaged one: it keeps nobody out for ever. */
export function readAttempts(path: string): Attempts {
  const text = readWhole(path);
  if (text === null) return noAttempts;
  try {
    return file.parse(JSON.parse(text));
  } catch {
    return noAttempts;
  }
}

export function writeAttempts(path: string, attempts: Attempts): void {
  writeDurably(path, `${JSON.stringify(attempts)}\n`);
}

/** Until when no try on this account is taken; null: now. `account` null asks for the wait over all accounts. */
export function waitUntil(attempts: Attempts, account: string | null, now: string): string | null {
  const ofAccount = account === null ? undefined : attempts.accounts[account];
  const waits = [
    ...(attempts.overall === null ? [] : [nextOf(attempts.overall, freeOverall, now)]),
    ...(ofAccount === undefined ? [] : [nextOf(ofAccount, freeOfAccount, now)]),
  ].filter((until) => until > now);
  return waits.toSorted().at(-1) ?? null;
}

/**
 * The waits by the clock as it stands now. A clock that was set back or ahead since the last try says nothing about the time between;
 * `running` (milliseconds that the PC has been running; null: not known) does. After a restart of the PC only the time since then is
 * sure. The same object when the clock was left alone.
 */
export function atClock(attempts: Attempts, now: string, running: number | null = null): Attempts {
  const moved = (each: Counter, free: number): Counter => {
    const last = sureLast(each, now, running);
    return last === null ? each : { ...each, last, next: plus(last, waitAfter(each.failed, free)), running: runningAt(last, now, running) };
  };
  const overall = attempts.overall && moved(attempts.overall, freeOverall);
  const accounts = Object.entries(attempts.accounts).map(([account, each]) => [account, moved(each, freeOfAccount)] as const);
  const same = overall === attempts.overall && accounts.every(([account, each]) => each === attempts.accounts[account]);
  return same ? attempts : { ...attempts, overall, accounts: Object.fromEntries(accounts) };
}

/** One more wrong try. `listed`: it goes into the audit at the next success (the database is closed now). */
export function withFailure(attempts: Attempts, account: string, now: string, listed: boolean, running: number | null = null): Attempts {
  const kept = attempts.attempts.slice(-(listedMost - 1));
  return {
    version: 1,
    overall: failedOnce(attempts.overall, freeOverall, now, running),
    accounts: { ...attempts.accounts, [account]: failedOnce(attempts.accounts[account] ?? null, freeOfAccount, now, running) },
    attempts: listed ? [...kept, { at: now, account }] : attempts.attempts,
  };
}

/** After a success: this account and the whole are free again; the list has gone into the audit. */
export function withSuccess(attempts: Attempts, account: string): Attempts {
  const { [account]: _free, ...others } = attempts.accounts;
  return { version: 1, overall: null, accounts: others, attempts: [] };
}

/** So many tries are free; then 5 s, doubling, at most 15 minutes. Over all accounts more are free: colleagues must not shut each other out. */
const freeOfAccount = 5;
const freeOverall = 20;
const firstWaitMs = 5_000;
const longestWaitMs = 15 * 60_000;
/** The delay makes more than these a matter of days. */
const listedMost = 500;

/** Clocks that are set by the network step about so far, in milliseconds. */
const clockStep = 2_000;

/** When the last try was, by the clock as it stands now; null: as written. */
function sureLast(each: Counter, now: string, running: number | null): string | null {
  const byClock = Date.parse(now) - Date.parse(each.last);
  const byRunning = running === null || each.running === null ? null : running >= each.running ? running - each.running : running;
  if (byClock < 0) return plus(now, -(byRunning ?? 0));
  return byRunning !== null && byClock > byRunning + clockStep ? plus(now, -byRunning) : null;
}

function runningAt(last: string, now: string, running: number | null): number | null {
  return running === null ? null : Math.max(0, running - (Date.parse(now) - Date.parse(last)));
}

function failedOnce(before: Counter | null, free: number, now: string, running: number | null): Counter {
  const failed = (before?.failed ?? 0) + 1;
  const computed = plus(now, waitAfter(failed, free));
  return { failed, last: now, running, next: before !== null && before.last <= now && before.next > computed ? before.next : computed };
}

function nextOf(each: Counter, free: number, now: string): string {
  const wait = waitAfter(each.failed, free);
  if (now < each.last) return plus(now, wait);
  const computed = plus(each.last, wait);
  const longest = plus(each.last, longestWaitMs);
  if (each.next > longest) return longest;
  return each.next > computed ? each.next : computed;
}

function waitAfter(failed: number, free: number): number {
  return failed < free ? 0 : Math.min(firstWaitMs * 2 ** (failed - free), longestWaitMs);
}

function plus(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
