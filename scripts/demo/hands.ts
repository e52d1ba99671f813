import type { Page } from '@playwright/test';

/** Two hands on the keyboard: every key they press is counted, and there is no mouse. */
export class Hands {
  readonly page: Page;
  #pressed = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Keys pressed so far; a lone modifier is none, a chord is one. */
  get pressed(): number {
    return this.#pressed;
  }

  /** One key or chord, named as in Playwright: 'Enter', 'Shift+Tab', 'F8'. */
  async press(key: string): Promise<void> {
    this.#pressed += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    for (const sign of text) {
      this.#pressed += 1;
      // A key of its own for each sign: signs that stand on no key (’) are inserted, as an input method would.
      await (sign.charCodeAt(0) < 127 ? this.page.keyboard.press(sign === '+' ? 'Shift+Equal' : sign) : this.page.keyboard.insertText(sign));
    }
  }

  /** Id of the element that has the caret ('' for none): what a clerk sees by the label that is lit. */
  async focused(): Promise<string> {
    return await this.page.evaluate(() => document.activeElement?.id ?? '');
  }

  /** What stands in the focused box. */
  async written(): Promise<string> {
    return await this.page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : ''));
  }
}
