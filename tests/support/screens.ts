import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import type { TestApp } from './electron-app.ts';

/** The room that Windows leaves on 1366×768 (VISUAL 3). `zoom` 1.25: Windows scaling. */
export async function officeScreen({ app }: TestApp, zoom = 1): Promise<void> {
  await app.evaluate(({ BrowserWindow }, factor) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1366, 690);
    window?.webContents.setZoomFactor(factor);
  }, zoom);
}

/** Opens a screen by its key and waits for its one h1. */
export async function openScreen(window: Page, key: string, title: string): Promise<void> {
  await window.keyboard.press(key);
  await expect(window.getByRole('heading', { level: 1, name: title })).toBeAttached();
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
