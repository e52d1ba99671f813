import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appScheme, assetFor, contentTypeOf, listAssets } from './assets.ts';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Before the app is ready: app:// behaves like https (origin, secure context), and nothing more. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built page and nothing else of the disk. Settles when the first answer has been handed over, or after a second without a question. */
export function serveRenderer(folder: string): Promise<void> {
  const assets = listAssets(folder);
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
    protocol.handle(appScheme, async (request) => {
      const path = request.method === 'GET' ? assetFor(request.url, assets) : null;
      // Electron passes the answer on in a few turns of its own; the page asks for nothing more before its process is there.
      setTimeout(resolve, handingOverMs);
      if (path === null) return new Response('404', { status: 404, headers: { ...headers, 'Content-Type': 'text/plain' } });
      return new Response(new Uint8Array(await readFile(path)), { headers: { ...headers, 'Content-Type': contentTypeOf(path) } });
    });
  });
}

const handingOverMs = 5;
const patienceMs = 1000;
