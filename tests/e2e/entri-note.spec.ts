import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { FieldId } from '../../shared/domain/fields.ts';
import { killApp, launchApp, processesOf, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, type Office, prepareOffice, signIn } from '../support/office.ts';
import { expectFits, lookAt, logInAgain, officeScreen, openScreen } from '../support/screens.ts';

/** F8 on a field: its note is written in the strip, kept like all typing, saved with the sheet, and read in Periksa and Pendaftar. */
test.describe.configure({ mode: 'serial' });

const root = mkdtempSync(join(tmpdir(), 'loket-catatan-'));
let loket: TestApp;
let office: Office;
let sheet: string;
let sheetNo: string;

test.beforeAll(async () => {
  await launch();
  office = await prepareOffice(loket.window);
  await signIn(loket.window, office.petugas);
});
test.afterAll(async () => {
  await loket.close();
  rmSync(root, { recursive: true, force: true });
});

async function launch(): Promise<void> {
  loket = await launchApp({ data: join(root, 'data'), userData: join(root, 'user') });
  await officeScreen(loket);
}

const paper = { ...madeUpPerson(30).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '' };
const box = (field: FieldId) => loket.window.locator(`#entri-${field}`);
const strip = () => loket.window.locator('.strip');
const note = (field: string) => loket.window.getByRole('textbox', { name: `Catatan, ${field}` });
const caretOf = (field: FieldId) => box(field).evaluate((input) => (input instanceof HTMLInputElement ? [input.selectionStart, input.selectionEnd] : null));
const press = (...keys: readonly string[]) => keys.reduce((before, key) => before.then(() => loket.window.keyboard.press(key)), Promise.resolve());

/** Where every box of the form stands. */
const places = () => loket.window.locator('.entri-lembar input').evaluateAll((boxes) => boxes.map((each) => `${each.id} ${each.getBoundingClientRect().x} ${each.getBoundingClientRect().y}`));

test('Enter keeps the note and the hands are back at the same caret; nothing has moved', async () => {
  const { window } = loket;
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  ({ sheet, sheetNo } = await callIn(window, 'receipts.receive', { name: madeUpPerson(30).name, phone: '', formNo: '', documents, bundle: null, receivedDay: null }));
  await openScreen(window, 'F3', 'Entri');
  await press('Enter');
  await atStop(window, 'nik');
  await keyPaper(window, paper, 'alamat');
  await window.keyboard.type('JALAN MAWAR');
  await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  const before = await places();
  await press('F8');
  await expect(note('Alamat')).toBeFocused();
  expect(await places()).toEqual(before);
  await window.keyboard.type('nomor rumah dicoret di kartu');
  await expectFits(window);
  await lookAt(window, 'entri-catatan-isian');
  await press('Enter');
  await atStop(window, 'alamat');
  expect(await caretOf('alamat')).toEqual([8, 8]);
  await expect(box('alamat')).toHaveValue('JALAN MAWAR');
  expect(await places()).toEqual(before);
  await expect(box('alamat')).toHaveAttribute('data-catatan', 'ada');
  await expect(strip()).toContainText('Catatan: nomor rumah dicoret di kartu');
  await expect(window.locator('#entri-alamat-catatan')).toContainText('catatan: nomor rumah');
  await lookAt(window, 'entri-catatan-tanda');
});

test('Esc leaves it as it was; F8 goes on to the note of the sheet and the hands come back', async () => {
  const { window } = loket;
  await press('F8');
  await expect(note('Alamat')).toHaveValue('nomor rumah dicoret di kartu');
  await window.keyboard.type(' SALAH');
  await press('Escape');
  await atStop(window, 'alamat');
  await expect(strip()).toContainText('Catatan: nomor rumah dicoret di kartu');
  await expect(strip()).not.toContainText('SALAH');
  await press('F8', 'F8');
  await atStop(window, 'keterangan');
  await window.keyboard.type('Datang dua kali');
  await press('F8');
  await atStop(window, 'keterangan');
  await press('Enter');
  await atStop(window, 'alamat');
  await expect(box('alamat')).toHaveValue('JALAN MAWAR');
});

test('a note on the checklist, by mouse into another field, and through a lock', async () => {
  const { window } = loket;
  await press('Control+End');
  await atStop(window, 'pengesahan');
  await press('F8');
  await window.keyboard.type('cap jempol kabur 1');
  await box('rt').click();
  await expect(box('rt')).toBeFocused();
  await expect(window.locator('.entri-kelengkapan')).toHaveAttribute('data-catatan', 'ada');
  await expect(window.locator('.entri-kelengkapan .pilihan > label').last()).toHaveCSS('background-image', /gradient/);
  await lookAt(window, 'entri-catatan-kelengkapan');
  await press('F8');
  await window.keyboard.type('angka');
  // No field has the focus there: the note waits.
  await window.getByRole('heading', { level: 1 }).click();
  await expect(note('RT')).toHaveValue('angka');
  await note('RT').click();
  await press('Control+l');
  await logInAgain(window, office.petugas);
  await expect(note('RT')).toBeFocused();
  await expect(note('RT')).toHaveValue('angka');
  await press('End');
  await window.keyboard.type(' kabur');
});

test('what stands in the strip outlives a killed app, for its clerk', async () => {
  await expect.poll(async () => (await callIn(loket.window, 'entry.open', { sheet })).kept?.notes).toContainEqual({ field: 'rt', text: 'angka kabur' });
  await killApp(await processesOf(loket), 'both');
  await launch();
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'F3', 'Entri');
  await window.getByRole('row', { name: new RegExp(sheetNo) }).first().click();
  await atStop(window, 'rt');
  await expect(strip()).toContainText('Catatan: angka kabur');
  await box('alamat').focus();
  await expect(strip()).toContainText('Catatan: nomor rumah dicoret di kartu');
});

test('the save takes them along; Periksa shows them beside the field, Pendaftar in the detail and the history', async () => {
  const { window } = loket;
  await keyPaper(window, { ...paper, keterangan: 'Datang dua kali' });
  await press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
  const stored = await callIn(window, 'entry.open', { sheet });
  expect(stored.head.paperState).toBe('diinput');
  expect(stored.values.keterangan).toBe('Datang dua kali');
  expect(stored.notes.map(({ field, text }) => [field, text])).toEqual([['alamat', 'nomor rumah dicoret di kartu'], ['pengesahan', 'cap jempol kabur 1'], ['rt', 'angka kabur']]);

  await signIn(window, office.penyelia);
  await openScreen(window, 'F4', 'Periksa');
  await expect(window.locator('.kertas-baris', { hasText: 'Alamat' })).toContainText('nomor rumah dicoret di kartu');
  await expect(window.locator('.kertas-baris', { hasText: 'RT / RW' })).toContainText('Catatan, RT: angka kabur');
  await lookAt(window, 'periksa-catatan');
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await press('/');
  await window.keyboard.type(sheetNo);
  const region = window.getByRole('region', { name: 'Catatan pada isian' });
  await expect(region).toContainText('angka kabur');
  await expect(region).toContainText(office.petugas.name);
  await expect(window.locator('.riwayat')).toContainText('Alamat: nomor rumah dicoret di kartu');
  await lookAt(window, 'pendaftar-catatan');
});

test('a sheet that is opened again has its notes; F10 from the strip keeps the one being written, emptied it is gone', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await press('/');
  await window.keyboard.type(sheetNo);
  await expect(window.locator('.rincian')).toContainText(sheetNo);
  await press('Enter', 'Control+1');
  await expect(window.getByRole('heading', { level: 1 })).toContainText(sheetNo);
  await box('rt').focus();
  await expect(strip()).toContainText(`Catatan ${office.petugas.name}`);
  await press('F8', 'Control+a', 'Delete', 'Enter');
  await atStop(window, 'rt');
  await expect(box('rt')).not.toHaveAttribute('data-catatan', 'ada');
  await box('nama').focus();
  await press('F8');
  await window.keyboard.type('ejaan lain di KK');
  await press('F10');
  await expect(window.getByRole('heading', { level: 1 })).not.toContainText(sheetNo);
  const stored = await callIn(window, 'entry.open', { sheet });
  expect(stored.notes.map(({ field, text }) => [field, text])).toEqual([['alamat', 'nomor rumah dicoret di kartu'], ['pengesahan', 'cap jempol kabur 1'], ['nama', 'ejaan lain di KK']]);
});
