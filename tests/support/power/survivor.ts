import { rmSync } from 'node:fs';
import { contentOf } from '../../../db/backup/content-hash.ts';
import { folderPaths } from '../../../db/folder.ts';
import { systemIds } from '../../../db/identity.ts';
import { openDatabase } from '../../../db/open.ts';
import { ReadDb } from '../../../db/sql.ts';
import { paperStates, sendStates } from '../../../shared/domain/states.ts';
import { madeUpPerson } from '../made-up-people.ts';
import { stillClock, testService } from '../service.ts';
import { callerOf } from './caller.ts';
import type { Tree } from './disk.ts';
import type { Prepared } from './prepared.ts';
import { quickFolder } from './quick-folder.ts';
import { writeTree } from './traced.ts';

/** Puts what a cut left into a folder for a while. `data` is where the office lies in it. */
export async function onSurvivor<Result>(tree: Tree, root: string, look: (folders: { root: string; data: string; beside: string }) => Promise<Result> | Result): Promise<Result> {
  const folder = quickFolder();
  try {
    writeTree(tree, root, folder);
    return await look({ root: folder, data: `${folder}/data`, beside: `${folder}/lain` });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the database as the app does; answers the hash of its content, and the faults of its pages, references and search index. */
export function contentAndFaults(folder: string, key: Buffer): { readonly content: string; readonly faults: readonly string[] } {
  const raw = openDatabase(folderPaths(folder).database, key);
  try {
    const faults: string[] = [];
    if (raw.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('pages');
    const references = raw.pragma('foreign_key_check');
    if (!Array.isArray(references) || references.length > 0) faults.push('references');
    try {
      raw.exec("INSERT INTO search (search) VALUES ('integrity-check')");
    } catch {
      faults.push('search index');
    }
    return { content: contentOf(new ReadDb(raw), () => undefined).hash, faults };
  } finally {
    raw.close();
  }
}

/** Starts the real service on a folder and works: log-in, ledgers, a receipt and a save, the audit chain. Answers what does not hold. */
export async function workAgain(folder: string, { people }: Pick<Prepared, 'people'>): Promise<readonly string[]> {
  const faults: string[] = [];
  const service = testService(folder, { clock: stillClock('2020-04-13T02:00:00.000Z'), ids: systemIds });
  const { must } = callerOf(service);
  try {
    await must('session.login', { loginName: people.petugas.loginName, password: people.petugas.password });
    const { name, values } = madeUpPerson(4711);
    const { sheet, receivedDay } = await must('receipts.receive', { name, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
    const { head } = await must('entry.open', { sheet });
    const counts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 };
    await must('entry.save', { sheet, revision: head.revision, values, unconfirmed: [], as: 'diinput', reason: '', receivedDay, secondOf: null, counts });
    await must('session.login', { loginName: people.penyelia.loginName, password: people.penyelia.password });
    const { paper, people: ledger } = await must('home.ledgers', {});
    const { rows } = await must('sheets.trace', { after: '', limit: 1000 });
    if (paperStates.reduce((sum, state) => sum + paper[state], 0) !== rows.length) faults.push('ledger of paper');
    if (sendStates.reduce((sum, state) => sum + ledger[state], 0) !== ledger.total) faults.push('ledger of people');
    if ((await must('audit.verify', {})).brokenAt !== null) faults.push('audit chain');
  } catch (error) {
    faults.push(error instanceof Error ? error.message : 'unknown');
  } finally {
    await service.drain();
  }
  return faults;
}
