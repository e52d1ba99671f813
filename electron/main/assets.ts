import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** The page's own address: scheme, host and first document. */
export const appScheme = 'app';
export const appHost = 'loket';
export const startUrl = `${appScheme}://${appHost}/index.html`;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Every file under the renderer's folder, as "/assets/x.js" → absolute path. Read once: what is not in it does not exist. */
export function listAssets(folder: string): ReadonlyMap<string, string> {
  return new Map(filesUnder(folder).map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
  });
}

/** The file that an address names; null for anything else than one of the listed files at our own origin. */
export function assetFor(address: string, assets: ReadonlyMap<string, string>): string | null {
  if (!isOwnAddress(address)) return null;
  try {
    const path = decodeURIComponent(new URL(address).pathname);
    return assets.get(path === '/' ? '/index.html' : path) ?? null;
  } catch {
    return null;
  }
}

/** Whether an address belongs to our own origin. */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${appScheme}:` && url.host === appHost && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}
