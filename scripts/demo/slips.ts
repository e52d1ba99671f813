import { join } from 'node:path';
import type { LaunchedApp } from '../electron/launch.ts';
import type { Hands } from './hands.ts';
import { drawPdfs, saveInto } from './pdf-out.ts';
import type { Received } from './reception.ts';

/** Slips of the first papers, from Terima by keyboard: F9, the number, saved as PDF into `OUT/tanda-terima/`, and as PNG beside it. */
export async function giveSlips(launched: LaunchedApp, hands: Hands, out: string, received: readonly Received[], picture: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  const folder = join(out, 'tanda-terima');
  await saveInto(launched, folder);
  await hands.press('F2');
  await page.getByRole('heading', { name: 'Terima' }).waitFor();
  const given = received.slice(0, 3);
  for (const { sheetNo } of given) {
    await hands.press('F9');
    await page.locator('#cetak-nomor:focus').waitFor();
    await hands.press('Control+a');
    await hands.type(sheetNo);
    await page.getByRole('region', { name: `Tanda terima ${sheetNo}` }).waitFor();
    await picture('tanda-terima');
    await hands.press('F8');
    await page.getByText(`Tanda terima ${sheetNo} disimpan sebagai PDF.`).waitFor();
  }
  await drawPdfs(folder, given.length);
}
