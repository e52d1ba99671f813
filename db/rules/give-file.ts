import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fail } from '../../shared/problems.ts';
import { errorCode, renameDurably, writeDurably } from '../durable-file.ts';
import { sha256Of } from '../export/sha256.ts';

export interface GivenFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A file that lies in its folder under a name of its own; `publish` gives it the name it is for, `discard` takes it away. */
export interface PreparedFile {
  publish(): string;
  discard(): void;
}

/**
 * Writes a kept file into a folder, reads it back and compares it, all under another name: it gets its own only by `publish`, and never in the
 * place of another file ("surat (2).pdf"). Problems: file.folder-missing, folder.unwritable, disk.full, file.not-same.
 */
export function prepareFile(folder: string, given: GivenFile): PreparedFile {
  if (!isFolder(folder)) fail('file.folder-missing');
  const temporary = join(folder, `loket-${given.sha256.slice(0, 12)}.sementara`);
  const discard = (): void => rmSync(temporary, { force: true });
  try {
    writeDurably(temporary, given.content);
    if (sha256Of(readFileSync(temporary)) !== given.sha256) fail('file.not-same');
  } catch (error) {
    discard();
    const code = errorCode(error);
    if (code === 'ENOSPC') fail('disk.full');
    if (/^E[A-Z]+$/u.test(code)) fail('folder.unwritable');
    throw error;
  }
  return {
    discard,
    publish() {
      const path = freePath(folder, plainName(given.name));
      renameDurably(temporary, path);
      return path;
    },
  };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A name that every system takes: it may come from another one. */
function plainName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly those that no file name may hold
  return name.replace(/[<>:"/\\|?*\u0000-\u001f]/gu, '_');
}

function freePath(folder: string, name: string): string {
  const ending = extname(name);
  const stem = ending === '' ? name : name.slice(0, -ending.length);
  for (let turn = 1; ; turn += 1) {
    const path = join(folder, turn === 1 ? name : `${stem} (${turn})${ending}`);
    if (!existsSync(path)) return path;
  }
}
