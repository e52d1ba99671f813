import { readFile } from 'node:fs/promises';
import { protocol, type ProtocolResponse } from 'electron';
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

/**
 * Serves the built page and nothing else of the disk. Settles when the first answer has been handed over, or after a second without a
 * question. By the older way of Electron: `protocol.handle` loads a whole HTTP library and streams before the first byte, and the window's
 * process is not made until that has come (a twentieth of the start).
 */
export function serveRenderer(folder: string): Promise<void> {
  const assets = listAssets(folder);
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
    protocol.registerBufferProtocol(appScheme, (request, answer) => {
      const path = request.method === 'GET' ? assetFor(request.url, assets) : null;
      void contentOf(path).then((content) => {
        answer(content);
        // Electron passes it on in a few turns of its own; the page asks for nothing more before its process is there.
        setTimeout(resolve, handingOverMs);
      });
    });
  });
}

const handingOverMs = 5;
const patienceMs = 1000;

/** What is answered for a file; 404 for none, or one that can no longer be read. */
async function contentOf(path: string | null): Promise<ProtocolResponse> {
  try {
    if (path !== null) return { data: await readFile(path), mimeType: contentTypeOf(path), headers: { ...headers, 'Content-Type': contentTypeOf(path) } };
  } catch {
    // As if it were not there.
  }
  return { data: Buffer.from('404'), statusCode: 404, mimeType: 'text/plain', headers: { ...headers, 'Content-Type': 'text/plain' } };
}
