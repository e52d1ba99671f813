import { spawn } from 'node:child_process';
import { ensureBuild } from './build/ensure.ts';
import { hasDisplay } from './display.ts';
import { findElectron } from './electron/find.ts';
import { launchArguments } from './electron/arguments.ts';
import { ensureSystem } from './system.ts';

/** `npm start`: opens the app for daily use. Arguments after `--` go to the app (`npm start -- --data DIR`). */
if (!hasDisplay()) {
  console.error('There is no display to open a window on; `npm run demo` works without one.');
  process.exit(1);
}

try {
  const electron = await findElectron();
  await ensureSystem(electron.path);
  await ensureBuild();
  const app = spawn(electron.path, [...launchArguments(), ...process.argv.slice(2)], { stdio: 'inherit' });
  app.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
