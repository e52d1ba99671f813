import { expect, test, type Page } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { atStop, keyPaper } from '../support/keying.ts';
import { madeUpPerson } from '../support/made-up-people.ts';
import { callIn, prepareOffice, replyIn, signIn, type Office } from '../support/office.ts';
import { openScreen } from '../support/screens.ts';

/** What is under the fingers is on the disk before the screen is locked, also what was typed in that very moment. */
let loket: TestApp;
let office: Office;
test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
});
test.afterAll(() => loket.close());

const person = (index: number) => ({ ...madeUpPerson(index).values, pengesahan: 'tanda tangan', fotokopi_ktp: 'ya', fotokopi_kk: '' });

/** Opens a new sheet, keys it up to its address, and waits until the typing so far is kept: the next keeping of its own is far off. */
async function keyUpToAddress(window: Page, index: number): Promise<string> {
  await signIn(window, office.petugas);
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
  const { sheet, sheetNo } = await callIn(window, 'receipts.receive', { name: madeUpPerson(index).name, phone: '', formNo: '', documents, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await window.getByRole('row', { name: new RegExp(sheetNo) }).click();
  await atStop(window, 'nik');
  await keyPaper(window, person(index), 'alamat');
  await window.keyboard.type('JALAN');
  await expect.poll(() => keptAddress(window, sheet)).toBe('JALAN');
  return sheet;
}

/** The address as the data process has it for whoever is in. */
async function keptAddress(window: Page, sheet: string): Promise<string | undefined> {
  return (await callIn(window, 'entry.open', { sheet })).kept?.values.alamat;
}

/** The same for the petugas, whatever the screen shows. */
async function keptForPetugas(window: Page, sheet: string): Promise<string | undefined> {
  await callIn(window, 'session.login', { loginName: office.petugas.loginName, password: office.petugas.password });
  return keptAddress(window, sheet);
}

test('typing is kept on its own', async () => {
  const { window } = loket;
  const sheet = await keyUpToAddress(window, 40);
  await window.keyboard.type(' A');
  await expect.poll(() => keptAddress(window, sheet)).toBe('JALAN A');
});

/**
 * Types into a new sheet, leaves at once, and answers what was kept. A disk that is too slow for the short time that is given to it (half a
 * second before sleep) may lose it: up to three times, with three sheets from `first` on.
 */
async function keptThrough(first: number, typed: string, leave: () => Promise<unknown>): Promise<readonly (string | undefined)[]> {
  const { window } = loket;
  const kept: (string | undefined)[] = [];
  for (let index = first; index < first + 3 && !kept.includes(`JALAN${typed}`); index += 1) {
    const sheet = await keyUpToAddress(window, index);
    await window.keyboard.type(typed);
    await leave();
    await window.locator('input[type="password"]').waitFor();
    expect(await replyIn(window, 'settings.get', {})).toMatchObject({ ok: false, problem: { code: 'session.none' } });
    kept.push(await keptForPetugas(window, sheet));
  }
  return kept;
}

test('a lock hands over what was typed in its very moment', async () => {
  expect(await keptThrough(41, ' MELATI 7', () => loket.window.keyboard.press('Control+l'))).toContain('JALAN MELATI 7');
});

test('sleep hands over what was typed in its very moment, and ends the session', async () => {
  const sleep = () => loket.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  expect(await keptThrough(51, ' KENANGA 8', sleep)).toContain('JALAN KENANGA 8');
});
