import type { Page } from '@playwright/test';
import { openWaitingSheet } from './keying.ts';
import { personAt } from './people.ts';

/** Fields that are full by themselves, and what fills them: numbers, a day, a block, a list of one key. */
const full = [
  ['nik', (index: number) => personAt(index).nik],
  ['tanggal_lahir', (index: number) => personAt(index).tanggal_lahir.split('-').toReversed().join('')],
  ['rt', () => '001'],
  ['agama', () => '1'],
  ['no_kk', (index: number) => personAt(index).no_kk],
] as const;

const rounds = 10;
const betweenKeysMs = 40;

/** Milliseconds from the key that fills a field to the frame in which the next field shows the focus. */
export async function advancesToPaint(window: Page): Promise<readonly number[]> {
  await openWaitingSheet(window);
  await window.evaluate(() => {
    const times: number[] = [];
    Reflect.set(globalThis, 'benchAdvances', times);
    let pressed: number | null = null;
    addEventListener('bench-begin', () => {
      pressed = null;
    });
    addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    addEventListener('focusin', () => {
      if (pressed === null) return;
      const from = pressed;
      pressed = null;
      requestAnimationFrame(() => {
        // A message comes after the frame has been painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    });
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const [field, filling] of full) {
      const box = window.locator(`#entri-${field}`);
      await box.focus();
      await box.evaluate((element) => {
        if (element instanceof HTMLInputElement) element.select();
        dispatchEvent(new Event('bench-begin'));
      });
      await window.keyboard.type(filling(90_000 + round), { delay: betweenKeysMs });
    }
  }
  await window.waitForTimeout(200);
  const times = await window.evaluate(() => {
    const seen: unknown = Reflect.get(globalThis, 'benchAdvances');
    return Array.isArray(seen) ? seen.map(Number) : [];
  });
  // A field that did not go on by itself would otherwise be left out of its own figure.
  if (times.length < rounds * full.length) throw new Error(`${rounds * full.length - times.length} of ${rounds * full.length} full fields did not go on by themselves`);
  return times;
}
