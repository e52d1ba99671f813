import type { Page } from '@playwright/test';
import { callInWindow } from '../demo/in-window.ts';
import { personAt } from './people.ts';

/** Signs somebody in and opens the work area. */
export async function signIn(window: Page, { loginName, password }: { readonly loginName: string; readonly password: string }): Promise<void> {
  await callInWindow(window, 'session.login', { loginName, password });
  await window.reload();
  await window.getByRole('navigation').waitFor();
}

/** Fields in which text is typed letter by letter; lists, days and the register of villages among them. */
const typed = ['nik', 'nama', 'tempat_lahir', 'alamat', 'desa_kelurahan', 'no_kk', 'no_hp', 'jurusan'] as const;
/** A quick clerk. */
const betweenKeysMs = 40;

/** Opens the first sheet that waits in Entri. */
export async function openWaitingSheet(window: Page): Promise<void> {
  await window.keyboard.press('F3');
  await window.getByRole('heading', { name: 'Entri', exact: true }).waitFor();
  await window.getByRole('row').nth(1).waitFor();
  await window.keyboard.press('Enter');
  await window.locator('#entri-nik').waitFor();
}

/** Types in Entri; milliseconds from each key to the frame after it is painted. */
export async function keysToPaint(window: Page): Promise<readonly number[]> {
  await openWaitingSheet(window);
  await window.evaluate(() => {
    const times: number[] = [];
    Reflect.set(globalThis, 'benchKeyTimes', times);
    addEventListener(
      'keydown',
      (event) =>
        requestAnimationFrame(() => {
          // A message comes after the frame has been painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        }),
      true,
    );
  });
  for (const round of [1, 2]) {
    for (const field of typed) {
      const box = window.locator(`#entri-${field}`);
      await box.focus();
      await box.evaluate((element) => element instanceof HTMLInputElement && element.select());
      await window.keyboard.type(personAt(90_000 + round)[field], { delay: betweenKeysMs });
    }
  }
  // The kept typing goes out every two seconds; it belongs to the picture.
  await window.waitForTimeout(500);
  return await window.evaluate(() => {
    const times: unknown = Reflect.get(globalThis, 'benchKeyTimes');
    return Array.isArray(times) ? times.map(Number) : [];
  });
}
