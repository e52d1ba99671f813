import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen, openScreen } from '../support/screens.ts';

/** Search first, by keys alone: who is there is opened, who is not there begins a new sheet with the name that was typed. */
let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await officeScreen(loket);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

test('found and opened; not found and begun', async () => {
  const { window } = loket;
  const { keyboard } = window;
  const [keyed] = await receiveAndKey(window, 1);
  if (!keyed) throw new Error('nothing keyed');
  await openScreen(window, 'F3', 'Entri');
  await keyboard.press('/');
  await expect(window.locator('#entri-cari')).toBeFocused();
  await keyboard.type(keyed.name.toLowerCase().slice(0, 8));
  const hits = window.getByRole('table', { name: 'Yang cocok' }).getByRole('row');
  await expect(hits.first()).toContainText(keyed.sheetNo);
  await expect(hits).toHaveCount(2);
  await lookAt(window, 'entri-cari');
  await expectFits(window);
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: `Berkas ${keyed.sheetNo}` })).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.getByRole('heading', { level: 1, name: 'Entri', exact: true })).toBeVisible();

  await keyboard.press('/');
  await expect(window.locator('#entri-cari')).toBeFocused();
  await keyboard.type('zubaidah qq');
  await expect(hits).toHaveText([/Berkas baru untuk ZUBAIDAH QQ/]);
  await keyboard.press('Escape');
  await expect(window.locator('#entri-cari')).toHaveCount(0);
  await keyboard.press('/');
  await keyboard.type('zubaidah qq');
  await expect(hits).toHaveCount(1);
  await keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Berkas A-0002' })).toBeVisible();
  await atStop(window, 'nik');
  await expect(window.locator('#entri-nama')).toHaveValue('ZUBAIDAH QQ');
  expect((await callIn(window, 'home.ledgers', {})).paper.masuk).toBe(1);

  await keyboard.press('Escape');
  await keyboard.press('/');
  await keyboard.type(madeUpPerson(0).values.nik.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)));
  await expect(hits.first()).toContainText('NIK mirip');
  await expect(hits.first()).toContainText(keyed.sheetNo);
});
