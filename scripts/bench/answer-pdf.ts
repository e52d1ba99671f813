import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LaunchedApp } from '../electron/launch.ts';

const rounds = 15;
const patienceMs = 30_000;

/** Milliseconds from "Simpan PDF" on a card in Cek until the lembar jawaban lies in its file; the first one warms up. */
export async function answersToPdf({ app, window }: LaunchedApp): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  try {
    await window.keyboard.press('F6');
    await window.locator('#cari-orang:focus').waitFor();
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const sheetNo = `A-${String(round + 101).padStart(4, '0')}`;
      const file = join(folder, `${sheetNo}.pdf`);
      // The system's dialog is a person's time, not ours.
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      }, file);
      await window.keyboard.press('Escape');
      await window.keyboard.insertText(sheetNo);
      await window.keyboard.press('Enter');
      await window.getByRole('article', { name: 'Kartu jawaban' }).waitFor();
      const begun = performance.now();
      await window.keyboard.press('Control+1');
      await written(file);
      if (round > 0) times.push(performance.now() - begun);
    }
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file gets its name when it is whole. */
async function written(file: string): Promise<void> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await wait(4)) {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 1000) return;
  }
  throw new Error('the PDF of a lembar jawaban has not come');
}
