import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, type KeyedSheet, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen } from '../support/screens.ts';

/** Jalan daring by keyboard: how many stand where, who they are, and one step for many. */
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
  keyed = await receiveAndKey(window, 12);
  const { today } = await callIn(window, 'settings.get', {});
  const note = (index: number, step: 'akun' | 'formulir' | 'macet') =>
    callIn(window, 'online.note', { sheet: keyed[index]?.sheet ?? '', step, stuck: step === 'macet' ? 'mengira_cukup' : null, day: today, source: 'pengakuan' });
  await note(0, 'akun');
  await note(1, 'formulir');
  await note(2, 'macet');
  await window.reload();
  await window.getByRole('navigation').waitFor();
});

test.afterAll(async () => {
  await loket.close();
});

const figure = (word: string) => loket.window.locator('.daring-kiri').getByRole('button', { name: word });

test('every figure is of the length of the list that it opens', async () => {
  const { window } = loket;
  await window.getByRole('navigation').getByRole('button', { name: 'Jalan daring' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Jalan daring' })).toBeVisible();
  for (const [word, people] of [['Belum diarahkan', 10], ['Akun dibuat', 1], ['Mengira cukup', 1], ['Masih bisa ikut', 12], ['Menunggu hasil', 0]] as const) {
    await expect(figure(word)).toContainText(String(people));
    await figure(word).click();
    await expect(window.locator('.daring-kepala')).toContainText(`${people} orang`);
    await expect(window.locator('.daring-kanan tbody tr[aria-rowindex]')).toHaveCount(people);
  }
  await figure('Belum diarahkan').click();
  await expectFits(window);
  await lookAt(window, 'jalan-daring');
});

test('arrows walk over the figures; F8 and digits note one step for all of a list, asked once in numbers', async () => {
  const { window } = loket;
  await figure('Belum diarahkan').focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(window.locator('.daring-kepala')).toContainText('10 orang');
  await window.keyboard.press('F8');
  await window.keyboard.press('1');
  await window.keyboard.press('3');
  await expect(window.getByRole('dialog')).toContainText('untuk 10 orang');
  await lookAt(window, 'jalan-daring-catat');
  await window.keyboard.press('Enter');
  await expect(figure('Belum diarahkan')).toContainText('0');
  await expect(figure('Sudah diarahkan atau lebih jauh')).toContainText('12');
});

test('a pasted list: every line is told what it matches before anything is noted', async () => {
  const { window } = loket;
  await window.keyboard.press('1');
  await expect(window.getByLabel('Nomor Berkas atau NIK')).toBeFocused();
  await window.keyboard.insertText(`${keyed[4]?.sheetNo}\n${keyed[5]?.nik}\nA-0999\n${keyed[0]?.sheetNo}`);
  await window.keyboard.press('F8');
  await window.keyboard.press('2');
  await window.keyboard.press('3');
  await expect(window.getByText('2 dikenal, 1 sudah tercatat, 1 tidak dikenal')).toBeVisible();
  await lookAt(window, 'jalan-daring-tempel');
  await window.keyboard.press('F8');
  await expect(window.getByText('2 orang dicatat.')).toBeVisible();
  await expect(figure('Akun dibuat')).toContainText('3');
  await lookAt(window, 'jalan-daring-dicatat');
  await window.keyboard.press('Escape');
  await expect(window.locator('.daring-kepala')).toBeVisible();
});

test('at 125 % nothing is cut', async () => {
  await officeScreen(loket, 1.25);
  await expectFits(loket.window);
  await lookAt(loket.window, 'jalan-daring-125');
});
