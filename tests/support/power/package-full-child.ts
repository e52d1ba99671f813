/** A process on a disk that ends: the disk fills up while a package is written, each time with other room left; then there is room again. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ballastIn } from '../ballast.ts';
import { dataKeyOf } from '../folder.ts';
import { childTask } from './child-task.ts';
import { openChildWork, say } from './child-work.ts';
import { foundOf } from './closed-sending.ts';

const task = childTask();
if (task.closed === null) throw new Error('there is no closed sending');
const { closed } = task;
const folder = join(task.beside, 'data');
cpSync(task.folder, folder, { recursive: true });
const ballast = ballastIn(task.beside);
let room = 0;
const { call, must, close } = openChildWork(folder, {
  onEvent(event) {
    // The first page of lines is written; what is left now is less than the package, or a little more.
    if (event.type === 'progress') ballast.fill(room);
  },
});
await must('session.login', task.penyelia);
const key = await dataKeyOf(folder, task.penyelia);

for (let turn = 0; turn < task.turns; turn += 1) {
  room = Math.floor((turn / task.turns) * 110_000);
  const packages = join(task.beside, `paket-${turn}`);
  mkdirSync(packages);
  const write = () => call('sendings.writePackage', { sending: closed.sending, folder: packages });
  const full = await write();
  ballast.drop();
  const found = await foundOf(folder, packages, key, closed);
  const names = readdirSync(packages);
  room = 10_000_000;
  const again = await write();
  ballast.drop();
  say({ full: full.ok ? 'ok' : full.problem.code, found, names, again: again.ok ? again.value.csvSha256 : again.problem.code, after: readdirSync(packages) });
}
await close();
