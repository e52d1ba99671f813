import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderPaths } from '../../../db/folder.ts';
import { readAttempts } from '../../../db/keys/attempts.ts';
import type { Reply } from '../../../shared/result.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';

/** RELIABILITY G2: guessing takes too long, whatever is done to the program, the clock and the file of the waits. */
let office: TestOffice;
beforeEach(async () => {
  office = await createTestOffice();
});
afterEach(() => office.close());

const guess = (loginName = 'penyelia', password = 'bukan-ini'): Promise<Reply<unknown>> => office.raw('session.login', { loginName, password });
const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.problem.code);
/** Until when the door is shut; null: it was tried. */
const waitOf = (reply: Reply<unknown>): string | null => (!reply.ok && reply.problem.code === 'password.wait' ? reply.problem.details.until : null);

/** Wrong tries until the wait is so long. */
async function fail(times: number, loginName = 'penyelia'): Promise<void> {
  for (let n = 0; n < times; ) {
    const until = waitOf(await guess(loginName));
    if (until === null) n += 1;
    else office.clock.step(Date.parse(until) - Date.parse(office.clock.now()));
  }
}

/** Milliseconds for which the door is still shut, as the next try says. */
async function leftOf(loginName = 'penyelia'): Promise<number> {
  const until = waitOf(await guess(loginName));
  return until === null ? 0 : Date.parse(until) - Date.parse(office.clock.now());
}

test('so many guesses take so long, on one account or spread over all', async () => {
  const times = rounds('wrong passwords at the door', 40, 1000);
  for (const names of [['penyelia'], ['penyelia', 'petugas', 'tidak-ada', 'siapa']]) {
    const begun = Date.parse(office.clock.now());
    for (let n = 0; n < times; n += 1) await fail(1, names[n % names.length]);
    const hours = (Date.parse(office.clock.now()) - begun) / 3_600_000;
    // A quarter of an hour each, once the first are through.
    expect(hours).toBeGreaterThan(times >= 1000 ? 200 : 3);
    await office.close();
    office = await createTestOffice();
  }
  proved({ point: 'G2', done: 'wrong passwords one after the other at a simulated clock, on one account and spread over four', times: times * 2, result: times >= 1000 ? 'more than 200 hours each' : 'more than 3 hours each' });
}, 240_000);

describe('five wrong ones bring a wait', () => {
  test('that doubles and stays through restarts, set clocks and reboots', async () => {
    let cases = 0;
    const stays = async (what: string, wait: number): Promise<void> => {
      cases += 1;
      const left = await leftOf();
      expect(left, what).toBeGreaterThan(wait - 2_001);
      expect(left, what).toBeLessThanOrEqual(wait);
    };
    await fail(8);
    await stays('after eight', 40_000);
    await office.restart();
    await stays('restarted', 40_000);
    for (const set of ['2019-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z', '2020-04-13T01:00:00.000Z', '2020-04-20T01:00:00.000Z']) {
      office.clock.set(set);
      await stays(`clock set to ${set}`, 40_000);
      await office.restart();
      await stays(`clock set to ${set}, restarted`, 40_000);
    }
    office.clock.step(15_000);
    await stays('15 s later', 25_000);
    office.clock.set('2030-01-01T00:00:00.000Z');
    office.clock.reboot();
    await stays('clock set ahead and the PC started again', 40_000);
    office.clock.step(30_000);
    await stays('30 s after that start', 10_000);
    office.clock.step(10_000);
    expect(codeOf(await guess())).toBe('password.wrong');
    await stays('after nine', 80_000);
    proved({ point: 'G2', done: 'the clock set back and ahead by years, the program and the PC started again, during a wait', times: cases, result: 'no wait got shorter' });
  });

  test('setting the clock ahead after each guess buys none', async () => {
    await fail(12);
    for (let n = 0; n < 30; n += 1) {
      office.clock.set(new Date(Date.parse(office.clock.now()) + 16 * 60_000).toISOString());
      expect(codeOf(await guess())).toBe('password.wait');
    }
  });

  test('tells the screen the same, before anybody tries', async () => {
    await fail(22);
    office.clock.set('2031-01-01T00:00:00.000Z');
    const status = await office.raw('session.status', {});
    const until = String(Reflect.get(Object(status.ok && status.value), 'waitUntil'));
    expect(Date.parse(until)).toBeGreaterThan(Date.parse('2031-01-01T00:00:00.000Z'));
  });

  test('is each account’s own at first, and everybody’s after twenty', async () => {
    await fail(8);
    expect(codeOf(await guess('petugas'))).toBe('password.wrong');
    office.clock.step(3_600_000);
    await fail(11, 'siapa');
    expect(await leftOf('petugas')).toBeGreaterThan(0);
    expect(codeOf(await office.raw('session.recover', { code: office.recoveryCode, loginName: 'penyelia', password: 'lemari-kayu-9' }))).toBe('password.wait');
  });

  test('is not outrun by tries side by side', async () => {
    const replies = await Promise.all(Array.from({ length: 40 }, () => guess()));
    const codes = replies.map(codeOf);
    expect(codes.filter((code) => code === 'password.wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'password.wait')).toHaveLength(35);
    proved({ point: 'G2', done: 'wrong passwords sent side by side', times: 40, result: '5 tried, 35 told to wait' });
  });

  test('holds for changing one’s password and for the recovery code too', async () => {
    await office.as('petugas').must('settings.get', {});
    const change = () => office.raw('session.changePassword', { old: 'bukan-ini', password: 'kunci-baru-77' });
    for (let n = 0; n < 5; n += 1) expect(codeOf(await change())).toBe('password.wrong');
    expect(codeOf(await change())).toBe('password.wait');
  });
});

test('an unknown name, a deactivated account and a wrong password are answered alike, in words and in time', async () => {
  const leaving = await office.add('pergi', 'petugas');
  await office.as('penyelia').must('users.disable', { user: leaving.uid });
  await office.raw('session.lock', { why: 'tombol' });
  const names = ['penyelia', 'tidak-ada', 'pergi'];
  const spent = new Map<string, number[]>(names.map((name) => [name, []]));
  const answers = new Set<string>();
  for (let turn = 0; turn < 9; turn += 1) {
    for (const name of names) {
      // The same file of waits for each.
      rmSync(folderPaths(office.folder).attempts, { force: true });
      const begun = performance.now();
      answers.add(JSON.stringify(await guess(name)));
      spent.get(name)?.push(performance.now() - begun);
    }
  }
  expect([...answers]).toEqual(['{"ok":false,"problem":{"code":"password.wrong","details":{}}}']);
  const median = (times: readonly number[]): number => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  const known = median(spent.get('penyelia') ?? []);
  for (const name of names) {
    expect(median(spent.get(name) ?? []) / known).toBeGreaterThan(0.6);
    expect(median(spent.get(name) ?? []) / known).toBeLessThan(1.6);
  }
  proved({ point: 'G2', done: 'time and words for a known name, an unknown one and a deactivated one', times: 27, result: 'the same words; medians within 1.6 of each other' });
});

test('masuk.json deleted or garbled begins anew at the cost of one derivation a guess: whoever may do that may also take the key file away', async () => {
  const { attempts } = folderPaths(office.folder);
  for (const spoil of [() => rmSync(attempts), () => writeFileSync(attempts, '{"version":1'), () => writeFileSync(attempts, 'x'.repeat(100_000))]) {
    await fail(7);
    expect(await leftOf()).toBeGreaterThan(0);
    spoil();
    // No crash, nobody shut out for ever; the wait begins again at five.
    expect(codeOf(await guess('penyelia', office.people.penyelia.password))).toBe('ok');
    await office.raw('session.lock', { why: 'tombol' });
    expect(readAttempts(attempts).accounts).toEqual({});
  }
});
