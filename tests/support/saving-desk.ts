import { expect, type Page } from '@playwright/test';
import type { TestApp } from './electron-app.ts';
import { atStop } from './keying.ts';
import { madeUpPerson } from './made-up-people.ts';
import { callIn } from './office.ts';
import { openScreen } from './screens.ts';

export interface Typed {
  readonly sheet: string;
  readonly nik: string;
}

/** A clerk who saves sheet after sheet through the window in the shortest way: NIK, then F10 (the name is there from the receipt). */
export class SavingDesk {
  /** What is typed on each sheet, by its number. */
  readonly typed = new Map<string, Typed>();
  /** Sheets that the window has shown as saved. */
  readonly shown = new Set<string>();
  private readonly app: () => TestApp;
  private people: number;

  /** `app`: the one that runs now; `first`: index of the first made-up person. */
  constructor(app: () => TestApp, first = 0) {
    this.app = app;
    this.people = first;
  }

  get window(): Page {
    return this.app().window;
  }

  /** Once for each app that was started. */
  listen(): void {
    this.window.on('console', (message) => {
      const said = /^TERSIMPAN (\S+)$/.exec(message.text())?.[1];
      if (said !== undefined) this.shown.add(said);
    });
  }

  /** Has the page say which sheet lies open whenever its "Tersimpan" is new: at once, before anything may kill it. Once for each page. */
  async watch(): Promise<void> {
    await this.window.evaluate(() => {
      let before = document.querySelector('.bilah-tersimpan')?.textContent ?? '';
      let open = '';
      const look = (): void => {
        const saved = document.querySelector('.bilah-tersimpan')?.textContent ?? '';
        const title = /Berkas (\S+)/.exec(document.querySelector('h1')?.textContent ?? '')?.[1] ?? '';
        // Two saves in one second bear the same time: then the next sheet is what shows it.
        if (open !== '' && saved !== '' && (saved !== before || (title !== '' && title !== open))) console.log(`TERSIMPAN ${open}`);
        before = saved;
        open = title;
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    });
  }

  async receive(count: number): Promise<void> {
    const documents = { formulir: true, fotokopi_ktp: true, fotokopi_kk: false };
    for (const end = this.people + count; this.people < end; this.people += 1) {
      const { name, values } = madeUpPerson(this.people);
      const { sheet, sheetNo } = await callIn(this.window, 'receipts.receive', { name, phone: '', formNo: '', documents, bundle: null, receivedDay: null });
      this.typed.set(sheetNo, { sheet, nik: values.nik });
    }
  }

  /** The first sheet of the stack that waits. */
  async openFirst(): Promise<void> {
    await openScreen(this.window, 'F3', 'Entri');
    await expect(this.window.getByRole('row', { name: /belum diinput/ }).first()).toBeVisible();
    await this.window.keyboard.press('Enter');
    await atStop(this.window, 'nik');
  }

  /** Number of the sheet that lies open; '' when none does. */
  async openNo(): Promise<string> {
    return /Berkas (\S+)/.exec((await this.window.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1] ?? '';
  }

  /** Types the NIK of the sheet that lies open; answers its number. */
  async key(): Promise<string> {
    const sheetNo = await this.openNo();
    await this.window.keyboard.type(this.what(sheetNo).nik);
    await atStop(this.window, 'nama');
    return sheetNo;
  }

  /** Saves the sheet that lies open and waits until the next one does. */
  async save(sheetNo: string): Promise<void> {
    await this.window.keyboard.press('F10');
    await expect(this.window.getByRole('heading', { level: 1 })).not.toContainText(sheetNo);
  }

  what(sheetNo: string): Typed {
    const typed = this.typed.get(sheetNo);
    if (typed === undefined) throw new Error(`no sheet ${sheetNo} was received`);
    return typed;
  }
}
