import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { needsNoSandbox } from '../../scripts/electron/arguments.ts';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { proved } from '../support/proof.ts';
import { rounds } from '../support/rounds.ts';
import { askForEverything, lookUpPermissions } from '../support/permissions.ts';
import { emptyAddresses, strangeAddresses, tryToLeave, waysOut } from '../support/ways-out.ts';

/** RELIABILITY F1: the window is a sealed box, tried from inside it in real Electron. */
test.describe.configure({ mode: 'serial' });

const ownAddress = 'app://loket/index.html';
let loket: TestApp;
let tried = 0;
/** Preferences of a window that must not be on. */
const dangerous: readonly string[] = [
  'nodeIntegration', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'webviewTag', 'allowRunningInsecureContent', 'navigateOnDragDrop', 'experimentalFeatures',
  'plugins', 'enableRemoteModule', 'allowPopups',
];

test.beforeAll(async () => {
  loket = await launchApp({ violationsExpected: true });
  await expect(loket.window.locator('#root')).not.toBeEmpty();
  await loket.app.evaluate(({ session, shell }) => {
    const seen = { downloads: 0, outside: 0 };
    Reflect.set(globalThis, 'seen', seen);
    // Added behind the app's own listener: what that one has not stopped would be saved.
    session.defaultSession.on('will-download', (event) => {
      if (!event.defaultPrevented) seen.downloads += 1;
    });
    for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const) {
      Reflect.set(shell, name, () => {
        seen.outside += 1;
      });
    }
  });
});

test.afterAll(async () => {
  await loket.close();
});

/** So many of a list, from a place on, round its end. */
function someOf<Item>(list: readonly Item[], count: number, from: number): readonly Item[] {
  const start = from % list.length;
  return [...list.slice(start), ...list.slice(0, start)].slice(0, count);
}

/** One window, one web contents, our address, no script run from elsewhere, nothing saved, nothing handed to the system. */
async function expectStill(what: string): Promise<void> {
  tried += 1;
  expect(loket.window.url(), what).toBe(ownAddress);
  expect(await loket.window.evaluate(() => [location.href, Reflect.get(window, 'escaped') ?? null]), what).toEqual([ownAddress, null]);
  const outside = await loket.app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().map((one) => `${one.getType()} ${one.getURL()}`),
    seen: Reflect.get(globalThis, 'seen'),
  }));
  expect(outside, what).toEqual({ windows: 1, contents: [`window ${ownAddress}`], seen: { downloads: 0, outside: 0 } });
}

test('every window was made sandboxed and isolated, with nothing experimental', async () => {
  const all = await loket.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron's own record of what the window was made with; its typings leave it out.
      const get: unknown = Reflect.get(contents, 'getLastWebPreferences');
      return typeof get === 'function' ? get.call(contents) : null;
    }),
  );
  expect(all).toHaveLength(1);
  for (const preferences of all) {
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true });
    const on = Object.entries(Object(preferences)).filter(([, value]) => value === true).map(([name]) => name);
    expect(on.filter((name) => dangerous.includes(name))).toEqual([]);
    expect(Reflect.get(preferences, 'enableBlinkFeatures') ?? '').toBe('');
  }
});

test('the system itself holds the page too, where it can', async () => {
  const renderer = await loket.app.evaluate(({ app, BrowserWindow }) => ({
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    open: app.commandLine.hasSwitch('no-sandbox'),
  }));
  // Only root opens it (scripts/e2e.ts says so); the app by itself never does.
  expect(renderer.open).toBe(needsNoSandbox());
  if (process.platform === 'linux' && !renderer.open) expect(readFileSync(`/proc/${renderer.pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
});

const nodeNames = ['process', 'require', 'Buffer', 'module', 'exports', 'global', '__dirname', '__filename', 'setImmediate', 'ipcRenderer', 'electron', 'webFrame', 'remote', '__PROCEDURES__'];

test('nothing of Node or Electron is in the page, nor in a frame that it makes', async () => {
  const kinds = await loket.window.evaluate(async (names) => {
    const look = (holder: object): readonly string[] => names.filter((name) => typeof Reflect.get(holder, name) !== 'undefined');
    const frames = ['', 'about:blank', 'about:srcdoc'].map((src) => {
      const frame = document.createElement('iframe');
      if (src !== '') frame.src = src;
      document.body.append(frame);
      const found = frame.contentWindow === null ? ['no window'] : [...look(frame.contentWindow), ...(typeof Reflect.get(frame.contentWindow, 'loket') === 'undefined' ? [] : ['loket'])];
      frame.remove();
      return found;
    });
    return { page: look(window), frames: frames.flat() };
  }, nodeNames);
  expect(kinds).toEqual({ page: [], frames: [] });
});

test('the bridge is two functions that nobody can exchange', async () => {
  const bridge = await loket.window.evaluate(() => {
    const own: object = Reflect.get(window, 'loket');
    const parts = Object.entries(Object.getOwnPropertyDescriptors(own)).map(([name, { value, writable, configurable }]) => [name, typeof value, writable, configurable]);
    const place = Object.getOwnPropertyDescriptor(window, 'loket');
    const exchanged = Reflect.set(own, 'call', () => 'mine') || Reflect.defineProperty(own, 'onEvent', { value: 1 }) || Reflect.set(own, 'more', 1) || Reflect.set(window, 'loket', {});
    return { parts, frozen: Object.isFrozen(own), place: [place?.writable, place?.configurable], exchanged, onWindow: Object.keys(window).filter((name) => /loket|electron|ipc/i.test(name)) };
  });
  expect(bridge).toEqual({
    parts: [['call', 'function', false, false], ['onEvent', 'function', false, false]],
    frozen: true,
    place: [false, false],
    exchanged: false,
    onWindow: ['loket'],
  });
});

/** Each way to some of the addresses, all of them in turn; in full each to each. */
const perWay = rounds('strange addresses for each way out', 6, strangeAddresses.length);
const perEmpty = rounds('ways to an empty page', 5, waysOut.length);

for (const [turn, way] of waysOut.entries()) {
  test(`no way out: ${way}`, async () => {
    for (const url of someOf(strangeAddresses, perWay, turn * perWay)) {
      await loket.window.evaluate(tryToLeave, { way, url });
      await expectStill(`${way} to ${url}`);
    }
  });
}

test('from an empty page, which Chromium refuses nobody, the window comes back by itself', async () => {
  const { window } = loket;
  for (const url of emptyAddresses) {
    for (const way of someOf(waysOut, perEmpty, 2)) {
      // Where the page does go, nobody is left there to answer.
      await window.evaluate(tryToLeave, { way, url }).catch(() => undefined);
      await expect.poll(() => window.url(), { message: `${way} to ${url}` }).toBe(ownAddress);
      // A locator would wait for the end of the navigations that were refused.
      await expect.poll(() => window.evaluate(() => document.querySelector('#root')?.childElementCount ?? 0).catch(() => 0)).toBeGreaterThan(0);
      await expectStill(`${way} to ${url}`);
    }
  }
});

test('no way out: a real click with every key that opens a window elsewhere', async () => {
  const { window } = loket;
  await window.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.textContent = 'jalan keluar';
    link.id = 'jalan-keluar';
    link.style.cssText = 'position:fixed;left:20px;top:20px;width:90px;height:30px;z-index:99999;background:#fff';
    document.body.append(link);
  });
  for (const button of ['left', 'middle'] as const) {
    for (const modifiers of [[], ['Control'], ['Shift'], ['Alt']] as const) {
      for (const modifier of modifiers) await window.keyboard.down(modifier);
      await window.mouse.click(40, 30, { button });
      for (const modifier of modifiers) await window.keyboard.up(modifier);
      await window.waitForTimeout(30);
      await expectStill(`${button} ${modifiers.join()}`);
    }
  }
  await window.evaluate(() => document.querySelector('#jalan-keluar')?.remove());
});

test('no way out: a file dropped on the window', async () => {
  const session = await loket.app.context().newCDPSession(loket.window);
  const data = { items: [], files: [join(process.cwd(), 'README.md')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await loket.window.waitForTimeout(300);
  await expectStill('a dropped file');
  await session.detach();
});

test('no permission is given, whatever the page asks for', async () => {
  const answers = await loket.window.evaluate(askForEverything);
  expect(Object.entries(answers).filter(([, answer]) => answer !== 'refused')).toEqual([]);
  expect(Object.keys(answers).length).toBeGreaterThan(20);
  const states = await loket.window.evaluate(lookUpPermissions);
  expect(Object.entries(states).filter(([, state]) => state !== 'denied' && state !== 'unknown')).toEqual([]);
  await expectStill('permissions');
});

test('what was tried is counted', () => {
  proved({
    point: 'F1',
    done: `${waysOut.length} ways out of the window, each to ${perWay} of ${strangeAddresses.length} kinds of addresses, real clicks, every permission`,
    times: tried,
    result: '0 new windows, 0 other addresses, 0 permissions given, 0 names of Node or Electron in page, frame or bridge',
  });
});
