/** A process on a disk that ends: keys sheets through the real service while the disk is full, half full and free again. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { contentOf } from '../../../db/backup/content-hash.ts';
import { folderPaths } from '../../../db/folder.ts';
import { openReader } from '../../../db/open.ts';
import { ReadDb } from '../../../db/sql.ts';
import type { Reply } from '../../../shared/result.ts';
import { ballastIn } from '../ballast.ts';
import { dataKeyOf } from '../folder.ts';
import { madeUpPerson } from '../made-up-people.ts';
import { seeded } from '../rounds.ts';
import { childTask } from './child-task.ts';
import { openChildWork, say } from './child-work.ts';
import { contentAndFaults, workAgain } from './survivor.ts';

const task = childTask();
const random = seeded(13);
const disk = task.beside;
const folder = join(disk, 'data');
cpSync(task.folder, folder, { recursive: true });
const packages = join(disk, 'paket');
const copies = join(disk, 'cadangan');
for (const path of [packages, copies]) mkdirSync(path);
const ballast = ballastIn(disk);
const counts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 };
const code = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.problem.code);

let work = openChildWork(folder);
await work.must('session.login', task.penyelia);
await work.must('backups.setFolder', { folder: copies });
const [sending] = (await work.must('sendings.list', {})).sendings;
await work.must('session.login', task.petugas);

async function received(index: number): Promise<string> {
  const { name, phone } = madeUpPerson(index);
  return (await work.must('receipts.receive', { name, phone, formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null })).sheet;
}

async function contentNow(): Promise<string> {
  const raw = openReader(folderPaths(folder).database, key);
  try {
    return contentOf(new ReadDb(raw), () => undefined).hash;
  } finally {
    raw.close();
  }
}
const key = await dataKeyOf(folder, { uid: (await work.must('session.status', {})).signedIn?.user ?? '', ...task.petugas, role: 'petugas' });

for (let turn = 0; turn < task.turns; turn += 1) {
  const index = 1000 + turn;
  const sheet = await received(index);
  const opened = await work.must('entry.open', { sheet });
  const typed = { sheet, revision: opened.head.revision, values: madeUpPerson(index).values, unconfirmed: [] };
  const save = { ...typed, as: 'diinput', reason: '', receivedDay: opened.receivedDay, proposesSecondSheet: false, counts } as const;
  // Full to the last byte, or somewhere inside the save.
  ballast.fill(turn % 2 === 0 ? 0 : Math.floor(random() * 60_000));
  const before = await contentNow();
  const keep = code(await work.call('entry.keep', { ...typed, field: 'alamat', caret: 2, counts }));
  const kept = keep === 'ok' ? await contentNow() : before;
  const saved = code(await work.call('entry.save', save));
  say({ step: 'full', keep, save: saved, untouched: saved === 'ok' || (await contentNow()) === kept });
  // Reading goes on.
  const reads = [await work.call('entry.queue', { bundle: null }), await work.call('sheets.detail', { sheet }), await work.call('home.ledgers', {})];
  say({ step: 'reads', codes: reads.map(code) });
  ballast.fill(0);
  say({ step: 'copy', code: code(await work.call('backups.make', {})) });
  ballast.drop();
  // The same save, without a restart.
  if (saved !== 'ok') say({ step: 'again', code: code(await work.call('entry.save', save)) });
  const there = await work.must('entry.open', { sheet });
  say({ step: 'saved', equal: isDeepStrictEqual(there.values, typed.values), revision: there.head.revision - opened.head.revision });
}

// The package: a disk that is full before is told so; one that fills up while it is written leaves nothing.
await work.must('session.login', task.penyelia);
ballast.fill(0);
say({ step: 'package', code: code(await work.call('sendings.writePackage', { sending: sending?.uid ?? '', folder: packages })) });
// A locked screen, a log-in and a close on the full disk.
say({ step: 'lock', code: code(await work.call('session.lock', { why: 'tombol' })) });
say({ step: 'login', code: code(await work.call('session.login', task.petugas)) });
await work.close();
work = openChildWork(folder);
say({ step: 'start', state: (await work.must('session.status', {})).folder, code: code(await work.call('session.login', task.petugas)) });
await work.close();
ballast.drop();
work = openChildWork(folder);
say({ step: 'start again', code: code(await work.call('session.login', task.petugas)) });
const last = await contentNow();
await work.close();
const { content, faults } = contentAndFaults(folder, key);
say({ step: 'end', equal: content === last, faults, work: await workAgain(folder, { people: { penyelia: { uid: '', role: 'penyelia', ...task.penyelia }, petugas: { uid: '', role: 'petugas', ...task.petugas } } }) });
