import { expect, test, type Page } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { handsIn, isToggle, kindsOfField, ofKind, shownIn, type Typing, typeHalf } from '../support/half-typed.ts';
import { atStop } from '../support/keying.ts';
import { callIn, prepareOffice, signIn, type Office } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { rounds } from '../support/rounds.ts';
import { logInAgain, openScreen } from '../support/screens.ts';

/** PRODUCT, Masuk: a lock, by its key or by idleness, empties the screen; unlocking gives back what was typed, the same field and the same caret. */
let loket: TestApp;
let office: Office;

const idleMinutes = 2;

test.beforeAll(async () => {
  loket = await launchApp();
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.penyelia);
  await callIn(window, 'settings.setIdle', { minutes: idleMinutes });
});

test.afterAll(() => loket.close());

/** The NIK besides one field of each kind: it has a box of its own. */
const typings: readonly (Typing & { readonly kind: string })[] = [
  { kind: 'NIK', field: 'nik', keys: ['52070241'], shows: /^520702 ?41$/ },
  ...kindsOfField.map((kind) => ({ ...ofKind[kind], kind })),
];

async function openNewSheet(window: Page): Promise<void> {
  await signIn(window, office.petugas);
  const { sheetNo } = await callIn(window, 'receipts.receive', { name: 'ORANG KUNCI', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  await openScreen(window, 'F3', 'Entri');
  await window.getByRole('row', { name: new RegExp(sheetNo) }).click();
  await atStop(window, 'nik');
}

async function lockAndReturn(typing: Typing, lock: () => Promise<void>): Promise<void> {
  const { window } = loket;
  await typeHalf(window, typing);
  // Not at the end, where a caret stands of itself.
  if (!isToggle(typing.field)) for (let step = 0; step < 2; step += 1) await window.keyboard.press('ArrowLeft');
  const shown = await shownIn(window, typing.field);
  expect(shown).toMatch(typing.shows);
  const hands = await handsIn(window);
  await lock();
  await window.locator('input[type="password"]').waitFor();
  await expect(window.locator('.entri')).toHaveCount(0);
  await logInAgain(window, office.petugas);
  await expect.poll(() => handsIn(window)).toEqual(hands);
  expect(await shownIn(window, typing.field)).toBe(shown);
}

const result = 'the screen is emptied; after the password the same text, field and caret';

test('locked by its key in a field of each kind', async () => {
  test.setTimeout(240_000);
  const { window } = loket;
  await openNewSheet(window);
  for (const typing of typings) await test.step(typing.kind, () => lockAndReturn(typing, () => window.keyboard.press('Control+l')));
  proved({ point: 'A4', done: 'locked by its key in the middle of a field, once for each kind of field', times: typings.length, result });
});

test('locked by idleness in a field of each kind', async () => {
  test.setTimeout(600_000);
  const { window } = loket;
  // Before the page is loaded again: a watch that was begun by the PC's own clock could not be ended by this one, and would lock again
  // each second, whoever has come back.
  await window.clock.install();
  await openNewSheet(window);
  const times = rounds('idle lock, kinds of field', 3, typings.length);
  // One second at a time at the end, so that what is typed is handed over before the wait for it is up.
  const idle = async () => {
    await window.clock.runFor((idleMinutes * 60 - 2) * 1000);
    const locked = () => window.locator('input[type="password"]').waitFor({ timeout: 800 }).then(() => true, () => false);
    for (let second = 0; second < 6 && !(await locked()); second += 1) await window.clock.runFor(1000);
  };
  for (const typing of typings.slice(0, times)) await test.step(typing.kind, () => lockAndReturn(typing, idle));
  proved({ point: 'A4', done: 'locked by idleness in the middle of a field, of each kind', times, result });
});
