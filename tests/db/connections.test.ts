import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../scripts/paths.ts';
import type { ChildTask } from '../support/power/child-task.ts';
import { preparedOffice, type Prepared } from '../support/power/prepared.ts';
import { proved } from '../support/proof.ts';

/** RELIABILITY A3, on the connections that the running app really has: set-up, work, packages, copies in their thread, a restore. */
const offices: Prepared[] = [];
afterAll(() => {
  for (const office of offices) office.remove();
});

const closed = z.strictObject({ door: z.string(), file: z.string(), set: z.record(z.string(), z.unknown()).nullable() });
type Closed = z.infer<typeof closed>;

async function connectionsOf(child: string, change: Partial<ChildTask>): Promise<readonly Closed[]> {
  const office = await preparedOffice();
  offices.push(office);
  const support = (name: string): string => fileURLToPath(new URL(`../support/power/${name}`, import.meta.url));
  const run = spawnSync(process.execPath, ['--import', support('watch-connections.ts'), support(child)], {
    env: { ...process.env, LOKET_TASK: JSON.stringify(office.task(change)) },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(`${child} ended with ${String(run.status)}: ${run.stderr.slice(-2000)}`);
  return run.stdout.split('\n').flatMap((line) => {
    const parsed = line.startsWith('{"door"') ? closed.parse(JSON.parse(line)) : null;
    return parsed === null ? [] : [parsed];
  });
}

const wanted = { synchronous: 2, foreign_keys: 1, temp_store: 2, trusted_schema: 0, cell_size_check: 1, secure_delete: 1, cipher: 'chacha20' } as const;

it('every connection that the app opens, in its threads too, has the safe settings', { timeout: 60_000 }, async () => {
  const all = [...(await connectionsOf('day-child.ts', { turns: 4 })), ...(await connectionsOf('keys-child.ts', { turns: 1 })), ...(await connectionsOf('doors-child.ts', {}))];
  // The lock is an empty file of its own: nothing is ever written into it.
  const connections = all.filter(({ file }) => file !== 'loket.lock');
  expect(new Set(all.filter(({ file }) => file === 'loket.lock').map(({ door }) => door))).toEqual(new Set(['takeFolderLock', 'isFolderInUse']));
  const wrong = connections.filter(({ set }) => set === null || Object.entries(wanted).some(([name, value]) => set[name] !== value) || Number(set['busy_timeout']) < 5000);
  expect(wrong).toEqual([]);
  // A look leaves the journal as it finds it, so that it changes no byte of a copy or of a damaged set; it can write nothing.
  expect(connections.filter(({ door, set }) => set?.['journal_mode'] !== 'wal' && !((door === 'openToLook' || door === 'isOpenNowhere') && set?.['query_only'] === 1))).toEqual([]);
  // Through every door of db/open.ts, and no other.
  const doors = [...readFileSync(join(projectRoot, 'db', 'open.ts'), 'utf8').matchAll(/^export function ((?:open|create|isOpen)\w+)/gm)].map(([, name]) => name).filter((name) => name !== 'openMemory');
  expect(new Set(connections.map(({ door }) => door))).toEqual(new Set(doors));
  proved({ point: 'A3', done: 'settings read on every connection of set-up, a day of work, packages, a copy in its thread and a restore', times: doors.length, result: 'through every way of opening: synchronous=FULL and the others as demanded, on each' });
});
