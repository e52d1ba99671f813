/**
 * A process of its own that writes a package and stands still at one point, for a test that kills it there.
 * Arguments: the folder, the number of people, and the breath at which it stops ("finish": after the rename, before the row).
 */
import { writeSync } from 'node:fs';
import { closeSending } from '../../../../db/export/close-sending.ts';
import { writePackage } from '../../../../db/export/write-package.ts';
import { benchOffice } from './bench-office.ts';

const [folder = '', people = '', stopAt = ''] = process.argv.slice(2);

function standStill(): never {
  writeSync(1, 'here\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('nobody wakes this process');
}

const bench = benchOffice();
bench.addReady(Number(people));
const sending = bench.openSending();
await closeSending(bench.job(), { sending, expected: Number(people) });
const job = bench.job((breath) => {
  if (String(breath) === stopAt) standStill();
});
await writePackage(stopAt === 'finish' ? { ...job, finish: standStill } : job, { sending, folder });
