import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

type Answer = (request: { readonly method: string; readonly url: string }) => Promise<Response>;
const electron = vi.hoisted(() => ({ answer: null as Answer | null, privileges: null as unknown }));
vi.mock('electron', () => ({
  protocol: {
    handle: (_scheme: string, answer: Answer) => {
      electron.answer = answer;
    },
    registerSchemesAsPrivileged: (schemes: unknown) => {
      electron.privileges = schemes;
    },
  },
}));

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loket-halaman-'));
  writeFileSync(join(folder, 'index.html'), '<p>halaman</p>');
  const { registerScheme, serveRenderer } = await import('../../electron/main/protocol.ts');
  registerScheme();
  serveRenderer(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = async (url: string, method = 'GET'): Promise<Response> => {
  if (electron.answer === null) throw new Error('nobody serves the page');
  return electron.answer({ url, method });
};
/** The policy of an answer: what may be loaded → from where. */
const policyOf = ({ headers }: Response): Readonly<Record<string, string>> =>
  Object.fromEntries((headers.get('content-security-policy') ?? '').split('; ').map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]));

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  // Styles that the components write; a style runs nothing.
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

describe('the policy of the page', () => {
  test('allows the page its own files and nothing else', async () => {
    const page = await ask('app://loket/index.html');
    expect([page.status, await page.text()]).toEqual([200, '<p>halaman</p>']);
    expect(policyOf(page)).toEqual(policy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['app://loket/tidak-ada.html', 'GET'],
    ['app://lain/index.html', 'GET'],
    ['app://loket/index.html', 'POST'],
  ])('stands on what is not there too: %s by %s', async (url, method) => {
    const answer = await ask(url, method);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain']);
    expect(policyOf(answer)).toEqual(policy);
  });

  test('its scheme is like https, and may not do more', () => {
    expect(electron.privileges).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });
});
