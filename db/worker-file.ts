import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file of a thread, beside the module that starts it (`own`: its import.meta.url): under its own name in the sources, beside the
 * one bundle of the data process in the built app.
 */
export function workerBeside(own: string, name: string): string {
  const starter = fileURLToPath(own);
  return join(dirname(starter), `${name}${extname(basename(starter))}`);
}
