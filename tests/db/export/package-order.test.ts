import type * as Files from 'node:fs/promises';
import type * as Durable from '../../../db/durable-file.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeSending } from '../../../db/export/close-sending.ts';
import { packageFileNames } from '../../../db/export/file-names.ts';
import { writePackage } from '../../../db/export/write-package.ts';
import { benchOffice } from './support/bench-office.ts';

/** What reaches the disk, in its order (RELIABILITY.md H6): a kill cannot show it, only a power cut could. */
const steps: string[] = [];
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof Files>();
  return {
    ...original,
    open: async (path: string, flags: string, mode?: number) => {
      const file = await original.open(path, flags, mode);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        await sync();
        steps.push(`sync ${basename(path)}`);
      };
      return file;
    },
  };
});
vi.mock('../../../db/durable-file.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Durable>();
  return {
    ...original,
    syncFolder: (folder: string) => {
      steps.push('sync the folder');
      original.syncFolder(folder);
    },
    renameDurably: (from: string, to: string) => {
      steps.push(`name ${basename(to)}`);
      original.renameDurably(from, to);
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paket-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every file of a package is synced before the package has its name', async () => {
  const bench = benchOffice();
  bench.addReady(3);
  const sending = bench.openSending();
  await closeSending(bench.job(), { sending, expected: 3 });
  const name = basename((await writePackage(bench.job(), { sending, folder })).folder);
  expect(steps).toEqual([...packageFileNames(name).map((file) => `sync ${file}`), 'sync the folder', `name ${name}`]);
});
