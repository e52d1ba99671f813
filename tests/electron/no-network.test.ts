import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '../../scripts/paths.ts';

/** What runs at an office: its text must not even name what speaks to the net, or what hands an address to the system. */
const sources = ['shared', 'db', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), text: readFileSync(join(entry.parentPath, entry.name), 'utf8') })),
);

const banned: readonly (readonly [string, RegExp])[] = [
  ['a module of Node for the net', /from '(?:node:)?(?:http|https|http2|net|dgram|dns|tls|inspector|dns\/promises)'/],
  ['a request', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/],
  ["Electron's doors to the system and to other pages", /\b(?:openExternal|openPath|showItemInFolder|setAsDefaultProtocolClient|BrowserView|WebContentsView|autoUpdater|crashReporter|desktopCapturer|remote)\b/],
  ['a handler of the page in the window of another origin', /\bpostMessage\([^)]*'\*'/],
];

test.each(banned)('no %s', (_what, pattern) => {
  expect(sources.filter(({ text }) => pattern.test(text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))).map(({ path }) => path)).toEqual([]);
});

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(200);
});
