/** A process that begins to write the package of the one closed sending into `paket`, stands still at one step, and is to be killed there. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { WriteDb } from '../../../db/sql.ts';
import { childTask } from './child-task.ts';
import { openChildWork, say } from './child-work.ts';

const task = childTask();
const packages = join(task.beside, 'paket');
if (!existsSync(packages)) mkdirSync(packages);

function standStill(): void {
  say({ stands: task.stopAt });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

let inserted = '';
const { runOne } = WriteDb.prototype;
WriteDb.prototype.runOne = function (this: WriteDb, statement, what) {
  if (what === 'insert package' && task.stopAt === 'named') standStill();
  inserted = what;
  return runOne.call(this, statement, what);
};
const { exec } = SqliteDatabase.prototype;
SqliteDatabase.prototype.exec = function (this: Database, source: string): Database {
  const answer = exec.call(this, source);
  if (source === 'COMMIT' && inserted === 'note begun package' && task.stopAt === 'noted') standStill();
  if (source === 'COMMIT' && inserted === 'insert package' && task.stopAt === 'booked') standStill();
  return answer;
};

const { must } = openChildWork(task.folder, {
  onEvent(event) {
    if (event.type !== 'progress') return;
    if (task.stopAt === 'writing' || (task.stopAt === 'compared' && event.done === event.total)) standStill();
  },
});
await must('session.login', task.penyelia);
await must('sendings.writePackage', { sending: task.closed?.sending ?? '', folder: packages });
throw new Error('nobody stopped the writing');
