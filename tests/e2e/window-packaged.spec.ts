import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { callIn } from '../support/office.ts';
import { packagedLookalike } from '../support/packaged-app.ts';
import { proved } from '../support/proof.ts';

/** RELIABILITY F1: what only a packaged app does: it has no tools for developers, and none of the doors that development needs. */
let home: string;
let loket: TestApp;

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'loket-packaged-'));
  loket = await launchApp({ app: packagedLookalike(join(home, 'app')), violationsExpected: true });
});

test.afterAll(async () => {
  await loket.close();
  rmSync(home, { recursive: true, force: true });
});

test('DevTools do not open: not by call, not by key, not for an element', async () => {
  expect(await callIn(loket.window, 'app.info', {})).toMatchObject({ packaged: true });
  for (const key of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'Control+U']) await loket.window.keyboard.press(key);
  const opened = await loket.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    let events = 0;
    contents?.on('devtools-opened', () => {
      events += 1;
    });
    contents?.openDevTools({ mode: 'detach' });
    contents?.toggleDevTools();
    contents?.inspectElement(10, 10);
    await new Promise((resolve) => setTimeout(resolve, 700));
    return { events, open: contents?.isDevToolsOpened(), contents: webContents.getAllWebContents().length };
  });
  expect(opened).toEqual({ events: 0, open: false, contents: 1 });
  proved({ point: 'F1', done: 'DevTools called for by key and by the main process in an app that is packaged', times: 8, result: '0 opened' });
});

test('what belongs to DevTools is not let through either', async () => {
  const answer = await loket.app.evaluate(({ net }) => net.fetch('devtools://devtools/bundled/inspector.html').then(() => 'answered', () => 'refused'));
  expect(answer).toBe('refused');
});
