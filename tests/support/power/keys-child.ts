/** A process to be traced or killed: everything that writes a small file (keys, waits, marker, set-up, choice of the folder, copies, restore). */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { restoreCopy } from '../../../db/backup/restore-copy.ts';
import { keepChosenFolder } from '../../../electron/main/data-folder.ts';
import { ProblemError } from '../../../shared/problems.ts';
import { testSetup } from '../service.ts';
import type { ServiceCaller } from './caller.ts';
import { childTask, type ChildTask } from './child-task.ts';
import { openChildWork, say } from './child-work.ts';

const task: ChildTask = childTask();
const { beside, penyelia, recoveryCode } = task;
const copies = join(beside, 'cadangan');
if (!existsSync(copies)) mkdirSync(copies);

/** Name of a copy that is made now: the one of the day, which begins by itself, may be under way. */
async function copyNow(work: ServiceCaller): Promise<string> {
  for (;;) {
    const reply = await work.call('backups.make', {});
    if (reply.ok) return reply.value.copy.name;
    if (reply.problem.code !== 'backup.running') throw new ProblemError(reply.problem);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function people(): Promise<void> {
  const work = openChildWork(task.folder);
  // With the database closed, then with it open: both wait in masuk.json.
  await work.call('session.login', { ...penyelia, password: 'bukan-kata-sandi' });
  await work.must('session.login', penyelia);
  await work.call('session.login', { ...penyelia, password: 'bukan-kata-sandi' });
  await work.must('session.login', penyelia);
  const loginName = `p${randomUUID().slice(0, 8)}`;
  const { uid } = await work.must('users.add', { name: 'Orang Baru', loginName, role: 'petugas', password: 'map-hijau-rak-1' });
  await work.must('users.newPassword', { user: uid, password: 'map-hijau-rak-2' });
  await work.must('session.login', { loginName, password: 'map-hijau-rak-2' });
  await work.must('session.changePassword', { old: 'map-hijau-rak-2', password: 'map-hijau-rak-3' });
  await work.must('session.login', penyelia);
  await work.must('users.disable', { user: uid });
  await work.must('settings.setIdle', { minutes: 7 });
  await work.must('session.lock', { why: 'tombol' });
  await work.must('session.recover', { code: recoveryCode, ...penyelia });
  await work.must('session.login', penyelia);
  await work.must('backups.setFolder', { folder: copies });
  const copied = await copyNow(work);
  await work.close();
  await restoreCopy({ from: join(copies, copied), to: join(beside, 'pulih'), secret: { kind: 'recovery', code: recoveryCode }, at: '2020-04-13T03:00:00.000Z' });
  say({ done: 'restore' });
}

async function newOffice(name: string): Promise<void> {
  const folder = join(beside, name);
  // One that was killed while it was set up lies there as somebody would find it.
  rmSync(folder, { recursive: true, force: true });
  const work = openChildWork(folder);
  await work.must('setup.create', { ...testSetup, supervisor: { name: 'Ibu Penyelia', ...penyelia } });
  await work.close();
  keepChosenFolder(join(beside, 'pengguna'), folder);
  say({ done: 'folder chosen' });
}

for (let turn = 0; turn < task.turns; turn += 1) {
  await newOffice(`kantor-${turn}`);
  await people();
}
