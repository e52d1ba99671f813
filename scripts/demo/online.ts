import type { Page } from '@playwright/test';
import { ladderSteps } from '../../shared/domain/online.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';
import { goByPalette } from './office-day.ts';
import type { Received } from './reception.ts';

/** What summary.json says of the people's own way online. */
export interface OnlineSummary {
  /** People who were told, or are further. */
  readonly told: number;
  /** How many stand at which step now. */
  readonly steps: Readonly<Record<string, number>>;
}

const toldAtOnce = 300;

/** Jalan daring: a list of numbers is pasted and every one of its people noted as told, once each line has said whom it means. By keyboard. */
export async function tellMany(hands: Hands, received: readonly Received[], picture: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  await goByPalette(hands, 'Jalan daring');
  await page.getByRole('heading', { name: 'Jalan daring', level: 1 }).waitFor();
  await page.locator('.daring-kepala').waitFor();
  await hands.press('1');
  await page.locator('#daring-daftar:focus').waitFor();
  await page.keyboard.insertText(received.slice(0, toldAtOnce).map(({ sheetNo }) => sheetNo).join('\n'));
  await hands.press('F8');
  await page.getByRole('dialog').waitFor();
  await hands.press('1');
  await page.locator('#langkah-hari').waitFor();
  await hands.press('3');
  await page.getByRole('table', { name: 'Hasil tiap baris' }).waitFor();
  await picture('jalan-daring-daftar');
  await hands.press('F8');
  await page.getByText('orang dicatat.').waitFor();
  await hands.press('Escape');
  await page.locator('.daring-kepala').waitFor();
  await picture('jalan-daring');
}

/** The figures of Jalan daring as they stand. */
export async function onlineSummary(page: Page): Promise<OnlineSummary> {
  const { groups } = await callInWindow(page, 'online.figures', {});
  const figure = (group: string): number => groups.find((one) => one.group === group)?.people ?? 0;
  return { told: figure('told'), steps: Object.fromEntries([...ladderSteps, 'tidak_lolos'].map((step) => [step, figure(`at-${step}`)])) };
}
