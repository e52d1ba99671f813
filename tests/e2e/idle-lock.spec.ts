import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn, prepareOffice, replyIn, signIn, type Office } from '../support/office.ts';

/** A window that nobody uses locks itself (RELIABILITY G3); the minutes pass by the page's own clock. */
let loket: TestApp;
let office: Office;
test.beforeAll(async () => {
  loket = await launchApp();
  office = await prepareOffice(loket.window);
  await loket.window.clock.install();
});
test.afterAll(() => loket.close());

const password = () => loket.window.locator('input[type="password"]');

test('keys put the lock off', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  await callIn(window, 'settings.setIdle', { minutes: 2 });
  await signIn(window, office.penyelia);
  for (let turn = 0; turn < 4; turn += 1) {
    await window.clock.runFor(80_000);
    await window.keyboard.press('Shift');
  }
  await expect(window.getByRole('navigation')).toBeVisible();
  await expect(password()).toHaveCount(0);
});

test('after its minutes without a key the window is locked and the session over', async () => {
  const { window } = loket;
  await signIn(window, office.penyelia);
  await callIn(window, 'settings.setIdle', { minutes: 2 });
  await signIn(window, office.penyelia);
  await window.clock.runFor(95_000);
  await expect(window.getByText('Layar terkunci 30 detik lagi.', { exact: false })).toBeVisible();
  await window.clock.runFor(30_000);
  await expect(password()).toBeVisible();
  await expect(window.getByRole('navigation')).toHaveCount(0);
  expect(await replyIn(window, 'settings.get', {})).toMatchObject({ ok: false, problem: { code: 'session.none' } });
});
