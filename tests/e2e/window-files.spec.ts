import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { proved } from '../support/proof.ts';

/** RELIABILITY F3: our own scheme serves the files of the built page and nothing else of the disk, asked from the page and from beside it. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;
let asked = 0;

test.beforeAll(async () => {
  loket = await launchApp({ violationsExpected: true });
});

test.afterAll(async () => {
  await loket.close();
});

/** What stands behind the slash after our host. */
const paths = [
  '../package.json', '../../package.json', '..%2fpackage.json', '..%2f..%2fpackage.json', '%2e%2e/package.json', '%2e%2e%2fmain/main.cjs', '%2e%2e%2f%2e%2e%2fpackage.json',
  '.%2e/main/main.cjs', '%252e%252e%252fpackage.json', '..%5c..%5cpackage.json', '..\\..\\package.json', '..%5cmain%5cmain.cjs', 'assets/../../main/main.cjs', 'assets/..%2f..%2fmain/main.cjs',
  'assets%2f..%2f..%2fpackage.json', '....//....//package.json', '..;/package.json', '..%00/package.json', 'index.html%00', 'index.html%00.png', '%00', 'index.html%20', 'index.html.',
  'index.html/', 'index.html::$DATA', 'INDEX.HTML', 'index.html%2f..%2f..%2fpackage.json', '/etc/passwd', '//etc/passwd', '%2fetc%2fpasswd', '%2f%2fserver%2fshare%2fx', '%5c%5cserver%5cshare%5cx',
  '\\\\server\\share\\x', 'C:/Windows/win.ini', 'C:%5cWindows%5cwin.ini', 'c%3a%5cwindows%5cwin.ini', '%5c%5c.%5cC:%5cWindows%5cwin.ini', '%5c%5c%3f%5cC:%5cWindows%5cwin.ini', 'con', 'nul', 'aux.html',
  'file:///etc/passwd', 'file%3a///etc/passwd', '%c0%ae%c0%ae/package.json', '%e0%80%ae%e0%80%ae/package.json', '%uff0e%uff0e/package.json', '\uff0e\uff0e/package.json', '..%u2215package.json',
  '%', '%E0%A4%A', 'assets', 'assets/', '.', '.sources', 'dist/main/main.cjs', 'main/main.cjs', 'node_modules/better-sqlite3/package.json', 'proc/self/environ', '~/.bashrc', '?/../../package.json', `${'a/'.repeat(4000)}x`,
] as const;

/** The page itself by another spelling: "/index.html" once the address has been read as every browser reads it. */
const ours: ReadonlySet<string> = new Set(['.', '?/../../package.json']);

const secrets = [readFileSync(join(process.cwd(), 'package.json'), 'utf8'), readFileSync(join(process.cwd(), 'dist', 'main', 'main.cjs'), 'utf8')];
const page = readFileSync(join(process.cwd(), 'dist', 'renderer', 'index.html'), 'utf8');

interface Answer {
  readonly status: number;
  readonly body: string;
}

function expectNothing(address: string, { status, body }: Answer): void {
  asked += 1;
  expect(status, address).toBe(404);
  expect(body, address).toBe('404');
  for (const secret of secrets) expect(body, address).not.toContain(secret.slice(0, 40));
}

test('asked by the page', async () => {
  const answers = await loket.window.evaluate(
    async (all) =>
      Promise.all(
        all.map(async (path) => {
          try {
            const reply = await fetch(`app://loket/${path}`);
            return { status: reply.status, body: await reply.text() };
          } catch {
            // No address at all.
            return { status: 404, body: '404' };
          }
        }),
      ),
    [...paths],
  );
  for (const [index, path] of paths.entries()) {
    const answer = answers[index] ?? { status: 0, body: '' };
    if (ours.has(path)) expect(answer).toEqual({ status: 200, body: page });
    else expectNothing(path, answer);
  }
});

test('asked by the main process, where nobody has tidied the address', async () => {
  const addresses = [...paths.filter((path) => !ours.has(path)).map((path) => `app://loket/${path}`), 'app://other/index.html', 'app://loket.evil/index.html', 'app://lokets/', 'app://evil@other/index.html'];
  const answers = await loket.app.evaluate(
    async ({ net }, all) =>
      Promise.all(
        all.map(async (address) => {
          try {
            const reply = await net.fetch(address);
            return { status: reply.status, body: await reply.text() };
          } catch {
            return { status: 404, body: '404' };
          }
        }),
      ),
    addresses,
  );
  for (const [index, address] of addresses.entries()) expectNothing(address, answers[index] ?? { status: 0, body: '' });
});

test('another way of asking than to read gets nothing', async () => {
  const answers = await loket.app.evaluate(
    async ({ net }) =>
      Promise.all(
        ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'].map(async (method) => {
          const reply = await net.fetch('app://loket/index.html', { method });
          return { method, status: reply.status };
        }),
      ),
  );
  asked += answers.length;
  expect(answers.filter(({ status }) => status !== 404)).toEqual([]);
});

test('another scheme gets nothing', async () => {
  const addresses = ['file:///etc/hostname', `file://${process.cwd()}/package.json`, 'chrome://version/', 'devtools://devtools/bundled/inspector.html', 'ftp://127.0.0.1/x', 'filesystem:app://loket/temporary/x', 'view-source:app://loket/index.html'];
  const answers = await loket.window.evaluate((all) => Promise.all(all.map((address) => fetch(address).then(() => 'answered', () => 'refused'))), addresses);
  asked += addresses.length;
  expect(new Set(answers)).toEqual(new Set(['refused']));
});

test('what was asked is counted', () => {
  proved({ point: 'F3', done: 'addresses under, beside and above our own scheme: traversal, encodings, UNC, drives, NUL, other hosts and schemes', times: asked, result: '0 files but those of the page' });
});
