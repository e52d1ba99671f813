import { isConfirmable } from '../../shared/domain/checks/index.ts';
import type { CheckId } from '../../shared/domain/checks/check.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';

/** What the second account leaves open: it wants the card itself, or the paper is not there. */
const leftOpen: readonly string[] = ['nik-conflict', 'nik-kk-swapped', 'unsigned', 'no-ktp-copy'];

/** The second account: the first sheets by keyboard in Periksa, then all others through the contract. */
export async function checkAll(hands: Hands, byHand: number, picture: (name: string) => Promise<void>): Promise<void> {
  await hands.press('F4');
  await hands.page.getByRole('heading', { name: 'Periksa', exact: true }).waitFor();
  for (let index = 0; index < byHand; index += 1) await approveByHand(hands, index === 0 ? picture : undefined);
  await hands.press('Shift+F2');
  for (;;) {
    const { rows } = await callInWindow(hands.page, 'verification.queue', { bundle: null, limit: 200 });
    if (rows.length === 0) return;
    for (const { uid } of rows) await checkSheet(hands, uid);
    console.log(`  diperiksa: ${rows.length} berkas lagi`);
  }
}

async function approveByHand(hands: Hands, picture?: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  const heading = page.locator('.periksa-kepala');
  await heading.waitFor();
  const before = await heading.innerText();
  await picture?.('periksa');
  const open = await page.locator('.periksa-panel [aria-current], .periksa-panel [aria-selected="true"]').count();
  if (open > 0) await hands.press('1');
  await page.waitForTimeout(150);
  await hands.press('Enter');
  await page.waitForFunction((shown) => document.querySelector('.periksa-kepala')?.textContent !== shown && (document.querySelector('.periksa-kepala') as HTMLElement | null)?.innerText !== shown, before);
}

async function checkSheet(hands: Hands, sheet: string): Promise<void> {
  const { page } = hands;
  const opened = await callInWindow(page, 'verification.open', { sheet });
  let revision = opened.head.revision;
  if (opened.secondOf) {
    await callInWindow(page, 'verification.confirmSecondSheet', { sheet, revision });
    return;
  }
  for (const mark of opened.marks) {
    if (mark.state !== 'terbuka' || mark.severity !== 'mark' || leftOpen.includes(mark.check) || !isConfirmable(mark.check as CheckId)) continue;
    ({ revision } = await callInWindow(page, 'verification.settle', { sheet, revision, mark: mark.uid, how: 'sesuai_fotokopi' }));
  }
  await callInWindow(page, 'verification.approve', { sheet, revision });
}
