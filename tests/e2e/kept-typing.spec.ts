import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type FieldKind, fields } from '../../shared/domain/fields.ts';
import { killApp, launchApp, processesOf, type TestApp } from '../support/electron-app.ts';
import { handsIn, isToggle, kindsOfField, ofKind, shownIn, stopFor, type Typing, typeHalf } from '../support/half-typed.ts';
import { atStop } from '../support/keying.ts';
import { approve, callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { proved } from '../support/proof.ts';
import { rounds } from '../support/rounds.ts';
import { logInAgain, openScreen } from '../support/screens.ts';

/**
 * RELIABILITY A4 and A5: the app is killed in the middle of a field, of each kind, on a new sheet, on a keyed and on a checked one. What
 * stood there two seconds before is offered to the same clerk at the same field, to nobody else, and the stored version is as it was.
 */
const root = mkdtempSync(join(tmpdir(), 'loket-ketikan-'));
let loket: TestApp;
let office: Office;
let people = 0;

test.beforeAll(async () => {
  await launch();
  office = await prepareOffice(loket.window);
});

test.afterAll(async () => {
  await loket.close();
  rmSync(root, { recursive: true, force: true });
});

async function launch(): Promise<void> {
  loket = await launchApp({ data: join(root, 'data'), userData: join(root, 'user') });
}

/** The typing that may be lost is that of the last two seconds. */
const keptAfterMs = 2200;

type On = 'masuk' | 'diinput' | 'diperiksa';

interface Case extends Typing {
  readonly kind: FieldKind;
  readonly on: On;
}

const typings: readonly Case[] = kindsOfField.map((kind) => ({ ...ofKind[kind], kind, on: 'masuk' }));
const corrections: readonly Case[] = (['text', 'day', 'list', 'toggle', 'identity', 'list-free'] as const).flatMap((kind) => [
  { ...ofKind[kind], kind, on: 'diperiksa' as const },
  { ...ofKind[kind], kind, on: 'diinput' as const },
]);

/** A sheet in this state, keyed by the petugas, checked by the penyelia. */
async function sheetIn(on: On): Promise<{ sheet: string; sheetNo: string }> {
  await signIn(loket.window, office.petugas);
  people += 1;
  if (on === 'masuk') return callIn(loket.window, 'receipts.receive', { name: `ORANG KE ${people}`, phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false }, bundle: null, receivedDay: null });
  const [keyed] = await receiveAndKey(loket.window, 1, people);
  if (!keyed) throw new Error('nobody was keyed');
  if (on === 'diperiksa') {
    await signIn(loket.window, office.penyelia);
    await approve(loket.window, [keyed]);
    await signIn(loket.window, office.petugas);
  }
  return keyed;
}

/** Ctrl+1 in Pendaftar: the values are keyed again. */
async function openFromList(sheetNo: string): Promise<void> {
  const { window } = loket;
  await openScreen(window, 'Shift+F3', 'Pendaftar');
  await window.keyboard.press('/');
  await window.keyboard.type(sheetNo);
  await expect(window.locator('.baris-maya tbody tr[aria-rowindex]')).toHaveCount(1);
  await expect(window.locator('.rincian')).toContainText(sheetNo);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+1');
  await expect(window.getByRole('heading', { level: 1 })).toContainText(sheetNo);
}

/** Nothing that the page could have kept by itself. */
async function expectNothingInPage(): Promise<void> {
  const kept = await loket.window.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys().catch(() => [])).length,
    cookie: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookie: '' });
}

async function killAndReturn(each: Case, round: number): Promise<void> {
  const { sheet, sheetNo } = await sheetIn(each.on);
  const stored = await callIn(loket.window, 'entry.open', { sheet });
  await openFromList(sheetNo);
  await typeHalf(loket.window, each);
  const typed = await shownIn(loket.window, each.field);
  expect(typed).toMatch(each.shows);
  // Not at the end, where a caret stands of itself.
  if (!isToggle(each.field)) for (let step = 0; step < 2; step += 1) await loket.window.keyboard.press('ArrowLeft');
  const hands = await handsIn(loket.window);
  const at = each.keys.includes('Enter') || each.kind === 'list' ? null : stopFor(each.field);
  await loket.window.waitForTimeout(keptAfterMs);
  await expectNothingInPage();
  await killApp(await processesOf(loket), round % 2 === 0 ? 'both' : 'main');

  await launch();
  const { window } = loket;
  await signIn(window, office.penyelia);
  const other = await callIn(window, 'entry.open', { sheet });
  expect(other.kept).toBeNull();
  expect([other.head.paperState, other.head.revision, other.values]).toEqual([each.on, stored.head.revision, stored.values]);
  await openScreen(window, 'F3', 'Entri');
  await expect(window.getByText(/ketikan belum selesai/)).toHaveCount(0);

  await callIn(window, 'session.lock', { why: 'tombol' });
  await window.reload();
  await logInAgain(window, office.petugas);
  await expect(window.getByRole('heading', { level: 1 })).toContainText(sheetNo);
  await expect(window.locator('.strip')).toContainText('Ketikan terakhir dipulihkan.');
  if (at !== null) {
    await atStop(window, at);
    await expect.poll(() => handsIn(window)).toEqual(hands);
  }
  expect((await shownIn(window, each.field)).toLowerCase()).toBe(typed.toLowerCase());
  for (const { id, kind } of fields) {
    if (id === each.field || kind === 'toggle' || (await window.locator(`#entri-${id}`).count()) === 0) continue;
    const value = other.values[id];
    // What stands there untouched is what was stored; a day and a number are only shown otherwise.
    if (value !== '' && (kind === 'text' || kind === 'free' || kind === 'email')) await expect(window.locator(`#entri-${id}`)).toHaveValue(value);
  }
  await callIn(window, 'entry.discard', { sheet });
}

test('killed in a field of each kind on a new sheet: offered to its clerk at the same field, to nobody else', async () => {
  test.setTimeout(1_200_000);
  const times = rounds('A4 kinds of field', 1, typings.length);
  for (const [round, each] of typings.slice(0, times).entries()) await test.step(each.kind, () => killAndReturn(each, round));
  proved({
    point: 'A4',
    done: 'kill -9 of the app two seconds after typing half a field, once for each kind of field',
    times,
    result: 'the typing is offered to its clerk at the same field and caret, to nobody else; nothing of it in the page\'s own stores',
  });
});

test('killed in the middle of a correction, of a keyed and of a checked sheet: the old version stands, the typing is offered', async () => {
  test.setTimeout(1_200_000);
  const times = rounds('A5 corrections', 1, corrections.length);
  for (const [round, each] of corrections.slice(0, times).entries()) await test.step(`${each.kind} ${each.on}`, () => killAndReturn(each, round));
  proved({ point: 'A5', done: 'kill -9 of the app in the middle of keying a stored sheet again, keyed or checked', times, result: 'stored version, revision and state as before; the typing is offered to its clerk only' });
});

test('the data process is killed while a checker corrects one field in Periksa: the old version stands, what was typed is still on the screen', async () => {
  const { sheet, sheetNo } = await sheetIn('diinput');
  await signIn(loket.window, office.penyelia);
  const stored = await callIn(loket.window, 'sheets.detail', { sheet });
  await openScreen(loket.window, 'Shift+F3', 'Pendaftar');
  const { window } = loket;
  await window.keyboard.press('/');
  await window.keyboard.type(sheetNo);
  await expect(window.locator('.rincian')).toContainText(sheetNo);
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 2, name: sheetNo })).toBeVisible();
  await window.keyboard.press('3');
  await window.locator('#betulkan').fill('5207021203');
  process.kill((await processesOf(loket)).data, 'SIGKILL');
  await logInAgain(window, office.penyelia);
  await expect(window.getByRole('navigation', { name: 'Layar' })).toBeVisible();
  const now = await callIn(window, 'sheets.detail', { sheet });
  expect([now.head, now.values]).toEqual([stored.head, stored.values]);
  await expect(window.locator('#betulkan')).toHaveValue('520702 1203');
  proved({ point: 'A5', done: 'kill -9 of the data process while a checker corrects one field in Periksa', times: 1, result: 'stored version, revision and state as before; what was typed is still on the screen' });
});
