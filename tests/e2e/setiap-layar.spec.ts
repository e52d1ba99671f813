import { expect, test } from '@playwright/test';
import { screens } from '../../renderer/shell/screens.ts';
import { fillCounter } from '../support/counter-rows.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { approve, callIn, type Office, prepareOffice, receiveAndKey, signIn } from '../support/office.ts';
import { expectFits, lookAt, officeScreen } from '../support/screens.ts';
import { rounds } from '../support/rounds.ts';

/**
 * Every screen that there is, with an office's people in it, as a penyelia and as a petugas: axe finds nothing, nothing is cut at 1366×768,
 * it is looked at, its help opens, and not a word of it is English. A new screen is in it by itself.
 */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let office: Office;

test.beforeAll(async () => {
  loket = await launchApp();
  await officeScreen(loket);
  const { window } = loket;
  office = await prepareOffice(window);
  await signIn(window, office.petugas);
  const keyed = await receiveAndKey(window, 12, 0, (index) => ({ values: index >= 8 ? { nama: 'SITI AMINAH' } : {} }));
  await callIn(window, 'receipts.receive', { name: 'ORANG LOKET', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
  await signIn(window, office.penyelia);
  await approve(window, keyed.slice(0, 5));
  await fillCounter(loket.data, office.penyelia);
});

test.afterAll(async () => {
  await loket.close();
});

/** Words that no Indonesian sentence holds. */
const english = /\b(?:the|and|with|from|this|that|your|you|please|cannot|is|are|of|not|for|save|saved|cancel|delete|failed|loading|search|undefined|null|NaN|\[object)\b/iu;

/** Every day as whoever sees all of it. */
const roles = (['penyelia', 'petugas'] as const).slice(0, rounds('every screen, by roles', 1, 2));

for (const role of roles) {
  test.describe(role, () => {
    test.beforeAll(() => signIn(loket.window, office[role]));

    for (const { name, title } of screens) {
      test(`${title}, as a ${role}`, async () => {
        const { window } = loket;
        await window.keyboard.press('Control+K');
        await window.keyboard.type(title.toLowerCase());
        await window.keyboard.press('Enter');
        await expect(window.getByRole('heading', { level: 1, name: title, exact: true })).toBeAttached();
        await expect(window.locator('html')).toHaveAttribute('lang', 'id');
        await expectFits(window);
        await lookAt(window, `setiap-${name}-${role}`);
        const said = [await window.locator('body').ariaSnapshot(), await window.locator('body').innerText()].join('\n');
        // The names of roles in the tree of accessibility are no words of ours: they stand before what is said.
        expect(said.match(/"[^"]*"|: .*$|^[^-\s].*$/gmu)?.filter((text) => english.test(text)) ?? []).toEqual([]);
        await window.keyboard.press('F1');
        const help = window.getByRole('dialog', { name: `Bantuan: ${title}` });
        await expect(help).toBeVisible();
        expect((await help.innerText()).split('\n').filter((text) => english.test(text))).toEqual([]);
        if (role === 'petugas') await lookAt(window, `setiap-${name}-bantuan`);
        await window.keyboard.press('Escape');
        await expect(help).toBeHidden();
      });
    }
  });
}
