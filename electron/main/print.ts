import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { type Paper, paperSizes } from '../../shared/domain/paper.ts';
import { fail } from '../../shared/problems.ts';

const mmOfInch = 25.4;
/** print() takes its margins in CSS pixels, 96 an inch. */
const pixelsOfMm = 96 / mmOfInch;
const micronsOfMm = 1000;

/** What the window shows in its print style, on paper: through the system's dialog, or (`silent`) straight to its printer. Whether it was printed. */
export function printPage({ webContents }: BrowserWindow, paper: Paper | null, silent: boolean): Promise<boolean> {
  const size = paper === null ? null : paperSizes[paper];
  const onPaper = size && {
    pageSize: { width: size.width * micronsOfMm, height: size.height * micronsOfMm },
    margins: { marginType: 'custom' as const, ...scaled(size.margins, pixelsOfMm) },
  };
  return new Promise((resolve) => {
    webContents.print({ printBackground: true, silent, ...onPaper }, (printed) => resolve(printed));
  });
}

/** What the window shows in its print style, as a PDF file: whole or not at all, and there after a power cut. Problem: folder.unwritable. */
export async function writePdf({ webContents }: BrowserWindow, path: string, paper: Paper): Promise<void> {
  const { width, height, margins } = paperSizes[paper];
  const bytes = await webContents.printToPDF({
    printBackground: true,
    pageSize: { width: width / mmOfInch, height: height / mmOfInch },
    margins: { ...scaled(margins, 1 / mmOfInch) },
  });
  const temporary = `${path}.tmp`;
  try {
    writeSynced(temporary, bytes);
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
    fail('folder.unwritable');
  }
}

export function pdfPath(folder: string, name: string): string {
  return join(folder, `${name}.pdf`);
}

function writeSynced(path: string, bytes: Buffer): void {
  const file = openSync(path, 'w', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function scaled<Key extends string>(lengths: Readonly<Record<Key, number>>, by: number): Record<Key, number> {
  // Joint of derived types: Object.fromEntries loses the key type.
  return Object.fromEntries(Object.entries<number>(lengths).map(([key, length]) => [key, length * by])) as Record<Key, number>;
}
