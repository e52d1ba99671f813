import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LaunchedApp } from '../electron/launch.ts';
import { run } from '../run.ts';

/** Makes the folder; from now on, whenever the app asks where to save, the person says this folder and leaves the name as it is proposed. */
export async function saveInto({ app }: Pick<LaunchedApp, 'app'>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await app.evaluate(({ dialog }, into) => {
    // In place of the system's dialog, which nobody can answer here. Its options come last, behind the window.
    dialog.showSaveDialog = async (...asked: readonly unknown[]) => {
      const options = asked.at(-1);
      const name = typeof options === 'object' && options !== null && 'defaultPath' in options ? String(options.defaultPath) : '';
      return { canceled: name === '', filePath: `${into}/${name}` };
    };
  }, folder);
}

/** Waits until `count` PDF files are in a folder, then draws every page of them as PNG beside it: NAME-1.png and so on. Throws when they do not come. */
export async function drawPdfs(folder: string, count: number): Promise<void> {
  const names = await pdfsIn(folder, count);
  for (const name of names) {
    const { code, output } = await run('pdftoppm', ['-r', '110', '-png', join(folder, name), join(folder, name.replace(/\.pdf$/, ''))], { output: 'collect' });
    if (code !== 0) throw new Error(`${name} could not be drawn: ${output}`);
  }
}

async function pdfsIn(folder: string, count: number): Promise<readonly string[]> {
  const until = Date.now() + 20_000;
  for (;;) {
    // A file has this ending once it is whole.
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
    if (names.length >= count) return names;
    if (Date.now() > until) throw new Error(`${folder} holds ${names.length} PDF files, not ${count}`);
    await pause(20);
  }
}
