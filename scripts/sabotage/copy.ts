import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { cacheFolder, inProject, projectRoot } from '../paths.ts';
import { type Break, edited } from './break.ts';

/** What is made or fetched, and the history: none of it is copied. */
const left: readonly string[] = ['node_modules', '.git', '.cache', 'dist', 'demo-out', 'test-results', 'coverage'];

/** A copy of the project that may be broken. */
export interface ProjectCopy {
  /** Absolute path of the copied project. */
  readonly root: string;
  /** A temporary folder for whatever its tests leave behind. */
  readonly temporary: string;
  /**
   * Runs work while a break stands, and takes it away again whatever happens. Answers null without running anything when the break
   * does not apply: a text that is not found exactly once.
   */
  broken<Result>(made: Break, work: () => Promise<Result>): Promise<Result | null>;
  remove(): void;
}

/** Copies the sources beside the installed packages and the Electron that are there already. */
export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'loket-sabotase-'));
  const root = join(folder, 'loket');
  const temporary = join(folder, 'tmp');
  cpSync(projectRoot, root, { recursive: true, filter: (path) => !left.includes(relative(projectRoot, path).split(sep)[0] ?? '') });
  symlinkSync(inProject('node_modules'), join(root, 'node_modules'), 'junction');
  mkdirSync(join(root, '.cache'));
  for (const name of existsSync(cacheFolder) ? readdirSync(cacheFolder) : []) {
    if (!name.startsWith('electron-')) continue;
    // A link to a file needs a right that people on Windows do not have.
    if (statSync(join(cacheFolder, name)).isDirectory()) symlinkSync(join(cacheFolder, name), join(root, '.cache', name), 'junction');
    else copyFileSync(join(cacheFolder, name), join(root, '.cache', name));
  }
  mkdirSync(temporary);
  // Started by root, the end-to-end suite runs as another user.
  for (const [path, mode] of [[folder, 0o755], [temporary, 0o1777]] as const) chmodSync(path, mode);
  return {
    root,
    temporary,
    async broken({ edits }, work) {
      const before = new Map<string, string>();
      try {
        for (const edit of edits) {
          const path = join(root, edit.file);
          const text = readFileSync(path, 'utf8');
          const after = edited(text, edit);
          if (after === null) return null;
          if (!before.has(path)) before.set(path, text);
          writeFileSync(path, after);
        }
        return await work();
      } finally {
        for (const [path, text] of before) writeFileSync(path, text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
