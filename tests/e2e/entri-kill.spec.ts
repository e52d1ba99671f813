import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { dataProcessOf, launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, replyIn, signIn, type Office } from '../support/office.ts';
import { logInAgain, openScreen } from '../support/screens.ts';

/** RELIABILITY A4 and A5: what is under the fingers outlives a lock, a dead data process and a dead app, and belongs to its clerk. */
let loket: TestApp;
let office: Office;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loket-kill-'));
  loket = await launchApp({ data: join(folder, 'data') });
  office = await prepareOffice(loket.window);
});

test.afterAll(async () => {
  await loket.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The typing that may be lost is that of the last two seconds. */
const keptAfterMs = 2200;
const person = (index: number) => ({ ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '' });

async function receive(window: Page, index: number): Promise<string> {
  const { name } = madeUpPerson(index);
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  return (await callIn(window, 'receipts.receive', { name, phone: '', formNo: '', documents, bundle: null, receivedDay: null })).sheet;
}

async function openOnly(window: Page): Promise<void> {
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await window.keyboard.press('Enter');
  await atStop(window, 'nik');
}

test('a lock empties the page and gives the same field and caret back', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await receive(window, 30);
  await openOnly(window);
  await keyPaper(window, person(30), 'alamat');
  await window.keyboard.type('JALAN MEL');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Control+l');
  await expect(window.locator('.entri')).toHaveCount(0);
  expect(await window.content()).not.toContain(madeUpPerson(30).name);
  await logInAgain(window, office.petugas);
  await atStop(window, 'alamat');
  await window.keyboard.type('x');
  await expect(window.locator('#entri-alamat')).toHaveValue('JALAN MExL');
});

test('a killed data process in the middle of typing: the form stays, typing goes on, the sheet is saved', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+a');
  await window.keyboard.type('JALAN BARU');
  process.kill(await dataProcessOf(loket), 'SIGKILL');
  await logInAgain(window, office.petugas);
  await atStop(window, 'alamat');
  await expect(window.locator('#entri-alamat')).toHaveValue('JALAN BARU');
  await keyPaper(window, { ...person(30), alamat: 'JALAN BARU' });
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
  await expect(window.getByText(/Tersimpan/)).toBeVisible();
});

test('a killed app: the typing is offered to its clerk only, at the same field', async () => {
  await signIn(loket.window, office.petugas);
  await receive(loket.window, 31);
  await openOnly(loket.window);
  await keyPaper(loket.window, person(31), 'desa_kelurahan');
  await loket.window.keyboard.type('telag');
  await loket.window.waitForTimeout(keptAfterMs);
  const main = loket.app.process();
  main.kill('SIGKILL');
  await expect.poll(() => main.signalCode ?? main.exitCode).not.toBeNull();

  loket = await launchApp({ data: join(folder, 'data') });
  const { window } = loket;
  await signIn(window, office.penyelia);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /belum diinput/ })).toHaveCount(1);
  await expect(window.getByText(/ketikan belum selesai/)).toHaveCount(0);

  await signIn(window, office.petugas);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByText(/ketikan belum selesai/)).toBeVisible();
  await window.keyboard.press('Enter');
  await atStop(window, 'desa_kelurahan');
  await expect(window.locator('.strip')).toContainText('Ketikan terakhir dipulihkan.');
  await expect(window.locator('#entri-desa_kelurahan')).toHaveValue(/telag/i);
  await expect(window.locator('#entri-alamat')).toHaveValue(person(31).alamat);
  await keyPaper(window, person(31));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
});

test('the proposed second sheet and a changed day on a sheet that is keyed already outlive Esc, a lock and a killed app', async () => {
  const { window: before } = loket;
  await signIn(before, office.petugas);
  const save = async (index: number, nik: string) => {
    const sheet = await receive(before, index);
    const { receivedDay } = await callIn(before, 'entry.open', { sheet });
    await callIn(before, 'entry.save', { sheet, revision: 0, values: { ...person(index), nik }, unconfirmed: [], as: 'belum_lengkap', reason: '', receivedDay, secondOf: null, counts: { keystrokes: 1, corrections: 0, activeMs: 1, pausedMs: 0 } });
    return sheet;
  };
  const { nik } = madeUpPerson(36).values;
  await save(36, nik);
  const sheet = await save(36, `${nik.slice(0, -1)}${(Number(nik.slice(-1)) + 1) % 10}`);
  const { sheetNo } = (await callIn(before, 'entry.open', { sheet })).head;
  const open = async () => {
    await openScreen(loket.window, 'F3', 'Entri');
    await loket.window.getByRole('row', { name: new RegExp(sheetNo) }).click();
  };
  const expectSaid = async () => {
    await expect(loket.window.getByRole('region', { name: 'Mungkin sudah ada' })).toContainText('Diusulkan sebagai lembar kedua');
    await expect(loket.window.getByText('Masuk 6 April 2020')).toBeVisible();
    expect((await callIn(loket.window, 'sheets.detail', { sheet })).head).toMatchObject({ revision: 1, paperState: 'belum_lengkap' });
  };
  await open();
  await expect(before.getByRole('region', { name: 'Mungkin sudah ada' })).toBeVisible();
  await before.keyboard.press('Control+2');
  await before.keyboard.press('Control+u');
  await before.keyboard.type('06042020');
  await before.keyboard.press('Enter');
  await before.keyboard.press('Enter');
  await expectSaid();
  await before.keyboard.press('Escape');
  await open();
  await expectSaid();
  await before.keyboard.press('Control+l');
  await logInAgain(before, office.petugas);
  await expectSaid();
  await before.waitForTimeout(keptAfterMs);
  const main = loket.app.process();
  main.kill('SIGKILL');
  await expect.poll(() => main.signalCode ?? main.exitCode).not.toBeNull();
  loket = await launchApp({ data: join(folder, 'data') });
  await logInAgain(loket.window, office.petugas);
  await expectSaid();
  await loket.window.keyboard.press('Control+2');
  await loket.window.keyboard.press('Escape');
  await open();
  await expect(loket.window.getByText('Masuk 6 April 2020')).toBeVisible();
  await expect(loket.window.getByText('Diusulkan sebagai lembar kedua')).toHaveCount(0);
  await loket.window.keyboard.press('Escape');
  await callIn(loket.window, 'entry.discard', { sheet });
});

test('hands that went on without typing come back to where they were', async () => {
  const { window: before } = loket;
  await signIn(before, office.petugas);
  await receive(before, 37);
  await openOnly(before);
  await keyPaper(before, person(37), 'alamat');
  await before.keyboard.type('JALAN MEL');
  await before.waitForTimeout(keptAfterMs);
  await before.keyboard.press('Shift+Tab');
  const at = await before.evaluate(() => document.activeElement?.id ?? '');
  await before.waitForTimeout(keptAfterMs);
  const main = loket.app.process();
  main.kill('SIGKILL');
  await expect.poll(() => main.signalCode ?? main.exitCode).not.toBeNull();
  loket = await launchApp({ data: join(folder, 'data') });
  const { window } = loket;
  await logInAgain(window, office.petugas);
  await window.waitForFunction((id) => document.activeElement?.id === id, at);
  await expect(window.locator('#entri-alamat')).toHaveValue('JALAN MEL');
  await keyPaper(window, { ...person(37), alamat: 'JALAN MEL' });
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
});

test('a data process killed at the save: nothing is called saved that is not, and Enter again saves once', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  const sheet = await receive(window, 32);
  await openOnly(window);
  await keyPaper(window, person(32));
  await expect(window.getByText(/Tersimpan/)).toHaveCount(0);
  const pid = await dataProcessOf(loket);
  // Stopped first, so that the answer can never have left it.
  process.kill(pid, 'SIGSTOP');
  await window.keyboard.press('Enter');
  await window.waitForTimeout(200);
  process.kill(pid, 'SIGKILL');
  await logInAgain(window, office.petugas);
  await atStop(window, 'pengesahan');
  await expect(window.getByRole('alert')).toContainText('Ketikan masih ada di layar.');
  await expect(window.getByText(/Tersimpan/)).toHaveCount(0);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
  const opened = await callIn(window, 'entry.open', { sheet });
  expect(opened.head).toMatchObject({ paperState: 'diinput', revision: 1 });
  expect(opened.values).toEqual(person(32));
});

test('an answer that got lost after the disk had it: Enter again finds its own work and goes on', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  const sheet = await receive(window, 33);
  await openOnly(window);
  await keyPaper(window, person(33));
  await window.waitForTimeout(keptAfterMs);
  // The same save through the contract stands for the one whose answer never came.
  const opened = await callIn(window, 'entry.open', { sheet });
  await callIn(window, 'entry.save', { sheet, revision: opened.head.revision, values: person(33), unconfirmed: [], as: 'diinput', reason: '', receivedDay: opened.receivedDay, secondOf: null, counts: { keystrokes: 1, corrections: 0, activeMs: 1, pausedMs: 0 } });
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
  expect((await callIn(window, 'entry.open', { sheet })).head.revision).toBe(opened.head.revision + 1);
});

test('typing kept on an older revision is the clerk’s choice', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  const sheet = await receive(window, 34);
  await openOnly(window);
  await keyPaper(window, person(34), 'alamat');
  await window.keyboard.type('JALAN LAMA');
  await window.keyboard.press('Escape');
  await expect(window.getByText(/ketikan belum selesai/)).toBeVisible();
  await signIn(window, office.penyelia);
  const opened = await callIn(window, 'entry.open', { sheet });
  expect((await replyIn(window, 'entry.save', { sheet, revision: opened.head.revision, values: { ...person(34), alamat: 'JALAN LAIN' }, unconfirmed: [], as: 'belum_lengkap', reason: '', receivedDay: opened.receivedDay, secondOf: null, counts: { keystrokes: 1, corrections: 0, activeMs: 1, pausedMs: 0 } })).ok).toBe(true);
  await signIn(window, office.petugas);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByRole('row', { name: /SEBAGIAN|belum/ }).first()).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByText('Ketikan Anda lebih lama dari berkas ini.')).toBeVisible();
  await window.keyboard.press('1');
  await atStop(window, 'alamat');
  await expect(window.locator('#entri-alamat')).toHaveValue('JALAN LAMA');
  await window.keyboard.press('Escape');
});
