import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import writeWorkbook from 'write-excel-file/node';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { oldFacts, oldHeader, oldLayout, oldLine, writeOldFile } from '../support/old-file.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Kiriman lama by keyboard: twenty people, a file of eighteen of them with its errors; recorded, decided, looked up. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];
let path = '';

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  keyed = await receiveAndKey(window, 20);
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 5));
  const folder = join(loket.data, '..', 'lama');
  mkdirSync(folder, { recursive: true });
  path = join(folder, 'kirim-april.csv');
  writeOldFile(path, [
    ...Array.from({ length: 15 }, (_, index) => oldLine(index)),
    // By name and birth date; ruined by Excel; under another NIK; nobody; twice.
    oldLine(15, { nik: '' }),
    oldLine(16, { nik: `5,20702E+15` }),
    oldLine(17, { nik: '3201010101900001' }),
    oldLine(5001),
    oldLine(0, { nik: '' }),
  ]);
});

test.afterAll(async () => {
  await loket.close();
});

const grid = (name: string) => loket.window.getByRole('grid', { name });
const rowsOf = (name: string) => grid(name).locator('tbody tr[aria-rowindex]');
const lists = () => loket.window.getByRole('group', { name: 'Daftar' });

async function openOld(): Promise<void> {
  await openScreen(loket.window, 'F5', 'Kirim');
  await loket.window.keyboard.press('Control+3');
  await expect(loket.window.getByRole('heading', { level: 1, name: 'Kiriman lama' })).toBeVisible();
}

test('nothing is recorded: Kirim leads there, and F8 begins', async () => {
  const { window } = loket;
  await openScreen(window, 'F5', 'Kirim');
  await expect(window.getByRole('region', { name: 'Kiriman lama' })).toContainText('belum ada yang dicatat');
  await openOld();
  await expect(window.getByText('Belum ada kiriman lama.')).toBeVisible();
  await lookAt(window, 'lama-kosong');
  await window.keyboard.press('F8');
  await expect(window.getByLabel('File', { exact: true })).toBeFocused();
  await window.keyboard.type('/tidak/ada.csv');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('tidak ada atau tidak dapat dibaca');
  await lookAt(window, 'lama-file');
  await window.getByLabel('File', { exact: true }).selectText();
  await window.keyboard.type(path);
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Baris judul')).toBeFocused();
});

test('headings are found, columns are proposed, and no number or day is shown whole', async () => {
  const { window } = loket;
  await expect(window.getByLabel('NIK', { exact: true })).toHaveValue('B: NIK');
  await expect(window.getByLabel('Nama', { exact: true })).toHaveValue('C: Nama Lengkap');
  await expect(window.getByLabel('Tgl lahir')).toHaveValue('D: Tgl Lahir');
  expect(await window.locator('main').textContent()).not.toMatch(/\d{16}|\d\d-\d\d-19\d\d/);
  await expectFits(window);
  await lookAt(window, 'lama-kolom');
  // Without headings there are no proposals; with them again there are.
  await window.keyboard.press('ArrowUp');
  await expect(window.getByLabel('NIK', { exact: true })).toHaveValue('tidak ada');
  await window.keyboard.press('ArrowDown');
  await expect(window.getByLabel('NIK', { exact: true })).toHaveValue('B: NIK');
  await window.keyboard.press('Enter');
});

test('day, letter, receiver and purpose; then every row is matched and nothing guessed', async () => {
  const { window } = loket;
  await expect(window.getByLabel('Tanggal kirim')).toBeFocused();
  await window.keyboard.type('9/4/20');
  await window.keyboard.press('Enter');
  await window.keyboard.type('560/77/DTKT/2020');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Penerima belum ada')).toBeVisible();
  await window.keyboard.type('Disnakertrans Provinsi NTB');
  await lookAt(window, 'lama-surat');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByText('20 = 17 + 1 + 1 + 1')).toBeVisible();
  await expect(lists()).toContainText('3 Orang yang tidak ada di file');
  await expect(rowsOf('Perlu dipilih')).toHaveCount(1);
  // The last digits stand where one row is opened, never in the list; a whole number nowhere.
  await expect(window.getByRole('region', { name: 'Baris 18' })).toContainText('NIK berakhir 0001');
  await expect(grid('Perlu dipilih')).not.toContainText('0001');
  await expect(grid('Perlu dipilih')).toContainText('utuh');
  expect(await window.locator('body').evaluate((body) => body.outerHTML)).not.toMatch(/\d{16}/);
  expect(await window.title()).not.toMatch(/\d{4}/);
  await expectFits(window);
  await lookAt(window, 'lama-cocok');
  for (const [key, name, count] of [['1', 'Cocok', 17], ['3', 'Tidak ada orangnya', 1], ['4', 'Ganda', 1], ['5', 'Orang yang tidak ada di file', 3]] as const) {
    await window.keyboard.press(key);
    await expect(rowsOf(name)).toHaveCount(count);
  }
  await window.keyboard.press('1');
  await expect(rowsOf('Cocok')).toHaveCount(17);
  await lookAt(window, 'lama-cocok-semua');
  await window.keyboard.press('2');
  await expect(rowsOf('Perlu dipilih')).toHaveCount(1);
});

test('a person decides by Ctrl+1; the file is frozen once its number of rows is typed', async () => {
  const { window } = loket;
  await expect(window.getByRole('region', { name: 'Baris 18' })).toBeVisible();
  await window.keyboard.press('Control+1');
  await expect(window.getByLabel('Alasan', { exact: true })).toBeFocused();
  await lookAt(window, 'lama-alasan');
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Backspace');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Alasan belum ada')).toBeVisible();
  await window.keyboard.type('tempat lahir sama di kertas');
  await window.keyboard.press('Enter');
  await expect(grid('Perlu dipilih')).toBeFocused();
  await expect(rowsOf('Perlu dipilih').first()).toContainText(keyed[17]?.sheetNo ?? '-');
  await window.keyboard.press('F8');
  await expect(window.getByRole('dialog')).toContainText('20 baris dicatat apa adanya, 18 di antaranya');
  await lookAt(window, 'lama-bekukan');
  await window.keyboard.type('19');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Tidak sama dengan jumlah baris')).toBeVisible();
  await window.keyboard.press('Backspace');
  await window.keyboard.press('Backspace');
  await window.keyboard.type('20');
  await window.keyboard.press('Enter');
  await expect(grid('Buku kiriman lama')).toContainText('L001');
  await expect(window.getByText('20 = 18 + 0 + 1 + 1')).toBeVisible();
});

test('each list is as long as its number; a row opens its person, whose detail says where they stand', async () => {
  const { window } = loket;
  for (const [key, name, count] of [['1', 'Cocok', 18], ['3', 'Tidak ada orangnya', 1], ['4', 'Ganda', 1], ['5', 'Orang yang tidak ada di file', 2]] as const) {
    await window.keyboard.press(key);
    await expect(lists().getByRole('button', { name })).toHaveText(`${key}${count} ${name}`);
    await expect(rowsOf(name)).toHaveCount(count);
  }
  await lookAt(window, 'lama-tidak-di-file');
  await window.keyboard.press('1');
  await expect(rowsOf('Cocok')).toHaveCount(18);
  expect(await window.locator('main').textContent()).not.toMatch(/\d{16}/);
  await expectFits(window);
  await lookAt(window, 'lama');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Pendaftar' })).toBeVisible();
  const detail = window.getByRole('complementary', { name: 'Rincian' });
  await expect(detail).toContainText('Ada di kiriman lama L001, baris 2.');
  await expect(detail.locator('.riwayat')).toContainText('Ada di kiriman lama L001, baris 2: dikirim 09-04-2020 ke Disnakertrans Provinsi NTB, surat 560/77/DTKT/2020');
  await lookAt(window, 'pendaftar-lama');
});

test('a row without its person: somebody is searched and chosen, and it is taken back', async () => {
  const { window } = loket;
  await openOld();
  await window.keyboard.press('3');
  await expect(rowsOf('Tidak ada orangnya')).toHaveCount(1);
  await expect(window.getByLabel('Cari orang lain')).toBeVisible();
  await window.keyboard.press('/');
  await expect(window.getByLabel('Cari orang lain')).toBeFocused();
  await window.keyboard.type(keyed[19]?.sheetNo ?? '-');
  await expect(window.getByRole('complementary', { name: 'Kiriman lama yang dipilih' })).toContainText(keyed[19]?.name ?? '-');
  await lookAt(window, 'lama-cari');
  await window.keyboard.press('Control+1');
  await expect(window.getByLabel('Alasan', { exact: true })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByLabel('Alasan', { exact: true })).toHaveCount(0);
  await window.keyboard.press('/');
  await expect(window.getByLabel('Cari orang lain')).toBeFocused();
  await window.keyboard.press('Control+1');
  await expect(window.getByLabel('Alasan', { exact: true })).toHaveValue('cocok dengan kertasnya');
  await window.keyboard.press('Enter');
  await expect(window.getByText('20 = 19 + 0 + 0 + 1')).toBeVisible();
  await expect(window.getByText('Setiap baris ada orangnya.')).toBeVisible();
  await window.keyboard.press('1');
  await expect(rowsOf('Cocok')).toHaveCount(19);
  await window.keyboard.press('End');
  const side = window.getByRole('complementary', { name: 'Kiriman lama yang dipilih' });
  await expect(side).toContainText(/Dipilih Sekar Arum, .*: cocok dengan kertasnya\./);
  await lookAt(window, 'lama-dipilih');
  await window.keyboard.press('Control+2');
  await expect(window.getByText('20 = 18 + 0 + 1 + 1')).toBeVisible();
});

test('who is keyed later is found by F7; the same file is not recorded twice', async () => {
  const { window } = loket;
  await receiveAndKey(window, 1, 5001);
  await window.keyboard.press('F7');
  await expect(window.getByText('1 baris lagi ada orangnya.')).toBeVisible();
  await expect(window.getByText('20 = 19 + 0 + 0 + 1')).toBeVisible();
  await window.keyboard.press('F8');
  await window.keyboard.type(path);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('File ini sudah dicatat sebagai L001.');
  await window.keyboard.press('Escape');
});

test('F9 prints the list that is shown, without a digit of a NIK, and what left is written down', async () => {
  const { window } = loket;
  await loket.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    if (page) page.print = (_options, done) => setTimeout(() => done?.(true, ''), 900);
  });
  await openOld();
  await window.keyboard.press('5');
  await expect(rowsOf('Orang yang tidak ada di file')).toHaveCount(2);
  await window.keyboard.press('F9');
  const paper = window.locator('.lama-cetak');
  await expect(paper).toContainText('Kiriman lama L001: orang yang tidak ada di file');
  await expect(paper.locator('tbody tr')).toHaveCount(2);
  expect(await paper.textContent()).not.toMatch(/\d{16}/);
  await window.emulateMedia({ media: 'print' });
  await window.screenshot({ path: 'test-results/screens/lama-cetak.png' });
  await window.emulateMedia({ media: null });
  await expect(window.getByText('Daftar dicetak.')).toBeVisible();
});

test('a list is narrowed to a desa, and the people outside the file go out as a workbook for the field', async () => {
  const { window } = loket;
  await openOld();
  await window.keyboard.press('5');
  await expect(rowsOf('Orang yang tidak ada di file')).toHaveCount(2);
  await window.keyboard.press('Control+4');
  await window.keyboard.type('tidak ada desa ini');
  await expect(window.getByText('Tidak ada dengan desa TIDAK ADA DESA INI.')).toBeVisible();
  await expect(window.getByLabel('Desa', { exact: true })).toBeFocused();
  await window.getByLabel('Desa', { exact: true }).fill('');
  await window.keyboard.press('Enter');
  await expect(rowsOf('Orang yang tidak ada di file')).toHaveCount(2);
  await lookAt(window, 'lama-desa');
  await window.keyboard.press('Control+3');
  const form = window.getByRole('form', { name: 'Simpan daftar sebagai XLSX' });
  await window.keyboard.type('dicari di dusun');
  await window.keyboard.press('Enter');
  const folder = join(loket.data, '..', 'lama');
  await form.getByLabel('Folder').fill(folder);
  await lookAt(window, 'lama-xlsx');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/L001-TIDAK-ADA-DI-FILE-\d{8}-2\.xlsx: 2 orang/u)).toBeVisible();
  expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
});

test('it moved nobody, and stands beside our own in Kirim', async () => {
  const { window } = loket;
  expect((await callIn(window, 'home.ledgers', {})).people).toMatchObject({ siap: 5, terkirim: 0, dalam_kiriman: 0 });
  await openScreen(window, 'F5', 'Kirim');
  await expect(window.getByRole('region', { name: 'Kiriman lama' })).toContainText('L001 dikirim 09-04-2020, 20 baris, 19 cocok');
  await lookAt(window, 'kirim-lama');
});

test('a petugas reads it and can do nothing with it; at 125 % nothing is cut', async () => {
  const { window } = loket;
  await signIn(window, office.petugas);
  await openOld();
  await window.keyboard.press('1');
  await expect(rowsOf('Cocok')).toHaveCount(19);
  for (const key of ['F8', 'F7', 'Control+1', 'Control+2']) await window.keyboard.press(key);
  await expect(window.getByRole('form')).toHaveCount(0);
  expect((await callIn(window, 'oldSendings.list', {})).sendings[0]?.matched).toBe(19);
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'lama-125');
  await officeScreen(loket);
});

test('a workbook is recorded sheet by sheet: one that is known leads to the other, and its total row is named', async () => {
  const { window } = loket;
  const book = join(loket.data, '..', 'lama', 'dua-lembar.xlsx');
  const sheetOf = (index: number, sheet: string) => {
    const { nik, name, born } = oldLine(index);
    return { sheet, data: [[...oldHeader], ['1', nik, name, born, 'SELOTO'], ['JUMLAH', '', '1.071', '', '']].map((cells) => cells.map((value) => ({ value }))) };
  };
  await writeWorkbook([sheetOf(18, 'Taliwang'), sheetOf(19, 'Maluk')]).toFile(book);
  await signIn(window, office.penyelia);
  const { file } = await callIn(window, 'oldSendings.read', { path: book, sheet: null });
  await callIn(window, 'oldSendings.record', { path: book, sha256: file.sha256, layout: { ...oldLayout, sheet: 'Taliwang' }, sentDay: '2020-04-09', ...oldFacts });
  await openOld();
  await window.keyboard.press('F8');
  await window.keyboard.type(book);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('File ini sudah dicatat sebagai L002.');
  await expect(window.getByLabel('Lembar')).toBeFocused();
  await expect(window.getByRole('button', { name: 'Lanjut Enter' })).toBeDisabled();
  await expectFits(window);
  await lookAt(window, 'lama-lembar-lain');
  await window.keyboard.press('ArrowDown');
  await expect(window.getByLabel('Baris judul')).toBeFocused();
  await expect(window.getByRole('alert')).toHaveCount(0);
  await window.keyboard.press('Enter');
  await expect(window.getByLabel('Tanggal kirim')).toBeFocused();
  await window.keyboard.type('9/4/20');
  for (let field = 0; field < 4; field += 1) await window.keyboard.press('Enter');
  await window.keyboard.type('Disnakertrans Provinsi NTB');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByText('1 = 1 + 0 + 0 + 0')).toBeVisible();
  await expect(window.getByText('Baris jumlah yang dilewati: 2.')).toBeVisible();
  await lookAt(window, 'lama-jumlah');
});
