import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { limitedDisk } from '../../support/limited-disk.ts';
import { closedSending } from '../../support/power/closed-sending.ts';
import { runOn } from '../../support/power/on-disk.ts';
import type { Prepared } from '../../support/power/prepared.ts';
import { proved } from '../../support/proof.ts';
import { rounds } from '../../support/rounds.ts';

/** RELIABILITY B1: the data folder on a disk of 8 MB that is really full. */
const offices: Prepared[] = [];
afterAll(() => {
  for (const office of offices) office.remove();
});

const turnLine = z.strictObject({ keep: z.string(), saved: z.string(), reads: z.array(z.string()), moved: z.number(), copy: z.string(), again: z.string() });
const endLine = z.strictObject({
  written: z.string(),
  lock: z.string(),
  login: z.string(),
  starts: z.array(z.strictObject({ state: z.string(), code: z.string() })),
  acknowledged: z.number(),
  lost: z.number(),
  faults: z.array(z.string()),
  work: z.array(z.string()),
});

it('a full disk loses nothing: the save is refused by name, reading goes on, and the same save works once there is room', { timeout: 300_000 }, async () => {
  const times = rounds('RELIABILITY B1, fillings of the disk during entry', 4, 40);
  const { office, closed } = await closedSending(20);
  offices.push(office);
  const disk = limitedDisk(8_000_000);
  const said = await runOn(disk, 'full-disk-child.ts', office.task({ beside: disk.folder, turns: times, closed }), z.union([turnLine, endLine]));
  disk.remove();
  const turns = said.filter((line) => 'saved' in line);
  expect(turns).toHaveLength(times);
  for (const turn of turns) {
    expect(['ok', 'disk.full']).toContain(turn.saved);
    expect(['ok', 'disk.full']).toContain(turn.keep);
    expect(turn.reads).toEqual(['ok', 'ok', 'ok', 'ok']);
    // Refused is refused: nothing of it is there.
    expect(turn.moved).toBe(turn.saved === 'ok' ? 1 : 0);
    expect(turn.copy).toBe('backup.no-room');
    expect(turn.again).toBe('ok');
  }
  expect(turns.filter((turn) => turn.saved === 'disk.full').length).toBeGreaterThan(times / 4);
  // Locking is never kept from anybody. Who wants in comes in where there is room for it, or is told what is the matter; so does a fresh start.
  const end = said.at(-1);
  if (end === undefined || 'saved' in end) throw new Error('the child did not come to its end');
  expect(end).toMatchObject({ written: 'disk.full', lock: 'ok', acknowledged: times, lost: 0, faults: [], work: [] });
  for (const { state, code } of [{ state: 'siap', code: end.login }, ...end.starts]) expect([`${state}: ok`, `${state}: disk.full`]).toContain(`siap: ${code}`);
  expect(end.starts.filter(({ code }) => code === 'disk.full').length).toBeGreaterThan(0);
  proved({
    point: 'B1',
    done: 'the data folder on a disk of 8 MB filled up during entry, to the last byte or within a save; copy, package, typing buffer, lock, log-in and start on it',
    times,
    result: 'refused as full, reading goes on, the same save works without a restart; 0 acknowledged saves lost, all whole',
  });
});

it('a disk that ends is had as root and as a plain user, and leaves nothing behind', () => {
  const disk = limitedDisk(1_000_000);
  const { program, args } = disk.command('sh', ['-c', `head -c 3000000 /dev/zero > ${disk.folder}/a; stat -c %s ${disk.folder}/a`]);
  const run = spawnSync(program, args, { encoding: 'utf8' });
  expect(Number(run.stdout)).toBeLessThanOrEqual(1_100_000);
  disk.remove();
  expect(existsSync(disk.folder)).toBe(false);
  expect(readdirSync(dirname(disk.folder)).filter((name) => name.startsWith(basename(disk.folder)))).toEqual([]);
});

it('where none can be had the tests say so and fail', () => {
  expect(() => limitedDisk(1_000_000, [() => null])).toThrow('No file system of a limited size');
});
