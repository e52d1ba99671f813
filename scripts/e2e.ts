import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './build/ensure.ts';
import { hasDisplay, startDisplay, type Display } from './display.ts';
import { displaysVariable, displaysWanted } from './e2e/displays.ts';
import { findElectron, type FoundElectron } from './electron/find.ts';
import { inProject, projectRoot } from './paths.ts';
import { run } from './run.ts';
import { ensurePoppler, ensureSystem } from './system.ts';
import { giveTo, nobody, nobodyCanRun } from './unprivileged.ts';

/**
 * `npm run e2e`: Playwright drives the real app in a real Electron. Arguments go to Playwright.
 * Root cannot use Chromium's OS sandbox, so as root the suite runs as "nobody" where that user may make namespaces.
 */
try {
  const electron = await findElectron();
  await ensureSystem(electron.path);
  await ensurePoppler();
  await ensureBuild();
  const displays: Display[] = [];
  if (!hasDisplay()) for (let wanted = displaysWanted(); wanted > 0; wanted -= 1) displays.push(await startDisplay());
  const code = await runSuite(electron, displays);
  for (const display of displays) display.stop();
  process.exit(code);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function runSuite(electron: FoundElectron, displays: readonly Display[]): Promise<number> {
  const root = process.getuid?.() === 0;
  const asNobody = root && nobodyCanRun(electron.path);
  const sandboxed = process.platform !== 'linux' || !root || asNobody;
  const home = mkdtempSync(join(tmpdir(), 'loket-e2e-'));
  const results = inProject('test-results');
  mkdirSync(results, { recursive: true });
  if (asNobody) for (const folder of [home, results]) giveTo(nobody, nobody, folder);
  const result = await run(process.execPath, [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...process.argv.slice(2)], {
    cwd: projectRoot,
    env: {
      ...process.env,
      LOKET_ELECTRON: electron.path,
      LOKET_ELECTRON_VERSION: electron.version,
      [displaysVariable]: displays.map((display) => display.name).join(' '),
      ...(sandboxed ? {} : { LOKET_NO_SANDBOX: '1' }),
      ...(asNobody ? { HOME: home, TMPDIR: home } : {}),
    },
    ...(asNobody ? { uid: nobody } : {}),
  });
  rmSync(home, { recursive: true, force: true });
  if (asNobody) giveTo(process.getuid?.() ?? 0, process.getgid?.() ?? 0, results);
  if (!sandboxed) console.log('OS sandbox not tested: root here cannot hand the suite to a user with namespaces of its own.');
  console.log(`Tested with Electron ${electron.version} (${electron.official ? 'official' : 'older stand-in; the data process on the Node of node_modules'}).`);
  return result.code;
}
