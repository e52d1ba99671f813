/** A process on a disk that ends: keys sheets through the real service while the disk is full, nearly full and free again. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Reply } from '../../../shared/result.ts';
import type { SheetValues } from '../../../shared/domain/fields.ts';
import { ballastIn } from '../ballast.ts';
import { dataKeyOf } from '../folder.ts';
import { madeUpPerson } from '../made-up-people.ts';
import { seeded } from '../rounds.ts';
import { childTask } from './child-task.ts';
import { openChildWork, say } from './child-work.ts';
import { contentAndFaults, workAgain } from './survivor.ts';

const task = childTask();
const random = seeded(13);
const folder = join(task.beside, 'data');
const packages = join(task.beside, 'paket');
const copies = join(task.beside, 'cadangan');
cpSync(task.folder, folder, { recursive: true });
for (const path of [packages, copies]) mkdirSync(path);
const ballast = ballastIn(task.beside);
const counts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 };
const code = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.problem.code);
/** What was answered as saved. */
const acknowledged = new Map<string, SheetValues>();

let work = openChildWork(folder);
await work.must('session.login', task.penyelia);
await work.must('backups.setFolder', { folder: copies });
await work.must('session.login', task.petugas);
const key = await dataKeyOf(folder, task.petugas);

// The copy of the day, begun by the log-in, is over.
while (code(await work.call('backups.make', {})) === 'backup.running') await nextTurn();

async function turnOf(index: number, roomLeft: number): Promise<void> {
  const { name, phone, values } = madeUpPerson(index);
  const { sheet } = await work.must('receipts.receive', { name, phone, formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
  const opened = await work.must('entry.open', { sheet });
  const typed = { sheet, revision: opened.head.revision, values, unconfirmed: [] };
  const save = { ...typed, as: 'diinput', reason: '', receivedDay: opened.receivedDay, secondOf: null, counts } as const;
  ballast.fill(roomLeft);
  const keep = code(await work.call('entry.keep', { ...typed, field: 'alamat', caret: 2, counts }));
  const saved = code(await work.call('entry.save', save));
  // Reading goes on, and shows what was answered.
  const detail = await work.call('sheets.detail', { sheet });
  const reads = [await work.call('entry.queue', { bundle: null }), detail, await work.call('home.ledgers', {}), await work.call('backups.status', {})];
  const moved = detail.ok ? detail.value.head.revision - opened.head.revision : null;
  ballast.fill(0);
  const copy = code(await work.call('backups.make', {}));
  ballast.drop();
  // The same save, without a restart.
  const again = saved === 'ok' ? 'ok' : code(await work.call('entry.save', save));
  acknowledged.set(sheet, values);
  say({ keep, saved, reads: reads.map(code), moved, copy, again });
}

for (let turn = 0; turn < task.turns; turn += 1) await turnOf(1000 + turn, turn % 2 === 0 ? 0 : Math.floor(random() * 120_000));

// The package, the lock, a log-in, the close and a start on the full disk.
await work.must('session.login', task.penyelia);
ballast.fill(0);
const written = code(await work.call('sendings.writePackage', { sending: task.closed?.sending ?? '', folder: packages }));
const lock = code(await work.call('session.lock', { why: 'tombol' }));
// Closing may have worked the -wal in and given its room back.
ballast.fill(0);
const login = code(await work.call('session.login', task.petugas));
await work.close();
const starts: { readonly state: string; readonly code: string }[] = [];
async function start(roomLeft: number): Promise<void> {
  ballast.fill(roomLeft);
  work = openChildWork(folder);
  starts.push({ state: (await work.must('session.status', {})).folder, code: code(await work.call('session.login', task.petugas)) });
  await work.close();
}
// What the full disk has left, then a folder that was closed in order: with room for nothing, for the -wal, for its index too. SQLite says each in its own way.
await start(0);
for (const roomLeft of [0, 5_000, 14_000, 25_000, 36_000, 60_000]) {
  ballast.drop();
  work = openChildWork(folder);
  await work.must('session.login', task.petugas);
  await work.close();
  await start(roomLeft);
}
ballast.drop();

work = openChildWork(folder);
await work.must('session.login', task.petugas);
let lost = 0;
for (const [sheet, values] of acknowledged) if (!isDeepStrictEqual((await work.must('entry.open', { sheet })).values, values)) lost += 1;
await work.close();
const { faults } = contentAndFaults(folder, key);
const people = { penyelia: { uid: '', role: 'penyelia', ...task.penyelia }, petugas: { uid: '', role: 'petugas', ...task.petugas } } as const;
say({ written, lock, login, starts, acknowledged: acknowledged.size, lost, faults, work: await workAgain(folder, { people }) });
