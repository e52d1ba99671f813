import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Cek by keyboard: from what a person says to the answer that is read aloud to them. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;
let keyed: readonly KeyedSheet[];

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  keyed = await receiveAndKey(window, 10);
  await receiveAndKey(window, 1, 20, () => ({ as: 'belum_lengkap', values: { nik: '', alasan_tanpa_nik: '' } }));
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 2));
  await signIn(window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

const box = () => loket.window.getByLabel('Cari orang');
const card = () => loket.window.getByRole('article', { name: 'Kartu jawaban' });
const sheetAt = (index: number): KeyedSheet => {
  const sheet = keyed[index];
  if (!sheet) throw new Error(`no keyed sheet ${index}`);
  return sheet;
};

async function ask(text: string): Promise<void> {
  await expect(box()).toBeFocused();
  await loket.window.keyboard.type(text);
  await loket.window.keyboard.press('Enter');
}

test('a number opens the card at once: one sentence, five stations, three columns, no whole NIK', async () => {
  const { window } = loket;
  await openScreen(window, 'F6', 'Cek');
  await ask(sheetAt(0).sheetNo);
  await expect(card()).toContainText(sheetAt(0).name);
  await expect(card()).toContainText(`NIK berakhir ${sheetAt(0).nik.slice(-4)}`);
  await expect(card().locator('.stasiun > li')).toHaveCount(5);
  await expect(card()).toContainText('Ini belum berarti');
  const text = (await card().textContent()) ?? '';
  expect(text).not.toContain(sheetAt(0).nik);
  expect(text, 'no name of the staff: the card may be turned round').not.toContain(office.petugas.name);
  expect(text).not.toContain(office.penyelia.name);
  await expectFits(window);
  await lookAt(window, 'cek');
});

test('Esc: the next person, by a whole NIK', async () => {
  const { window } = loket;
  await window.keyboard.press('Escape');
  await expect(card()).toBeHidden();
  await ask(sheetAt(1).nik);
  await expect(card()).toContainText(sheetAt(1).name);
});

test('changing the box takes the old answer away', async () => {
  const { window } = loket;
  await window.keyboard.type('9');
  await expect(card()).toBeHidden();
  await window.keyboard.press('Escape');
});

test('a name shows who it may be and asks what was seen before the card opens', async () => {
  const { window } = loket;
  await ask('baiq melati');
  const list = window.getByRole('grid', { name: 'Orang yang cocok' });
  await expect(list).toBeFocused();
  await expect(list.locator('tbody tr[aria-rowindex]')).toHaveCount(2);
  await lookAt(window, 'cek-hasil');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('1');
  await expect(card()).toContainText('BAIQ MELATI');
  await window.keyboard.press('Escape');
});

test('nobody of that name: said for this station, with what to do', async () => {
  const { window } = loket;
  await ask('orang yang tidak ada');
  await expect(window.getByText('Belum ada berkas dengan nama atau nomor ini di stasiun A.')).toBeVisible();
  await lookAt(window, 'cek-tidak-ada');
  await window.keyboard.press('Escape');
});

test('an incomplete sheet says what is missing, in words for the person', async () => {
  const { window } = loket;
  await ask('A-0011');
  await expect(card()).toContainText('belum dapat diproses');
  await lookAt(window, 'cek-belum-lengkap');
});

test('at 125 % the card scrolls and nothing is cut', async () => {
  const { window } = loket;
  await officeScreen(loket, 1.25);
  await expectFits(window);
  await lookAt(window, 'cek-125');
  await officeScreen(loket);
});
