import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import type { TestApp } from './electron-app.ts';
import type { OfficePerson } from './office.ts';

/** The room that Windows leaves on 1366×768 (VISUAL 3); `scaling` 1.25 as Windows does it: fewer CSS pixels. */
export async function officeScreen({ app, window }: TestApp, scaling = 1): Promise<void> {
  const size = { width: Math.floor(1366 / scaling), height: Math.floor(690 / scaling) };
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), size);
  await expect.poll(() => window.evaluate(() => globalThis.innerWidth)).toBe(size.width);
}

/** Opens a screen by its key and waits for its one h1. */
export async function openScreen(window: Page, key: string, title: string): Promise<void> {
  await window.keyboard.press(key);
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeAttached();
}

/** Log-in as a person does it, on the screen that came over the work or at a start. */
export async function logInAgain(window: Page, who: OfficePerson): Promise<void> {
  await window.locator('input[type="password"]').waitFor();
  await window.getByRole('radio', { name: new RegExp(who.name) }).check({ force: true });
  await window.locator('input[type="password"]').fill(who.password);
  await window.keyboard.press('Enter');
}

/** Axe, and a picture under an ignored folder. */
export async function lookAt(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: `test-results/screens/${name}.png` });
  await expectAccessible(window);
}

/** Nothing is cut at the right, and the screen itself does not scroll. */
export async function expectFits(window: Page): Promise<void> {
  const overflow = await window.evaluate(() => {
    const root = document.documentElement;
    return { right: root.scrollWidth - root.clientWidth, bottom: root.scrollHeight - root.clientHeight };
  });
  expect(overflow).toEqual({ right: 0, bottom: 0 });
}
