import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { nodeBundle } from '../../scripts/build/configs.ts';
import { needsNoSandbox } from '../../scripts/electron/arguments.ts';
import { findElectron } from '../../scripts/electron/find.ts';

test('messages arrive whole and in order over a real utilityProcess', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loket-ports-'));
  const bundle = { out: folder, format: 'cjs', target: 'node18' } as const;
  await build(nodeBundle({ ...bundle, entry: 'tests/support/electron-ports-probe.ts', file: 'main.cjs' }));
  await build(nodeBundle({ ...bundle, entry: 'tests/support/echo-utility.ts', file: 'echo.cjs', keep: true }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'ports-probe', version: '1.0.0', main: 'main.cjs' }));
  const electron = process.env['LOKET_ELECTRON'] ?? (await findElectron()).path;
  const flags = [...(needsNoSandbox() ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'user')}`];
  const { stdout } = await promisify(execFile)(electron, [...flags, folder], { timeout: 60_000 });
  const verdict: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  rmSync(folder, { recursive: true, force: true });
  expect(verdict).toEqual({ differing: [], ordered: true, closed: 1 });
});
