import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../../scripts/paths.ts';

/**
 * RELIABILITY F1, every window by enumeration, as its source makes it: Electron's own record of a window (tests/e2e/window-sealed.spec.ts)
 * leaves out what is off, and some of what is on.
 */
const sources = readdirSync(inProject('electron', 'main')).map((name) => readFileSync(inProject('electron', 'main', name), 'utf8'));
const made = sources.flatMap((text) => [...text.matchAll(/new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(\{([\s\S]*?)\n {2}\}\)/g)].map(([, options]) => options ?? ''));

test('there is one window', () => {
  expect(made).toHaveLength(1);
  expect(sources.join('').match(/\bnew (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/g)).toHaveLength(1);
});

const settings = Object.fromEntries([...(made[0] ?? '').matchAll(/^ {6}(\w+)(?:: (.+))?,$/gm)].map(([, name, value]) => [name, value ?? name]));

test('its preferences are these and no others', () => {
  expect(settings).toEqual({
    preload: 'preload',
    sandbox: 'true',
    contextIsolation: 'true',
    nodeIntegration: 'false',
    nodeIntegrationInSubFrames: 'false',
    nodeIntegrationInWorker: 'false',
    webviewTag: 'false',
    webSecurity: 'true',
    allowRunningInsecureContent: 'false',
    navigateOnDragDrop: 'false',
    spellcheck: 'false',
    devTools: 'devTools',
    backgroundThrottling: 'false',
  });
});
