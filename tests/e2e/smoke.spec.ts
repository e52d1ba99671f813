import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';

/** The walls around the page, seen from inside it: RELIABILITY F1 to F4. */
let loket: TestApp;

test.beforeAll(async () => {
  loket = await launchApp({ violationsExpected: true });
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

test('nothing of Node or Electron is in the page', async () => {
  const kinds = await loket.window.evaluate(() =>
    ['process', 'require', 'Buffer', 'module', 'global', '__dirname', 'ipcRenderer', 'electron'].map((name) => typeof Reflect.get(window, name)),
  );
  expect(new Set(kinds)).toEqual(new Set(['undefined']));
  expect(await loket.window.evaluate(() => Object.keys(Reflect.get(window, 'loket')).sort())).toEqual(['call', 'onEvent']);
});

test('the window is sandboxed and isolated', async () => {
  const preferences = await loket.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron's own record of what the window was made with; its typings leave it out.
    const get = contents === undefined ? undefined : Reflect.get(contents, 'getLastWebPreferences');
    return typeof get === 'function' ? get.call(contents) : null;
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true });
});

test('every document carries the policy, and eval and injected scripts fail', async () => {
  const policy = await loket.window.evaluate(async () => (await fetch('app://loket/index.html')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toMatch(/script-src 'self';/);
  // After a turn of the loop: within its own call Playwright lifts the ban on eval.
  const ran = await loket.window.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.head.append(script);
    try {
      Reflect.get(window, 'eval')('window.evaluated = true');
    } catch {
      // Refused, as it should be.
    }
    return [Reflect.get(window, 'injected'), Reflect.get(window, 'evaluated')];
  });
  expect(ran).toEqual([undefined, undefined]);
});

test('no second window, no other page', async () => {
  const opened = await loket.window.evaluate(() => [window.open('https://example.org'), window.open('app://loket/index.html'), window.open('about:blank')]);
  expect(opened).toEqual([null, null, null]);
  for (const target of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://other/index.html']) {
    await loket.window.evaluate((url) => {
      location.href = url;
    }, target);
    await loket.window.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  }
  await loket.window.waitForTimeout(300);
  expect(loket.window.url()).toBe('app://loket/index.html');
  expect(await loket.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('no permission is given', async () => {
  expect(await loket.window.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(await loket.window.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'refused'))).toBe('refused');
});

test('nothing leaves the machine', async () => {
  const answers = await loket.app.evaluate(async ({ net }) =>
    Promise.all(['https://example.org/', 'http://127.0.0.1:9/'].map((url) => net.fetch(url).then(() => 'answered', () => 'refused'))),
  );
  expect(answers).toEqual(['refused', 'refused']);
  const fromPage = await loket.window.evaluate(() =>
    Promise.all(['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/hostname', 'ws://127.0.0.1:9/'].map((url) => fetch(url).then(() => 'answered', () => 'refused'))),
  );
  expect(new Set(fromPage)).toEqual(new Set(['refused']));
});

for (const path of ['../package.json', '..%2fpackage.json', '%2e%2e/package.json', '%2e%2e%2fmain/main.cjs', '..%5c..%5cpackage.json', '/etc/passwd', '//etc/passwd', '%2fetc%2fpasswd', 'C:%5cWindows%5cwin.ini', '%5c%5cserver%5cshare', 'assets', 'index.html.']) {
  test(`app://loket/${path} does not exist`, async () => {
    const status = await loket.window.evaluate(async (asked) => (await fetch(`app://loket/${asked}`)).status, path);
    expect(status).toBe(404);
  });
}

test('calls: known ones are answered, others refused by name', async () => {
  expect(await call('app.info', {})).toMatchObject({ ok: true, value: { packaged: false } });
  expect(await call('app.info', { extra: 1 })).toMatchObject({ ok: false, problem: { code: 'input.invalid' } });
  expect(await call('app.unheard', {})).toMatchObject({ ok: false, problem: { code: 'procedure.unknown' } });
  expect(await call('session.login', 'x'.repeat(10_000_000))).toEqual({ ok: false, problem: { code: 'input.invalid', details: { field: '' } } });
  expect(await call('session.status', {})).toMatchObject({ ok: true });
});

test('a window that is not ours is refused, whatever its address', async () => {
  const answer = await loket.app.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
    await other.loadURL('app://loket/index.html');
    const reply: unknown = await other.webContents.executeJavaScript("window.loket.call('session.status', {})");
    other.destroy();
    return reply;
  }, join(process.cwd(), 'dist', 'preload', 'preload.cjs'));
  expect(answer).toEqual({ ok: false, problem: { code: 'sender.untrusted', details: {} } });
});
