import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '../build/ensure.ts';
import { hasDisplay, startDisplay } from '../display.ts';
import { findElectron } from '../electron/find.ts';
import { launchElectron } from '../electron/launch.ts';
import { projectRoot } from '../paths.ts';
import { ensurePoppler, ensureSystem } from '../system.ts';
import { playTheDay } from './day.ts';
import { demoOptions } from './options.ts';
import { emptyOutFolder } from './out-folder.ts';
import { readStack } from './paper.ts';

/** `npm run demo`: an office's day on a stack of paper, in a real window. */
async function main(): Promise<void> {
  const options = demoOptions(process.argv.slice(2), projectRoot);
  const papers = await readStack(options.forms);
  const electron = await findElectron();
  await ensureSystem(electron.path);
  await ensurePoppler();
  await ensureBuild();
  const display = hasDisplay() ? null : await startDisplay();
  await emptyOutFolder(options.out);
  const home = await mkdtemp(join(tmpdir(), 'loket-demo-'));
  const started = performance.now();
  try {
    const launched = await launchElectron({ data: join(home, 'data'), userData: join(home, 'user'), electron: electron.path });
    const day = { ...options, elsewhere: home, electron: `${electron.version}${electron.official ? '' : ' (fallback)'}` };
    const summary = await playTheDay(launched, papers, day).catch(async (error: unknown) => {
      await launched.window.screenshot({ path: join(options.out, 'layar', 'berhenti-di-sini.png') });
      throw error;
    });
    await launched.close();
    console.log(JSON.stringify(summary, null, 2));
    console.log(`${papers.length} berkas, ${Math.round((performance.now() - started) / 1000)} detik, hasil di ${options.out}`);
  } finally {
    display?.stop();
    await rm(home, { recursive: true, force: true });
  }
}

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
