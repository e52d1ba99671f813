import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { begunContactFolders } from '../../../db/stores/begun-contacts.ts';
import { auditRows, lookInside } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { openDesk } from '../chain/desk.ts';

/** A list of contacts whose writing was cut off leaves phones and texts hidden in the folder that was chosen: the next start, or the next export there, takes them away. */
let office: TestOffice;
let root = '';
let folder = '';
const left = (where: string): string => join(where, '.KONTAK.sedang-ditulis');
const noted = () => lookInside(office, begunContactFolders);
const filter = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null };

async function written(): Promise<string> {
  return (await office.as('penyelia').must('followUp.export', { filter, form: '08', purpose: 'undangan', folder })).file;
}

/** Starts anew and waits until what is put right at the opening is. */
async function startAgain(folders: readonly string[]): Promise<void> {
  await office.restart();
  await office.as('petugas').must('settings.get', {});
  await expect.poll(noted, { timeout: 20_000 }).toEqual(folders);
}

beforeEach(async () => {
  office = await createTestOffice();
  root = mkdtempSync(join(tmpdir(), 'loket-kontak-'));
  folder = join(root, 'stik');
  mkdirSync(folder);
  await openDesk(office).keyed(0);
});
afterEach(async () => {
  await office.close();
  rmSync(root, { recursive: true, force: true });
});

test('at the next start nothing of it is left, and what else lies there stays', async () => {
  const file = await written();
  writeFileSync(left(folder), '"081234567890";"ORANG CONTOH"');
  writeFileSync(join(folder, '.KONTAK.catatan'), 'milik orang lain');
  const before = (await auditRows(office)).length;
  await startAgain([]);
  expect(readdirSync(folder).toSorted()).toEqual(['.KONTAK.catatan', file].toSorted());
  expect((await auditRows(office)).slice(before).map(({ procedure }) => procedure).filter((procedure) => !procedure.startsWith('session.'))).toEqual([]);
});

test('a stick that is away is looked for until it is back', async () => {
  await written();
  writeFileSync(left(folder), '"081234567890";"ORANG CONTOH"');
  renameSync(folder, `${folder}.lepas`);
  await startAgain([folder]);
  renameSync(`${folder}.lepas`, folder);
  await startAgain([]);
  expect(existsSync(left(folder))).toBe(false);
});

test('the next export into the same folder takes its place; two at once both end', async () => {
  writeFileSync(left(folder), '"081234567890";"ORANG CONTOH"');
  const files = await Promise.all([written(), written()]);
  expect(readdirSync(folder).toSorted()).toEqual(files.toSorted());
});
