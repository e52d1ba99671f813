import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { inProject } from './paths.ts';

/**
 * `npm ci` calls node-gyp for a package with a binding.gyp, although better-sqlite3 brings its binaries along; on a machine
 * without Python and a compiler that fails. `"gypfile": false` in its lock entry prevents it, and every `npm install` drops
 * the line: run `npm run check:lockfile` after one.
 */
const entryName = 'node_modules/better-sqlite3';

const lockfile = z.looseObject({ packages: z.record(z.string(), z.looseObject({})) });

/** The lockfile's text with the line in place; the same text when it is there already. */
export function withGypfileOff(text: string): string {
  const lock = lockfile.parse(JSON.parse(text));
  const entry = lock.packages[entryName];
  if (entry === undefined) throw new Error(`package-lock.json has no entry ${entryName}`);
  if (entry['gypfile'] === false) return text;
  return `${JSON.stringify({ ...lock, packages: { ...lock.packages, [entryName]: { ...entry, gypfile: false } } }, null, 2)}\n`;
}

if (import.meta.main) {
  const path = inProject('package-lock.json');
  const text = readFileSync(path, 'utf8');
  const fixed = withGypfileOff(text);
  if (fixed !== text) writeFileSync(path, fixed);
  console.log(fixed === text ? 'package-lock.json is as it should be.' : 'package-lock.json: put "gypfile": false back.');
}
