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

/** One sheet in Periksa: each mark that the photocopy answers by its key, a second sheet confirmed, then approved. */
async function approveByHand(hands: Hands, picture?: (name: string) => Promise<void>): Promise<void> {
  const { page } = hands;
  const heading = page.locator('.periksa-kepala');
  await heading.waitFor();
  const before = (await heading.textContent()) ?? '';
  await picture?.('periksa');
  const second = await page.locator('.periksa-panel').getByText('Ctrl 1').isVisible();
  if (!second) await settleByHand(hands);
  await hands.press(second ? 'Control+1' : 'Enter');
  await page.waitForFunction((shown) => document.querySelector('.periksa-kepala')?.textContent !== shown, before);
}

/** Marks stand in a list; the arrow goes past those that are left open. */
async function settleByHand(hands: Hands): Promise<void> {
  const rows = hands.page.locator('.periksa-panel [data-check]');
  let left = 0;
  for (let count = await rows.count(); count > left; count = await rows.count()) {
    const check = (await rows.nth(left).getAttribute('data-check')) ?? '';
    if (leftOpen.includes(check) || !isConfirmable(check as CheckId)) {
      left += 1;
      continue;
    }
    for (let down = 0; down < left; down += 1) await hands.press('ArrowDown');
    await hands.press('1');
    await hands.page.waitForFunction((was) => document.querySelectorAll('.periksa-panel [data-check]').length < was, count);
  }
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
