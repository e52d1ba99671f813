import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { copyOfAnotherOffice } from '../db/backup/support/other-office.ts';
import { flipBit } from '../db/backup/support/copies.ts';
import { eightDamages } from '../db/damage/support/damages.ts';
import { pageBytes, quietPage } from '../db/damage/support/pages.ts';
import { keysName } from '../../db/backup/names.ts';
import { folderPaths } from '../../db/folder.ts';
import { openDatabase } from '../../db/open.ts';
import { sql, WriteDb } from '../../db/sql.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { dataKeyOf, snapshot } from '../support/folder.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { killWhileSaving } from '../support/kill-saving.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, replyIn, signIn, type Office, type OfficePerson } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** What a person sees when files are damaged, gone or locked: which, what to do, and that nothing was touched. */
const home = mkdtempSync(join(tmpdir(), 'loket-rusak-'));
const data = join(home, 'data');
const healthy = join(home, 'sehat');
const killed = join(home, 'terbunuh');
const target = join(home, 'flash disk');
const paths = folderPaths(data);
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  mkdirSync(target);
  loket = await launchApp({ data });
  office = await prepareOffice(loket.window);
  await callIn(loket.window, 'session.login', { loginName: office.penyelia.loginName, password: office.penyelia.password });
  await callIn(loket.window, 'backups.setFolder', { folder: target });
  await callIn(loket.window, 'backups.make', {});
  await loket.close();
  cpSync(data, healthy, { recursive: true });
  cpSync(data, killed, { recursive: true });
  await killWhileSaving(killed, office.penyelia, 20);
});

test.afterAll(async () => {
  await loket.close().catch(() => undefined);
  rmSync(home, { recursive: true, force: true });
});

function replaceData(from: string): void {
  rmSync(data, { recursive: true });
  cpSync(from, data, { recursive: true });
}

/** As on the log-in screen of a fresh start. */
async function logIn(window: Page, who: OfficePerson): Promise<void> {
  await window.getByRole('radio', { name: new RegExp(who.name) }).check({ force: true });
  await window.locator('#sandi').fill(who.password);
  await window.keyboard.press('Enter');
}

test('each of the eight damages has its screen: which, the way back from the latest copy, and no file touched', async () => {
  const other = await copyOfAnotherOffice();
  replaceData(healthy);
  loket = await launchApp({ data });
  await officeScreen(loket);
  const { window } = loket;
  await expect(window.getByText('Siapa yang bekerja?')).toBeVisible();
  const titles: Readonly<Record<string, string>> = {
    'database.empty': 'Database kosong.',
    'database.damaged': 'Data rusak.',
    'database.other-key': 'Kunci dan database bukan pasangan.',
    'database.wal-lost': 'Catatan terakhir hilang.',
  };
  // Both people are called alike in the key file of the other office.
  const damages = eightDamages(() => join(other.copy, keysName));
  for (const [index, { what, from, state, problem, damage }] of damages.entries()) {
    replaceData(from === 'killed' ? killed : healthy);
    damage(paths);
    const before = snapshot(data);
    await window.reload();
    if (state === 'siap') {
      await expect(window.getByText('Siapa yang bekerja?')).toBeVisible();
      if (problem === 'database.other-key') await logIn(window, { name: 'Ibu Penyelia', loginName: 'penyelia', password: 'kunci-penyelia-1' });
      else await logIn(window, office.penyelia);
    }
    await expect(window.getByRole('alert'), what).toContainText(titles[problem] ?? '?');
    await expect(window.getByRole('heading', { level: 2, name: 'Memulihkan dari cadangan' })).toBeVisible();
    await expect(window.getByText(`npm run restore -- --from "${join(target, readdirSync(target)[0] ?? '')}" --to "${data}"`)).toBeVisible();
    await expectFits(window);
    await lookAt(window, `rusak-${index + 1}-${problem}`);
    const { 'masuk.json': _attempts, ...after } = snapshot(data);
    expect(after, what).toEqual(before);
  }
  other.remove();
  await loket.close();
  proved({ point: 'B3', done: 'each of the 8 damages opened in the app', times: damages.length, result: 'a screen that names it and the way back from the latest copy, 0 files changed' });
});

const values = (index: number) => ({ ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '' });

/** A received sheet, keyed to its end and not saved. */
async function keyOne(window: Page, index: number): Promise<void> {
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  await callIn(window, 'receipts.receive', { name: madeUpPerson(index).name, phone: '', formNo: '', documents, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, values(index));
}

test('a database that vanishes under the hands: the save says so, the form stays, put back it is saved', async () => {
  replaceData(healthy);
  loket = await launchApp({ data });
  await officeScreen(loket);
  const { window } = loket;
  await signIn(window, office.petugas);
  await keyOne(window, 40);
  renameSync(paths.database, join(home, 'dipindah'));
  await window.keyboard.press('Enter');
  const said = window.getByRole('alert').filter({ hasText: 'Belum tersimpan.' });
  await expect(said).toContainText('loket.db');
  await expect(window.locator('#entri-nama')).toHaveValue(values(40).nama);
  await expect(window.locator('#entri-nik')).toHaveValue(new RegExp(values(40).nik.slice(-4)));
  await lookAt(window, 'rusak-database-hilang-saat-simpan');
  renameSync(join(home, 'dipindah'), paths.database);
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Tersimpan/)).toBeVisible();
  expect((await callIn(window, 'home.ledgers', {})).paper.diinput).toBe(1);
  proved({ point: 'B5', done: 'loket.db renamed while a sheet is on the screen, saved, put back, saved', times: 1, result: 'said before; 0 fields of the form lost; saved after' });
});

test('a search index with wrong words is made anew beside the work', async () => {
  await loket.close();
  const raw = openDatabase(paths.database, await dataKeyOf(data, office.penyelia));
  new WriteDb(raw).runOne(sql`UPDATE search SET words = 'ZULKARNAIN'`, 'search row');
  raw.close();
  loket = await launchApp({ data });
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
  const filter = { text: values(40).nama, paperState: null, sendState: null, why: null, bundle: null };
  await expect.poll(async () => (await callIn(loket.window, 'sheets.list', { filter, offset: 0, limit: 5 })).rows.length, { timeout: 20_000 }).toBe(1);
  proved({ point: 'B6', done: 'the words of a sheet changed in the search index, found by the thread of the built app', times: 1, result: 'found again by its name within seconds, nobody asked' });
});

test('damage that is met in the middle of the work stops all saving; what is typed can still be read', async () => {
  const { window } = loket;
  await keyOne(window, 41);
  const copies = readdirSync(target);
  const key = await dataKeyOf(healthy, office.penyelia);
  flipBit(paths.database, (quietPage(folderPaths(healthy).database, key) - 1) * pageBytes * 8 + 99);
  expect(await replyIn(window, 'backups.make', {})).toMatchObject({ ok: false, problem: { code: 'database.damaged' } });
  await expect(window.getByRole('heading', { level: 1, name: 'Berhenti: data rusak' })).toBeVisible();
  await expectFits(window);
  await lookAt(window, 'rusak-saat-bekerja');
  await window.keyboard.press('F7');
  await expect(window.locator('#entri-nama')).toHaveValue(values(41).nama);
  await expect(window.getByText('Data rusak. Tidak ada yang dapat disimpan lagi.')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert').filter({ hasText: 'Data rusak.' }).first()).toBeVisible();
  await expect(window.locator('#entri-nama')).toHaveValue(values(41).nama);
  await lookAt(window, 'rusak-sesudah-lihat');
  await loket.close();
  expect(readdirSync(target)).toEqual(copies);
  loket = await launchApp({ data });
  await logIn(loket.window, office.petugas);
  await expect(loket.window.getByRole('alert')).toContainText('Data rusak.');
  await loket.close();
  proved({ point: 'B4', done: 'a bit turned under the open app, met by a copy', times: 1, result: '0 saves after it, the form still readable, 0 copies pushed out, the next start refuses' });
});

test('a folder that may not be written any more keeps what is saved, and the next start says so', async () => {
  // Root may write everywhere: then there is nothing to say.
  const locked = process.getuid?.() !== 0;
  replaceData(healthy);
  loket = await launchApp({ data });
  await signIn(loket.window, office.penyelia);
  chmodSync(data, 0o555);
  await callIn(loket.window, 'settings.setIdle', { minutes: 7 });
  await loket.close();
  loket = await launchApp({ data });
  await logIn(loket.window, office.penyelia);
  if (locked) {
    await expect(loket.window.getByRole('alert')).toContainText('Folder data tidak boleh ditulis.');
    await lookAt(loket.window, 'rusak-folder-terkunci');
    chmodSync(data, 0o755);
    await loket.window.keyboard.press('F7');
    await logIn(loket.window, office.penyelia);
  }
  await expect(loket.window.getByRole('navigation', { name: 'Layar' })).toBeVisible();
  expect((await callIn(loket.window, 'settings.get', {})).idleMinutes).toBe(7);
  await loket.close();
});
