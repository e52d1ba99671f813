import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atClock, type Attempts, noAttempts, readAttempts, waitUntil, withFailure, withSuccess, writeAttempts } from '../../../db/keys/attempts.ts';
import { testFolder } from '../../support/service.ts';

const start = Date.parse('2020-04-13T01:00:00.000Z');
const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

function failures(count: number, account = 'a', from: Attempts = noAttempts): Attempts {
  let attempts = from;
  for (let n = 0; n < count; n += 1) attempts = withFailure(attempts, account, at(0), true);
  return attempts;
}

describe('the wait', () => {
  it.each<readonly [number, number | null, string]>([
    [4, null, 'the first tries are free'],
    [5, 5, 'after the fifth'],
    [6, 10, 'doubled'],
    [8, 40, 'and again'],
    [12, 640, 'and again'],
    [13, 900, 'a quarter of an hour'],
    [400, 900, 'never longer'],
  ])('after %i wrong tries is %j seconds: %s', (count, seconds) => {
    expect(waitUntil(failures(count), 'a', at(0))).toBe(seconds === null ? null : at(seconds));
  });

  it('over all accounts begins later', () => {
    let attempts = noAttempts;
    for (let n = 0; n < 19; n += 1) attempts = withFailure(attempts, `akun-${n}`, at(0), true);
    expect(waitUntil(attempts, 'lain', at(0))).toBeNull();
    expect(waitUntil(withFailure(attempts, 'akun-20', at(0), true), 'lain', at(0))).toBe(at(5));
  });

  it('makes a thousand tries take more than an hour, spread over accounts or not', () => {
    for (const accounts of [1, 7, 1000]) {
      let attempts = noAttempts;
      let now = 0;
      for (let tries = 0; tries < 1000; tries += 1) {
        const account = `akun-${tries % accounts}`;
        const until = waitUntil(attempts, account, at(now));
        if (until !== null) now = (Date.parse(until) - start) / 1000;
        attempts = withFailure(attempts, account, at(now), true);
      }
      expect(now).toBeGreaterThan(3600);
    }
  });

  it('runs from where the clock stands when that was set back, and not over again at each look', () => {
    const attempts = failures(8);
    const back = atClock(attempts, at(-86_400));
    expect(waitUntil(back, 'a', at(-86_400))).toBe(at(-86_360));
    expect(atClock(back, at(-86_370))).toBe(back);
    expect(waitUntil(back, 'a', at(-86_360))).toBeNull();
  });

  it('is never shortened by setting the clock back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 30 }), fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 8 }), (count, steps) => {
        let attempts = failures(count);
        const wait = Date.parse(waitUntil(attempts, 'a', at(0)) ?? '') - start;
        let now = 0;
        for (const step of steps) {
          now -= step;
          attempts = atClock(attempts, at(now));
          expect(Date.parse(waitUntil(attempts, 'a', at(now)) ?? '') - start - now * 1000).toBeGreaterThanOrEqual(wait);
        }
      }),
    );
  });

  it('goes with a success of that account; others keep theirs', () => {
    const both = failures(6, 'b', failures(6, 'a'));
    const after = withSuccess(both, 'a');
    expect(waitUntil(after, 'a', at(0))).toBeNull();
    expect(waitUntil(after, 'b', at(0))).toBe(at(10));
    expect(after.attempts).toEqual([]);
  });
});

describe('masuk.json', () => {
  it('reads back as written; a missing or damaged one keeps nobody out', () => {
    const folder = testFolder();
    const path = join(folder, 'masuk.json');
    expect(readAttempts(path)).toEqual(noAttempts);
    const attempts = failures(3, 'b', failures(7));
    writeAttempts(path, attempts);
    expect(readAttempts(path)).toEqual(attempts);
    writeFileSync(path, '{"version":1');
    expect(readAttempts(path)).toEqual(noAttempts);
    rmSync(folder, { recursive: true });
  });
});
