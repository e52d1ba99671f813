import type * as Fs from 'node:fs';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { syncFile, writeDurably } from '../../db/durable-file.ts';
import { testFolder } from '../support/service.ts';

/** What reaches the disk, in its order (RELIABILITY.md A8): a kill cannot show it, only a power cut could. */
const steps: string[] = [];
vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof Fs>();
  const open = new Map<number, string>();
  const told = (step: string, file: number): void => void steps.push(`${step} ${open.get(file)}`);
  return {
    ...original,
    openSync: (path: string, flags: string, mode?: number) => {
      const file = original.openSync(path, flags, mode);
      open.set(file, basename(path).replace(/\.\d+\.tmp$/, '.tmp'));
      return file;
    },
    writeSync: (file: number, bytes: Uint8Array, offset: number) => {
      told('write', file);
      return original.writeSync(file, bytes, offset);
    },
    fsyncSync: (file: number) => {
      told('sync', file);
      original.fsyncSync(file);
    },
    renameSync: (from: string, to: string) => {
      steps.push(`rename to ${basename(to)}`);
      original.renameSync(from, to);
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = testFolder();
  steps.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a file has its name only after the disk has its content, and the name is made durable last', () => {
  writeDurably(join(folder, 'a.json'), 'isi');
  const named = process.platform === 'win32' ? [] : [`sync ${basename(folder)}`];
  expect(steps).toEqual(['write a.json.tmp', 'sync a.json.tmp', 'rename to a.json', ...named]);
});

it('what something else has written is synced under its own name', () => {
  writeDurably(join(folder, 'a.json'), 'isi');
  steps.length = 0;
  syncFile(join(folder, 'a.json'));
  expect(steps).toEqual(['sync a.json']);
});
