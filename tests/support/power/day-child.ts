/** A process to be traced: a day at the office through the real service, receipts and saves above all, and a sending now and then. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpPerson } from '../made-up-people.ts';
import { childTask } from './child-task.ts';
import { openChildWork, watchConnections } from './child-work.ts';

const task = childTask();
watchConnections(task);
const { must, close } = openChildWork(task.folder);
const counts = { keystrokes: 210, corrections: 3, activeMs: 61_000, pausedMs: 0 };
const packages = join(task.beside, 'paket');
mkdirSync(packages);

/** The app's own save path: paper received, opened, typing kept, saved. Answers the sheet. */
async function key(index: number): Promise<string> {
  const { name, phone, values } = madeUpPerson(index);
  const { sheet } = await must('receipts.receive', { name, phone, formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
  const { head, receivedDay } = await must('entry.open', { sheet });
  const typed = { sheet, revision: head.revision, values, unconfirmed: [] };
  await must('entry.keep', { ...typed, field: 'alamat', caret: 3, counts });
  await must('entry.save', { ...typed, as: 'diinput', reason: '', receivedDay, secondOf: null, counts });
  return sheet;
}

async function revisionOf(sheet: string): Promise<number> {
  return (await must('sheets.detail', { sheet })).head.revision;
}

/** The penyelia's part of a turn: what was keyed is corrected, returned, voided or approved. */
async function check(sheets: readonly string[]): Promise<void> {
  for (const [place, sheet] of sheets.entries()) {
    const { head } = await must('verification.open', { sheet });
    const at = { sheet, revision: head.revision };
    if (place === 0) await must('verification.correct', { ...at, field: 'alamat', value: 'JALAN MELATI 2', reason: 'tertulis di kertas' });
    else if (place === 1) await must('verification.return', { ...at, field: 'no_hp', reason: 'angka terakhir tidak jelas' });
    else await must('verification.approve', at);
  }
}

async function send(): Promise<void> {
  const { sending } = await must('sendings.create', { purpose: 'basis data', receiver: 'Disnakertrans Provinsi NTB' });
  const { ready } = await must('sendings.readiness', {});
  await must('sendings.close', { sending, expected: ready });
  await must('sendings.writePackage', { sending, folder: packages });
  await must('sendings.deliver', { sending, day: '2020-04-13', medium: 'flash disk', receiver: 'Bu Penerima', letter: '' });
}

for (let turn = 0; turn < task.turns; turn += 1) {
  await must('session.login', task.petugas);
  const sheets: string[] = [];
  for (let index = 0; index < 6; index += 1) sheets.push(await key(turn * 6 + index));
  await must('bundles.create', { code: `B-${turn}`, counted: 40, place: 'lemari 2' });
  await must('session.login', task.penyelia);
  await check(sheets.slice(0, 5));
  await must('sheets.void', { sheet: sheets[5] ?? '', revision: await revisionOf(sheets[5] ?? ''), reason: 'tertukar' });
  await must('settings.setIdle', { minutes: 5 + (turn % 20) });
  if (turn % 4 === 3) await send();
  // Closed in order and opened again: the -wal is worked in and goes.
  if (turn % 5 === 4) await must('session.lock', { why: 'tombol' });
}
await close();
