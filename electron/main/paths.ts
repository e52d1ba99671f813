import { join } from 'node:path';

/** dist/ of the built app: this file runs as dist/main/main.cjs. */
const built = join(__dirname, '..');

export const rendererFolder = join(built, 'renderer');
export const preloadFile = join(built, 'preload', 'preload.cjs');
export const dataEntry = join(built, 'data', 'entry.mjs');

/** The Node of node_modules, for an Electron whose own Node is too old for the database; unpackaged runs only. */
export function projectNode(env: NodeJS.ProcessEnv): string {
  return env['LOKET_NODE'] ?? join(built, '..', 'node_modules', '.bin', 'node');
}
