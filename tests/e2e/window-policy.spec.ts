import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, type TestApp } from '../support/electron-app.ts';
import { inject, injections, type Injection } from '../support/injections.ts';
import { proved } from '../support/proof.ts';

/** RELIABILITY F2: what is injected into the page neither runs nor fetches, and the policy says so each time. */
test.describe.configure({ mode: 'serial' });

let loket: TestApp;

test.beforeAll(async () => {
  loket = await launchApp({ violationsExpected: true });
});

test.afterAll(async () => {
  await loket.close();
});

test('every answer of our own scheme carries the policy, whether there is a file or not', async () => {
  const files = readdirSync(join(process.cwd(), 'dist', 'renderer'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(process.cwd(), 'dist', 'renderer').length).replaceAll('\\', '/'));
  expect(files).toContain('/index.html');
  const answers = await loket.window.evaluate(
    async (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const { status, headers } = await fetch(`app://loket${path}`);
          return { path, status, policy: headers.get('content-security-policy') ?? '', sniff: headers.get('x-content-type-options'), referrer: headers.get('referrer-policy') };
        }),
      ),
    [...files, '/', '/tidak-ada', '/tidak-ada.html'],
  );
  for (const { path, policy, status, sniff, referrer } of answers) {
    expect(status, path).toBe(files.includes(path) || path === '/' ? 200 : 404);
    expect([sniff, referrer], path).toEqual(['nosniff', 'no-referrer']);
    const rules = new Map(policy.split(';').map((rule) => rule.trim().split(' ')).map(([name = '', ...sources]) => [name, sources]));
    expect(rules.get('default-src'), path).toEqual(["'none'"]);
    expect(rules.get('script-src'), path).toEqual(["'self'"]);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(rules.get(name), `${path} ${name}`).toEqual(["'none'"]);
    expect(policy, path).not.toMatch(/unsafe-eval|unsafe-hashes|wasm|strict-dynamic|\*|https?:|blob:|filesystem:/);
    // Style is the one place where inline text is let in: the user interface library writes its own.
    expect([...rules].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name), path).toEqual(['style-src']);
  }
});

test('the document itself has no script and no handler in its text', () => {
  const html = readFileSync(join(process.cwd(), 'dist', 'renderer', 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+=|javascript:|https?:/i);
});

const names = Object.keys(injections) as readonly Injection[];
for (const how of names) {
  test(`injected: ${how}`, async () => {
    const { through, violations } = await loket.window.evaluate(inject, { how, directive: injections[how] });
    expect(through).toEqual([]);
    if (injections[how] !== '') expect(violations).toContain(injections[how]);
    expect(loket.window.url()).toBe('app://loket/index.html');
  });
}

test('what was injected is counted', () => {
  proved({ point: 'F2', done: 'script, style, frames, pictures, sockets and forms injected into the page', times: names.length, result: '0 ran, 0 fetched anything, each stopped by the policy' });
});
