import { z } from 'zod';
import { instant } from '../../shared/contract/common.ts';
import { readWhole, writeDurably } from '../durable-file.ts';

/**
 * Wrong passwords and the waits they bring (RELIABILITY.md G2), kept beside the database because it is closed then. Per account and
 * over all accounts; a restart does not shorten a wait, nor does a clock that is set back.
 */
const counter = z.strictObject({ failed: z.int().min(0), last: instant, next: instant });
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

/** A clock that stands before the last try was set back: the waits begin anew from where it stands. The same object when it was not. */
export function atClock(attempts: Attempts, now: string): Attempts {
  const all = [attempts.overall, ...Object.values(attempts.accounts)];
  if (!all.some((each) => each !== null && now < each.last)) return attempts;
  const moved = (each: Counter, free: number): Counter => (now < each.last ? { ...each, last: now, next: nextOf(each, free, now) } : each);
  return {
    ...attempts,
    overall: attempts.overall === null ? null : moved(attempts.overall, freeOverall),
    accounts: Object.fromEntries(Object.entries(attempts.accounts).map(([account, each]) => [account, moved(each, freeOfAccount)])),
  };
}

/** One more wrong try. `listed`: it goes into the audit at the next success (the database is closed now). */
export function withFailure(attempts: Attempts, account: string, now: string, listed: boolean): Attempts {
  const kept = attempts.attempts.slice(-(listedMost - 1));
  return {
    version: 1,
    overall: failedOnce(attempts.overall, freeOverall, now),
    accounts: { ...attempts.accounts, [account]: failedOnce(attempts.accounts[account] ?? null, freeOfAccount, now) },
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

function failedOnce(before: Counter | null, free: number, now: string): Counter {
  const failed = (before?.failed ?? 0) + 1;
  const computed = plus(now, waitAfter(failed, free));
  return { failed, last: now, next: before !== null && before.last <= now && before.next > computed ? before.next : computed };
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
