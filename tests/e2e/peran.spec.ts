import { expect, test } from '@playwright/test';
import type { LoketBridge } from '../../shared/contract/bridge.ts';
import { contract, contractNames } from '../../shared/contract/index.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { countsInHeap } from '../support/heap.ts';
import { callIn, prepareOffice, signIn, type Office, type OfficePerson } from '../support/office.ts';
import { searchFolders } from '../support/plain-text.ts';
import { plantedPerson, type PlantedPerson } from '../support/planted-people.ts';
import { proved } from '../support/proof.ts';
import { borrowedRoles, whoMayCall } from '../support/roles.ts';
import { openScreen } from '../support/screens.ts';

/** RELIABILITY G1 and G3 in the real window: what may be called from the page by whom, and what a lock leaves behind. */
let loket: TestApp;
let office: Office;
const seen = plantedPerson(0);
const typed = plantedPerson(1);
/** In the list too, but never named by this test in the page: found in its memory it is Loket that holds it. */
const unnamed = plantedPerson(2);

test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
});

test.afterAll(async () => {
  await loket.close();
});

/** Calls through the bridge as an injected script would, in one breath. Answers the problem codes, 'ok' for none. */
function callAll(names: readonly string[], payloads: readonly unknown[] = [{}]): Promise<readonly string[]> {
  return loket.window.evaluate(
    async ({ asked, given }) => {
      const bridge: LoketBridge = Reflect.get(globalThis, 'loket');
      const codes: string[] = [];
      for (const name of asked) {
        for (const payload of given) {
            const reply = await bridge.call(name, payload);
          codes.push(`${name} ${Reflect.get(Object(reply), 'ok') === true ? 'ok' : Reflect.get(Object(Reflect.get(Object(reply), 'problem')), 'code')}`);
        }
      }
      return codes;
    },
    { asked: names, given: payloads },
  );
}

const closed = contractNames.filter((name) => contract[name].place === 'data' && contract[name].role !== 'anyone');
const refusals = (names: readonly string[], code: string, times = 1): readonly string[] => names.flatMap((name) => Array.from({ length: times }, () => `${name} ${code}`));

test('before anybody is in, every procedure that needs somebody is refused', async () => {
  expect(await callAll(closed)).toEqual(refusals(closed, 'session.none'));
});

test('a petugas in the window gets nothing that is the penyelia’s, whatever the payload says', async () => {
  await signIn(loket.window, office.petugas);
  const payloads = [{}, ...borrowedRoles];
  expect(await callAll(whoMayCall.penyelia, payloads)).toEqual(refusals(whoMayCall.penyelia, 'role.denied', payloads.length));
  // No more of a bridge than this: no envelope of one's own.
  const smuggled: unknown = await loket.window.evaluate(() => Reflect.apply(Reflect.get(Reflect.get(globalThis, 'loket'), 'call'), null, [{ call: 'x', name: 'users.list', input: {}, role: 'penyelia' }, {}]));
  expect(smuggled).toMatchObject({ ok: false, problem: { code: 'procedure.unknown' } });
  proved({ point: 'G1', done: 'every procedure of the penyelia called through the real bridge by a petugas, also with a role in the payload', times: whoMayCall.penyelia.length * payloads.length, result: 'all refused' });
});

test('after a lock, a sleep and leaving the account, every procedure is refused again', async () => {
  await callIn(loket.window, 'session.lock', { why: 'tombol' });
  expect(await callAll(closed)).toEqual(refusals(closed, 'session.none'));
  await signIn(loket.window, office.penyelia);
  await loket.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(loket.window.locator('input[type="password"]')).toBeVisible();
  await expect.poll(() => callAll(['settings.get'])).toEqual(['settings.get session.none']);
  expect(await callAll(closed)).toEqual(refusals(closed, 'session.none'));
  proved({ point: 'G1', done: 'every procedure that needs somebody, through the real bridge: before log-in, after a lock, after sleep', times: closed.length * 3, result: 'all refused' });
});

/** As a person does it on the screen that came over the work. */
async function logInAgain(who: OfficePerson): Promise<void> {
  const { window } = loket;
  await window.locator('input[type="password"]').waitFor();
  await window.getByRole('radio', { name: new RegExp(who.name) }).check({ force: true });
  await window.locator('input[type="password"]').fill(who.password);
  await window.keyboard.press('Enter');
  await window.getByRole('navigation').waitFor();
}

/** How the screen is left; each must lock. */
const leaves: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['Ctrl+L', () => loket.window.keyboard.press('Control+l')],
  ['sleep', () => loket.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))],
  ['the system’s lock, which a change of user brings too', () => loket.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))],
  // Ten minutes pass for the page at once; the timer that looks is the real one.
  ['idle', () => loket.window.evaluate(() => { const now = Date.now.bind(Date); Date.now = () => now() + 600_000; })],
];

test('however the screen is left, nobody is left on it: not in the page, not behind it, not by Back, Undo or Paste', async () => {
  test.setTimeout(180_000);
  const { window } = loket;
  await logInAgain(office.penyelia);
  for (const person of [unnamed, seen]) await receiveAndKey(person);
  // What the calls of the test itself have left in the page goes.
  await window.reload();
  await window.getByRole('navigation').waitFor();
  for (const [what, leave] of leaves) {
    await openScreen(window, 'Shift+F3', 'Pendaftar');
    await expect(window.getByRole('grid')).toContainText(seen.name);
    await window.getByLabel('Cari pendaftar').fill(typed.name);
    await window.getByLabel('Cari pendaftar').selectText();
    await window.keyboard.press('Control+c');
    await window.getByLabel('Cari pendaftar').fill('');
    await expect(window.getByRole('grid')).toContainText(seen.name);
    if (what === 'Ctrl+L') expect((await countsInHeap(window, [unnamed.name]))[0], `${what}: while it is open`).toBeGreaterThan(0);
    await leave();
    await expect(window.locator('input[type="password"]'), what).toBeVisible();
    await expect(window.getByRole('navigation', { name: 'Layar' }), what).toHaveCount(0);
    await expectNobody(what);
    await window.evaluate(() => history.back());
    for (const key of ['Alt+ArrowLeft', 'Control+z', 'Control+Shift+z', 'F3', 'F6', 'Escape', 'Control+k']) await window.keyboard.press(key);
    await window.locator('#sandi').focus();
    await window.keyboard.press('Control+z');
    await window.keyboard.press('Control+v');
    expect(await window.locator('#sandi').inputValue(), `${what}: pasted`).toBe('');
    await expectNobody(`${what}: after Back, Undo, keys and Paste`);
    // What was answered about people is gone from the memory of the page too. (A look at the page by the test holds its text until the next.)
    await expect(window.locator('body')).toContainText('Siapa yang bekerja?');
    // Locks by the page itself and from outside let go in the same way: one of each, since a look at the memory takes seconds.
    if (what === 'Ctrl+L' || what === 'sleep') await expect.poll(async () => (await countsInHeap(window, [unnamed.name]))[0], { message: `${what}: memory of the page` }).toBe(0);
    await logInAgain(office.penyelia);
    await expect(window.getByRole('grid'), `${what}: back`).toContainText(seen.name);
  }
  proved({ point: 'G3', done: 'the list of people left by key, sleep, the system’s lock and idling', times: leaves.length, result: 'locked each time; nothing of anybody in the page, by Back, Undo or Paste' });
  proved({ point: 'G3', done: 'memory of the page looked through after a lock of its own and one from outside', times: 2, result: '0 names of the list left' });
});

/** Nothing of anybody stands in the document, its fields, its title, its address or its storage. */
async function expectNobody(what: string): Promise<void> {
  const all = await loket.window.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input')].map((box) => box.value),
      document.title,
      location.href,
      JSON.stringify(history.state),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ].join('\n'),
  );
  const words = [...seen.planted, ...typed.planted].filter(({ text }) => all.toLowerCase().includes(text.toLowerCase())).map(({ what: word }) => word);
  expect(words, what).toEqual([]);
}

async function receiveAndKey({ name, phone, values }: PlantedPerson): Promise<void> {
  const { window } = loket;
  const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: true };
  const { sheet, receivedDay } = await callIn(window, 'receipts.receive', { name, phone, formNo: '', documents, bundle: null, receivedDay: null });
  const { head } = await callIn(window, 'entry.open', { sheet });
  const counts = { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 };
  await callIn(window, 'entry.save', { sheet, revision: head.revision, values, unconfirmed: [], as: 'diinput', reason: '', receivedDay, secondOf: null, counts });
}

test('no file of the window knows anybody either', async () => {
  const found = searchFolders([loket.userData], [...seen.planted, ...typed.planted]);
  expect(found.files).toBeGreaterThan(3);
  expect(found.hits).toEqual([]);
});
