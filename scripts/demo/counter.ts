import type { Hands } from './hands.ts';
import type { Received } from './reception.ts';

/** Three people ask: by number, by whole NIK, by name. */
export async function askThree(hands: Hands, sheets: readonly Received[], picture: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  await hands.press('F6');
  await page.locator('#cari-orang:focus').waitFor();
  const withNik = sheets.filter(({ paper }) => /^\d{16}$/.test(paper.written['nik'] ?? ''));
  const [first, second, third] = [withNik[0], withNik[1] ?? withNik[0], withNik[2] ?? withNik[0]];
  if (!first || !second || !third) throw new Error('nobody in this stack can be looked up');
  const sentence = page.locator('.jawaban-kalimat');

  await hands.type(first.sheetNo);
  await hands.press('Enter');
  await sentence.waitFor();
  await picture('cek-nomor');
  await hands.press('Escape');

  await hands.type(second.paper.written['nik'] ?? '');
  await hands.press('Enter');
  await sentence.waitFor();
  await picture('cek-nik');
  await hands.press('Escape');

  await hands.type(third.paper.written['nama'] ?? '');
  await hands.press('Enter');
  await page.locator('.cek-badan table').waitFor();
  await picture('cek-nama');
  await hands.press('1');
  await sentence.waitFor();
  await picture('cek');
  await hands.press('Escape');
}
