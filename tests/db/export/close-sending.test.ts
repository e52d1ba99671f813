import { describe, expect, test } from 'vitest';
import { closeSending } from '../../../db/export/close-sending.ts';
import { readyPerson } from '../../../db/stores/ready-people.ts';
import { edgeSheets, factsAfter, sendingOf, textsAfter } from '../../../db/stores/sending-lines.ts';
import { findSending } from '../../../db/stores/sendings.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { type BenchOffice, benchOffice, problemOf } from './support/bench-office.ts';

function states(bench: BenchOffice): Record<string, number> {
  const rows = bench.raw.prepare('SELECT send_state, count(*) AS n FROM registration GROUP BY send_state').all() as { send_state: string; n: number }[];
  return Object.fromEntries(rows.map((row) => [row.send_state, row.n]));
}

function lineCount(bench: BenchOffice): number {
  return Number(bench.raw.prepare('SELECT count(*) FROM sending_line').pluck().get());
}

describe('closing a sending', () => {
  test('takes everybody who is ready, in the order of the paper, and moves them all', async () => {
    const bench = benchOffice();
    bench.addReady(700);
    const uid = bench.openSending();
    expect(await closeSending(bench.job(), { sending: uid, expected: 700 })).toEqual({ people: 700 });
    const sending = findSending(bench.db, 1, uid);
    expect(sending?.head).toMatchObject({ state: 'ditutup', people: 700, closedAt: '2020-04-13T06:07:58.000Z' });
    expect(sending).toMatchObject({ closedBy: 'Sekar Arum', cutOff: '2020-04-13T06:07:58.000Z' });
    const lines = factsAfter(bench.db, sending?.id ?? 0, 0, 1000);
    expect(lines.map((line) => line.facts.sheetNo)).toEqual(Array.from({ length: 700 }, (_, index) => `A-${String(index + 1).padStart(4, '0')}`));
    expect(lines[0]?.facts).toMatchObject({ lineNo: 1, sendingNo: 'K001', receivedDay: '2020-04-07', checked: 'DIPERIKSA', action: 'BARU', revision: 0 });
    expect(states(bench)).toEqual({ dalam_kiriman: 700 });
    expect(sending).toMatchObject({ men: 350, women: 350 });
    expect(edgeSheets(bench.db, sending?.id ?? 0)).toEqual({ firstSheet: 'A-0001', lastSheet: 'A-0700' });
    expect(sendingOf(bench.db, 3)).toEqual({ no: 'K001', line: 3, day: null, letter: '', to: 'Disnakertrans Provinsi NTB' });
  });

  test('the next sending takes only who became ready since', async () => {
    const bench = benchOffice();
    bench.addReady(3);
    await closeSending(bench.job(), { sending: bench.openSending(), expected: 3 });
    bench.addReady(2);
    const second = bench.openSending();
    expect(await closeSending(bench.job(), { sending: second, expected: 2 })).toEqual({ people: 2 });
    expect(sendingOf(bench.db, 4)).toMatchObject({ no: 'K002', line: 1 });
    expect(states(bench)).toEqual({ dalam_kiriman: 5 });
  });

  const refused: readonly { why: string; ready: number; expected: number; problem: string }[] = [
    { why: 'nobody is ready', ready: 0, expected: 0, problem: 'sending.empty' },
    { why: 'the screen showed fewer than there are now', ready: 3, expected: 2, problem: 'sending.count-differs' },
    { why: 'the screen showed more than there are now', ready: 3, expected: 4, problem: 'sending.count-differs' },
  ];
  test.each(refused)('$why: $problem, nobody moved', async ({ ready, expected, problem }) => {
    const bench = benchOffice();
    bench.addReady(ready);
    const uid = bench.openSending();
    expect(await problemOf(closeSending(bench.job(), { sending: uid, expected }))).toBe(problem);
    expect(findSending(bench.db, 1, uid)?.head.state).toBe('dibuka');
    expect(lineCount(bench)).toBe(0);
  });

  const meanwhile: readonly { why: string; change: string }[] = [
    { why: 'somebody is no longer ready', change: "UPDATE registration SET send_state = 'belum_siap' WHERE id = 2" },
    { why: 'a sheet got another version', change: 'UPDATE sheet SET head_version = 1 WHERE id = 2' },
    { why: 'another sheet speaks for a person', change: 'UPDATE registration SET active_sheet = 1 WHERE id = 2' },
  ];
  test.each(meanwhile)('$why while the lines are written: the number differs, no line stays', async ({ change }) => {
    const bench = benchOffice();
    bench.addReady(30);
    const uid = bench.openSending();
    const lateJob = bench.job(() => {
      if (lineCount(bench) === 30) bench.raw.exec(change);
    });
    expect(await problemOf(closeSending(lateJob, { sending: uid, expected: 30 }))).toBe('sending.count-differs');
    expect(lineCount(bench)).toBe(0);
    expect(states(bench)['dalam_kiriman']).toBeUndefined();
    expect(findSending(bench.db, 1, uid)?.head.state).toBe('dibuka');
  });

  test('somebody who becomes ready while the lines are written makes the number differ', async () => {
    const bench = benchOffice();
    bench.addReady(30);
    const uid = bench.openSending();
    const lateJob = bench.job(() => {
      if (lineCount(bench) === 30) bench.addReady(1);
    });
    await expect(closeSending(lateJob, { sending: uid, expected: 30 })).rejects.toMatchObject({ problem: { code: 'sending.count-differs', details: { expected: 30, now: 31 } } });
  });

  test('stopped by a person: open as before, no line stays', async () => {
    const bench = benchOffice();
    bench.addReady(30);
    const uid = bench.openSending();
    const stopped = bench.job(() => {
      if (lineCount(bench) > 0) throw new ProblemError({ code: 'cancelled', details: {} });
    });
    expect(await problemOf(closeSending(stopped, { sending: uid, expected: 30 }))).toBe('cancelled');
    expect(lineCount(bench)).toBe(0);
    expect(states(bench)).toEqual({ siap: 30 });
  });

  test('lines of a closing that was cut off count for nothing and are removed by the next', async () => {
    const bench = benchOffice();
    bench.addReady(3);
    const uid = bench.openSending();
    const sending = findSending(bench.db, 1, uid);
    bench.raw
      .prepare(`INSERT INTO sending_line (sending, line_no, registration, sheet, version, csv_line, sha256, action) VALUES (?, 1, 3, 3, 3, '', '', 'BARU')`)
      .run(sending?.id);
    expect(sendingOf(bench.db, 3)).toBeNull();
    expect(await closeSending(bench.job(), { sending: uid, expected: 3 })).toEqual({ people: 3 });
    expect(lineCount(bench)).toBe(3);
    expect(factsAfter(bench.db, sending?.id ?? 0, 0, 10)).toHaveLength(3);
  });

  test('two closings of the same sending at once: at most one closes it, and it is whole', async () => {
    const bench = benchOffice();
    bench.addReady(900);
    const uid = bench.openSending();
    const ends = await Promise.allSettled([closeSending(bench.job(), { sending: uid, expected: 900 }), closeSending(bench.job(), { sending: uid, expected: 900 })]);
    const sending = findSending(bench.db, 1, uid);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(ProblemError);
    const whole = sending?.head.state === 'ditutup' ? { dalam_kiriman: 900 } : { siap: 900 };
    expect(states(bench)).toEqual(whole);
  });

  test('a closed sending cannot be closed again', async () => {
    const bench = benchOffice();
    bench.addReady(1);
    const uid = bench.openSending();
    await closeSending(bench.job(), { sending: uid, expected: 1 });
    expect(await problemOf(closeSending(bench.job(), { sending: uid, expected: 1 }))).toBe('sending.state');
  });
});

describe('a frozen line', () => {
  const changes: readonly string[] = [
    `UPDATE sending_line SET csv_line = 'x'`,
    `UPDATE sending_line SET sha256 = 'x'`,
    'UPDATE sending_line SET line_no = 9',
    'UPDATE sending_line SET registration = 2',
    'UPDATE sending_line SET version = 2',
    `UPDATE sending_line SET action = 'UBAH'`,
    'DELETE FROM sending_line',
  ];
  test.each(changes)('cannot be changed: %s', async (change) => {
    const bench = benchOffice();
    bench.addReady(2);
    await closeSending(bench.job(), { sending: bench.openSending(), expected: 2 });
    expect(() => bench.raw.exec(`${change} WHERE line_no = 1`)).toThrow('frozen');
  });

  test.each([`UPDATE sending_line_facts SET facts = '{}'`, 'DELETE FROM sending_line_facts'])('nor what it says: %s', async (change) => {
    const bench = benchOffice();
    bench.addReady(2);
    await closeSending(bench.job(), { sending: bench.openSending(), expected: 2 });
    expect(() => bench.raw.exec(`${change} WHERE line = 1`)).toThrow('frozen');
  });

  test('stays as it was when the sheet gets another version later', async () => {
    const bench = benchOffice();
    bench.addReady(2);
    const uid = bench.openSending();
    await closeSending(bench.job(), { sending: uid, expected: 2 });
    const id = findSending(bench.db, 1, uid)?.id ?? 0;
    const read = () => [textsAfter(bench.db, id, 0, 10), factsAfter(bench.db, id, 0, 10)];
    const before = read();
    bench.raw.exec('UPDATE sheet SET head_version = 1 WHERE id = 2');
    expect(read()).toEqual(before);
  });

  test('one NIK cannot be twice among the ready, so not in a sending either', () => {
    const bench = benchOffice();
    bench.addReady(1, () => ({ nik: '5207016808880001' }));
    expect(() => bench.addReady(1, () => ({ nik: '5207016808880001' }))).toThrow('UNIQUE constraint failed: registration.programme, registration.nik');
  });

  test.each([
    { why: 'approved by another account', approver: 1, state: 'diperiksa', checked: 'DIPERIKSA' },
    { why: 'approved by who wrote the version', approver: 2, state: 'diperiksa', checked: 'DIPERIKSA SENDIRI' },
    { why: 'ready without a check', approver: 1, state: 'diinput', checked: 'BELUM DIPERIKSA' },
  ])('$why: $checked', ({ approver, state, checked }) => {
    const bench = benchOffice();
    bench.addReady(1);
    bench.raw.prepare('UPDATE verification SET by = ?').run(approver);
    bench.raw.prepare('UPDATE sheet SET paper_state = ?').run(state);
    expect(readyPerson(bench.db, 1)?.checked).toBe(checked);
  });
});
