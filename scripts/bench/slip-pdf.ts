import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchedApp } from '../electron/launch.ts';

const rounds = 15;

/** Milliseconds from F8 in "Cetak tanda terima" until Terima says that the PDF of a slip is there; the first one warms up. */
export async function slipsToPdf({ app, window }: LaunchedApp): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  try {
    await window.keyboard.press('F2');
    await window.locator('#terima-nama:focus').waitFor();
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const sheetNo = `A-${String(round + 1).padStart(4, '0')}`;
      const file = join(folder, `${sheetNo}.pdf`);
      // The system's dialog is a person's time, not ours.
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      }, file);
      await window.keyboard.press('F9');
      await window.locator('#cetak-nomor:focus').waitFor();
      await window.keyboard.type(sheetNo);
      await window.getByRole('region', { name: `Tanda terima ${sheetNo}` }).waitFor();
      const begun = performance.now();
      await window.keyboard.press('F8');
      await window.getByText(`Tanda terima ${sheetNo} disimpan sebagai PDF.`).waitFor();
      const took = performance.now() - begun;
      if (statSync(file).size < 1000) throw new Error('the PDF of a slip is empty');
      if (round > 0) times.push(took);
    }
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
