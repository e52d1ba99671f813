import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Terima and Bundel by keyboard alone. */
let loket: TestApp;

test.beforeAll(async () => {
  loket = await launchApp();
  const office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

const number = () => loket.window.getByRole('status', { name: 'Nomor Berkas' });
const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');

test('a bundle is made with its count before anything is received', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await window.keyboard.press('F8');
  await expect.poll(focused).toBe('bundel-kode');
  await window.keyboard.type('m01');
  await window.keyboard.press('Enter');
  await window.keyboard.type('2');
  await window.keyboard.press('Enter');
  await window.keyboard.type('map 3');
  await window.keyboard.press('Enter');
  await expect(window.getByText('0, masih 2')).toBeVisible();
  expect(await callIn(window, 'bundles.list', {})).toMatchObject({ bundles: [{ code: 'M01', counted: 2, place: 'map 3', numbered: 0 }] });
});

test('the same code twice is told, and the slip stays', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await window.keyboard.type('M01');
  await window.keyboard.press('Enter');
  await window.keyboard.type('9');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('Kode bundel ini sudah ada');
  await expect(window.locator('#bundel-kode')).toHaveValue('M01');
  await window.keyboard.press('Escape');
});

test('a paper gets its number: name, phone, what was handed in, Enter', async () => {
  const { window } = loket;
  await expect(number()).toHaveText('A-0001');
  await expect.poll(focused).toBe('terima-nama');
  await window.keyboard.press('Shift+Tab');
  await window.keyboard.type('0417');
  await window.keyboard.press('Enter');
  await window.keyboard.type('nur’aini kusuma');
  await window.keyboard.press('Enter');
  await window.keyboard.type('+62 812-3000-7919');
  await window.keyboard.press('Enter');
  await window.keyboard.press('3');
  await lookAt(window, 'terima');
  await expectFits(window);
  await window.keyboard.press('Enter');
  await expect(number()).toHaveText('A-0002');
  // The stack has printed numbers: the next one begins with its own.
  await expect.poll(focused).toBe('terima-no-formulir');
  await expect(window.getByText(/Tersimpan \d\d\.\d\d\.\d\d/)).toBeVisible();
  await expect(window.getByRole('table', { name: 'Lima berkas terakhir' })).toContainText("NUR'AINI KUSUMA");
  await expect(window.getByText('1, masih 1')).toBeVisible();
  const { waiting } = await callIn(window, 'entry.queue', { bundle: null });
  expect(waiting).toMatchObject([{ sheetNo: 'A-0001', name: "NUR'AINI KUSUMA", formNo: '0417', bundle: 'M01', position: 1, paperState: 'masuk' }]);
});

test('a day in the future is not taken; an earlier one stays for the stack', async () => {
  const { window } = loket;
  await window.keyboard.press('Control+u');
  await expect.poll(focused).toBe('terima-bundel');
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('terima-masuk');
  await window.keyboard.type('31122099');
  await expect(window.getByText('Belum terjadi')).toBeVisible();
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('terima-masuk');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('7/4/20');
  await window.keyboard.press('Enter');
  await expect.poll(focused).toBe('terima-no-formulir');
  await window.keyboard.press('Enter');
  await window.keyboard.type('N');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(number()).toHaveText('A-0003');
  const { waiting } = await callIn(window, 'entry.queue', { bundle: null });
  expect(waiting).toMatchObject([{ sheetNo: 'A-0001' }, { name: 'N', receivedDay: '2020-04-07', bundle: 'M01' }]);
  await expect(window.getByText('07-04-2020').first()).toBeVisible();
});

test('who is known already is shown at once and gets a number all the same', async () => {
  const { window } = loket;
  const [known] = await receiveAndKey(window, 1, 5);
  await openScreen(window, 'F2', 'Terima');
  await expect.poll(focused).toBe('terima-nama');
  await window.keyboard.type(known?.name.toLowerCase() ?? '');
  await expect(window.getByText('Sudah dikenal.')).toBeVisible();
  await expect(window.locator('.terima-dikenal')).toContainText(known?.sheetNo ?? 'no sheet');
  await window.keyboard.press('Escape');
  await expect(window.locator('#terima-nama')).toHaveValue('');
});

test('Bundel shows what is missing; a counted sheet that is not there stays in the count', async () => {
  const { window } = loket;
  await callIn(window, 'bundles.create', { code: 'M02', counted: 3, place: '' });
  await window.keyboard.press('Shift+F4');
  const table = window.getByRole('table', { name: 'Bundel' });
  await expect(table.getByRole('row', { name: /M02/ })).toContainText('kurang 3');
  await expect(table.getByRole('row', { name: /M01/ })).toContainText('cukup');
  await lookAt(window, 'bundel');
  const rows = await table.locator('tbody tr td:first-child').allTextContents();
  for (let row = 0; row < rows.indexOf('M02'); row += 1) await window.keyboard.press('ArrowDown');
  await window.keyboard.press('F7');
  await window.keyboard.type('terselip di map lain');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/Tercatat sebagai/)).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(table.getByRole('row', { name: /M02/ })).toContainText('kurang 2');
  await window.keyboard.press('F8');
  await window.keyboard.press('Control+a');
  await window.keyboard.type('1');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(table.getByRole('row', { name: /M02/ })).toContainText('cukup');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible();
});
