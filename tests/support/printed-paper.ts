import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { TestApp } from './electron-app.ts';

export interface PrintJob {
  readonly silent: boolean;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** The pages as they went out. */
  readonly pdf: string;
}

/** Puts a printer beside the app that keeps its pages as PDF files instead of needing paper. `ready(false)`: it is switched off. */
export async function attachPrinter({ app }: TestApp): Promise<{ jobs(): Promise<readonly PrintJob[]>; ready(on: boolean): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'loket-cetak-'));
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const { webContents } = window;
    const jobs: { silent: boolean; width: number; height: number; base64: string }[] = [];
    Reflect.set(globalThis, 'printJobs', jobs);
    Reflect.set(globalThis, 'printerReady', true);
    const pages = async (options: Electron.WebContentsPrintOptions): Promise<void> => {
      const size = typeof options.pageSize === 'object' ? options.pageSize : { width: 0, height: 0 };
      const { top = 0, right = 0, bottom = 0, left = 0 } = options.margins ?? {};
      const bytes = await webContents.printToPDF({
        printBackground: true,
        pageSize: { width: size.width / 25_400, height: size.height / 25_400 },
        margins: { top: top / 96, right: right / 96, bottom: bottom / 96, left: left / 96 },
      });
      jobs.push({ silent: options.silent === true, width: size.width / 1000, height: size.height / 1000, base64: bytes.toString('base64') });
    };
    // The printer is the one thing that a test cannot have: everything up to it is the app's own.
    webContents.print = async (options = {}, done = () => undefined) => {
      const on = Reflect.get(globalThis, 'printerReady') === true;
      if (on) await pages(options);
      done(on, on ? '' : 'Invalid printer settings');
    };
  });
  return {
    async jobs() {
      const kept: { silent: boolean; width: number; height: number; base64: string }[] = await app.evaluate(() => Reflect.get(globalThis, 'printJobs'));
      return kept.map(({ base64, ...job }, index) => {
        const pdf = join(folder, `${index + 1}.pdf`);
        writeFileSync(pdf, Buffer.from(base64, 'base64'));
        return { ...job, pdf };
      });
    },
    ready: (on) => app.evaluate((_electron, state) => void Reflect.set(globalThis, 'printerReady', state), on),
  };
}

/** The next time the app asks where to save, this path is what the person says; null: they close the dialog. */
export async function answerSaveDialog({ app }: TestApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' });
  }, path);
}

/** The words of a PDF as they stand on the page. */
export function textOfPdf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

/** Width and height of its first page in millimetres, and how many pages there are. */
export function pagesOfPdf(pdf: string): { readonly pages: number; readonly width: number; readonly height: number } {
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  const mm = (points: string): number => Math.round((Number(points) / 72) * 25.4);
  return { pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]), width: mm(width), height: mm(height) };
}

/** Every page as a picture at the resolution of an office printer; answers their paths. */
export function picturesOfPdf(pdf: string, name: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'loket-gambar-'));
  execFileSync('pdftoppm', ['-r', '150', '-png', pdf, join(folder, name)]);
  return readdirSync(folder).sort().map((file) => join(folder, file));
}

/** The same beside the pictures of the screens, to be looked at. */
export function keepPicture(pdf: string, name: string): readonly string[] {
  const pictures = picturesOfPdf(pdf, name);
  mkdirSync('test-results/screens', { recursive: true });
  for (const [index, picture] of pictures.entries()) copyFileSync(picture, `test-results/screens/${name}-${index + 1}.png`);
  return pictures;
}

/** What a reader of QR codes sees on a picture; null: nothing. */
export function qrOf(picture: string): string | null {
  const { data, width, height } = PNG.sync.read(readFileSync(picture));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
