import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import type { TestApp } from './electron-app.ts';

const run = promisify(execFile);

/** From now on what goes to the printer becomes a PDF instead: the same page, laid out for the same paper. */
export async function printsToPdf({ app }: TestApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('no window');
    // In place of the system's dialog, which nobody can answer here. Micrometres and pixels become inches.
    contents.print = (options, done) => {
      const { width, height } = typeof options?.pageSize === 'object' ? options.pageSize : { width: 210_000, height: 297_000 };
      const { top = 0, right = 0, bottom = 0, left = 0 } = options?.margins ?? {};
      const write = async (): Promise<void> => {
        const bytes = await contents.printToPDF({ pageSize: { width: width / 25_400, height: height / 25_400 }, margins: { top: top / 96, right: right / 96, bottom: bottom / 96, left: left / 96 } });
        Reflect.set(globalThis, 'cetakan', bytes.toString('base64'));
        done?.(true, '');
      };
      void write();
    };
  });
}

/** The file of the PDF that was printed last, once it is there. */
export async function lastPrinted({ app }: TestApp): Promise<string> {
  const printed = () => app.evaluate(() => String(Reflect.get(globalThis, 'cetakan') ?? ''));
  await expect.poll(printed).not.toBe('');
  const file = join(mkdtempSync(join(tmpdir(), 'loket-cetak-')), 'cetak.pdf');
  writeFileSync(file, Buffer.from(await printed(), 'base64'));
  return file;
}

export async function textOfPdf(file: string): Promise<string> {
  return (await run('pdftotext', ['-layout', file, '-'])).stdout;
}

/** Its pages as PNG, to be looked at: `name`-1.png and so on. */
export async function pictureOfPdf(file: string, name: string): Promise<void> {
  await run('pdftoppm', ['-r', '80', '-png', file, name]);
}
