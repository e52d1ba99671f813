import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';

/** The app comes up, keeps its own policy and answers. The walls around the page: window-*.spec.ts. */
let loket: TestApp;

test.beforeAll(async () => {
  loket = await launchApp();
});

test.afterAll(async () => {
  await loket.close();
});

/** Calls as the page itself does. */
function call(name: string, input: unknown): Promise<unknown> {
  return loket.window.evaluate(([called, given]) => Reflect.get(window, 'loket').call(called, given), [name, input] as const);
}

test('the window opens on our own address, without a menu', async () => {
  expect(loket.window.url()).toBe('app://loket/index.html');
  await expect(loket.window.locator('#root')).not.toBeEmpty();
  await loket.window.screenshot({ path: 'test-results/screens/first.png' });
  const state = await loket.app.evaluate(({ BrowserWindow, Menu }) => ({
    windows: BrowserWindow.getAllWindows().length,
    visible: BrowserWindow.getAllWindows()[0]?.isVisible(),
    menu: Menu.getApplicationMenu(),
  }));
  expect(state).toEqual({ windows: 1, visible: true, menu: null });
});

test('the page keeps its own policy from the first byte on', async () => {
  await loket.window.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, 'seenViolations', seen);
    document.addEventListener('securitypolicyviolation', (event) => seen.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  await loket.window.reload();
  await expect(loket.window.locator('#root')).not.toBeEmpty();
  expect(await loket.window.evaluate(() => Reflect.get(window, 'seenViolations'))).toEqual([]);
  expect(loket.complaints).toEqual([]);
});

test('calls: known ones are answered, others refused by name', async () => {
  expect(await call('app.info', {})).toMatchObject({ ok: true, value: { packaged: false } });
  expect(await call('app.info', { extra: 1 })).toMatchObject({ ok: false, problem: { code: 'input.invalid' } });
  expect(await call('app.unheard', {})).toMatchObject({ ok: false, problem: { code: 'procedure.unknown' } });
  expect(await call('session.login', 'x'.repeat(10_000_000))).toEqual({ ok: false, problem: { code: 'input.invalid', details: { field: '' } } });
  expect(await call('session.status', {})).toMatchObject({ ok: true });
});

