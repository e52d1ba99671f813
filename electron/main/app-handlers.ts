import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { contract } from '../../shared/contract/index.ts';
import type { CallEnvelope } from '../../shared/contract/wire.ts';
import { fail } from '../../shared/problems.ts';
import { keepChosenFolder } from './data-folder.ts';
import { pdfPath, printPage, writePdf } from './print.ts';
import type { MainHandlers } from './rpc.ts';

export interface AppParts {
  readonly window: () => BrowserWindow;
  /** Asks the data process. */
  data(envelope: CallEnvelope): Promise<unknown>;
  /** The data process starts again on another folder. */
  moveData(folder: string): Promise<void>;
  /** The window has nothing under the fingers any more. */
  flushed(): void;
  /** Something was copied in the window. */
  copied(): void;
  quit(): void;
}

/** The app.* procedures: what only the process of the windows can do. */
export function createAppHandlers(parts: AppParts): MainHandlers {
  return {
    async 'app.info'() {
      return { version: app.getVersion(), electron: process.versions['electron'] ?? '', platform: process.platform, packaged: app.isPackaged };
    },
    async 'app.pickFolder'(input) {
      const { title } = contract['app.pickFolder'].input.parse(input);
      return { folder: await pickFolder(parts.window(), title) };
    },
    async 'app.chooseDataFolder'() {
      if (!(await isNew(parts))) return fail('setup.done');
      const folder = await pickFolder(parts.window(), 'Pilih folder data');
      // Somebody may have set up the office while the dialog was open.
      if (folder === null || !(await isNew(parts))) return { folder: null };
      keepChosenFolder(app.getPath('userData'), folder);
      await parts.moveData(folder);
      return { folder };
    },
    async 'app.printPage'(input) {
      const { paper, silent } = contract['app.printPage'].input.parse(input);
      return { printed: await printPage(parts.window(), paper, silent) };
    },
    async 'app.savePdf'(input) {
      const { folder, name, paper } = contract['app.savePdf'].input.parse(input);
      const file = folder === null ? await pickPdf(parts.window(), name) : pdfPath(folder, name);
      if (file !== null) await writePdf(parts.window(), file, paper);
      return { file };
    },
    async 'app.pickFile'(input) {
      const { title, endings } = contract['app.pickFile'].input.parse(input);
      return { file: await pickOne(parts.window(), { title, properties: ['openFile'], filters: [{ name: title, extensions: [...endings] }] }) };
    },
    async 'app.flushed'() {
      parts.flushed();
      return {};
    },
    async 'app.copied'() {
      parts.copied();
      return {};
    },
    async 'app.quit'() {
      // After this answer has reached the window.
      setImmediate(() => parts.quit());
      return {};
    },
  };
}

/** Whether the data folder holds nothing yet. */
async function isNew(parts: AppParts): Promise<boolean> {
  const reply = await parts.data({ call: 'main-status', name: 'session.status', input: {} });
  const value: unknown = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : null;
  const status = contract['session.status'].output.safeParse(value);
  return status.success && status.data.folder === 'baru';
}

function pickFolder(window: BrowserWindow, title: string): Promise<string | null> {
  return pickOne(window, { title, properties: ['openDirectory', 'createDirectory'] });
}

async function pickOne(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const chosen = await dialog.showOpenDialog(window, options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

async function pickPdf(window: BrowserWindow, name: string): Promise<string | null> {
  const chosen = await dialog.showSaveDialog(window, { defaultPath: `${name}.pdf`, filters: [{ name: 'PDF', extensions: ['pdf'] }] });
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
}
