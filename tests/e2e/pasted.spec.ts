import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, prepareOffice, signIn } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { openScreen } from '../support/screens.ts';

/** What is pasted out of other programs carries signs that nobody sees and no value can keep: no paper is refused for them. */
let loket: TestApp;

test.beforeAll(async () => {
  loket = await launchApp();
  const office = await prepareOffice(loket.window);
  await signIn(loket.window, office.petugas);
});

test.afterAll(async () => {
  await loket.close();
});

const focused = () => loket.window.evaluate(() => document.activeElement?.id ?? '');

/** Puts a text on the clipboard of the system and pastes it by keyboard, as a clerk does. */
async function paste(text: string): Promise<void> {
  await loket.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await loket.window.keyboard.press('Control+v');
}

test('a name with tabs and other signs that nobody sees is received without them', async () => {
  const { window } = loket;
  await openScreen(window, 'F2', 'Terima');
  await expect.poll(focused).toBe('terima-nama');
  await window.keyboard.press('Shift+Tab');
  await paste('04\t17\u0000');
  await window.keyboard.press('Enter');
  await paste('SITI\tAMINAH\u0007\u001b[0m \u0085X');
  await window.keyboard.press('Enter');
  await paste('0812\u00023000\u000b7919');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/Tersimpan \d\d\.\d\d\.\d\d/)).toBeVisible();
  const { waiting } = await callIn(window, 'entry.queue', { bundle: null });
  expect(waiting).toMatchObject([{ name: 'SITI AMINAH [0M X', formNo: '04 17' }]);
});

test('a reason and a place, too', async () => {
  const { window } = loket;
  await window.keyboard.press('F8');
  await expect.poll(focused).toBe('bundel-kode');
  await window.keyboard.type('m01');
  await window.keyboard.press('Enter');
  await window.keyboard.type('2');
  await window.keyboard.press('Enter');
  await paste('map\t3\u0001');
  await window.keyboard.press('Enter');
  await expect.poll(async () => (await callIn(window, 'bundles.list', {})).bundles.map(({ place }) => place)).toEqual(['map 3']);
  proved({ point: 'F7', done: 'text with control characters pasted into the boxes of Terima and Bundel', times: 4, result: '0 papers refused, 0 of those signs kept' });
});
