import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Absolute path of the project folder. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** An ignored folder for whatever can be fetched or made again. */
export const cacheFolder = join(projectRoot, '.cache');

/** Absolute path of something inside the project. */
export function inProject(...parts: readonly string[]): string {
  return join(projectRoot, ...parts);
}
