import { join } from 'node:path';
import { app, clipboard, dialog, ipcMain, Menu, powerMonitor, session, type BrowserWindow } from 'electron';
import { channels } from '../../shared/contract/channels.ts';
import type { AppEvent, CallEnvelope } from '../../shared/contract/wire.ts';
import { dataFolder } from './data-folder.ts';
import type { AppParts } from './app-handlers.ts';
import { startDataProcess } from './data-process.ts';
import { superviseData } from './data-supervisor.ts';
import { createLog, type Log } from './log.ts';
import { createOwnClipboard } from './own-clipboard.ts';
import { preloadFile, rendererFolder } from './paths.ts';
import type { createRouter } from './rpc.ts';
import { registerScheme, serveRenderer } from './protocol.ts';
import { closeNetwork, closeSession, closeWebContents } from './security.ts';
import { isTrusted } from './sender.ts';
import { createFlusher, createShutdown } from './shutdown.ts';
import { refusalText, unknownSwitches } from './switches.ts';
import { createWindow } from './window.ts';

/** How long the window may take to hand over its typing: before quitting, and before sleep. */
const flushBeforeQuitMs = 2000;
const flushBeforeSleepMs = 500;

if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'Loket'));
// Chromium heeds its switches only after this file has run.
const unknown = app.isPackaged ? unknownSwitches(process.argv, process.platform) : [];
if (unknown.length > 0) {
  dialog.showErrorBox('Loket', refusalText(unknown));
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  // Root cannot use the OS sandbox: development and CI in containers pass --no-sandbox; a packaged app does not ask for it.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  closeNetwork();
  app.on('web-contents-created', (_event, contents) => closeWebContents(contents));
  void app.whenReady().then(open);
} else {
  app.quit();
}

/**
 * Everything of one run: the page's protocol, the window, the data process, and the way out. The page comes first: until it is handed
 * out the system waits for this thread, and makes the window's process only then; all else is done beside that.
 */
async function open(): Promise<void> {
  const userData = app.getPath('userData');
  const log = createLog(join(userData, 'logs'));
  process.on('uncaughtException', (error) => log.write('main.uncaught', error));
  process.on('unhandledRejection', (error) => log.write('main.unhandled', error));
  Menu.setApplicationMenu(null);
  closeSession(session.defaultSession);
  const served = serveRenderer(rendererFolder);
  const window = createWindow(preloadFile, !app.isPackaged);
  await served;
  // Closed already: the app is on its way out, and nothing of it has begun.
  if (window.isDestroyed()) return;

  const ownClipboard = createOwnClipboard(clipboard);
  let folder = dataFolder({ argv: process.argv, env: process.env, platform: process.platform, userData });
  const cheapKeys = !app.isPackaged && process.env['LOKET_CHEAP_KEYS'] === '1';
  const data = superviseData({
    start: () => startDataProcess({ folder, cheapKeys, log }),
    push,
    log: (code) => log.write(code),
    now: () => performance.now(),
    readyWithinMs: 30_000,
    drainWithinMs: 10_000,
    copyStillMs: 60_000,
  });

  function push(event: AppEvent): void {
    // The window locks itself then.
    if (event.type === 'data-gone') void ownClipboard.forget();
    if (!window.isDestroyed()) window.webContents.send(channels.event, event);
  }
  const flusher = createFlusher(() => push({ type: 'flush' }), flushBeforeQuitMs);
  const quit = createShutdown({ flush: async () => void (await Promise.all([flusher.flush(), ownClipboard.forget()])), stopData: () => data.stop(), exit: () => app.exit(0) });

  const parts: AppParts = {
    window: () => window,
    data: (envelope) => data.call(envelope),
    moveData: (chosen) => {
      folder = chosen;
      return data.replace();
    },
    flushed: () => flusher.heard(),
    copied: () => ownClipboard.copied(),
    quit,
  };
  const callData = async (envelope: CallEnvelope): Promise<unknown> => {
    const [reply] = await Promise.all([data.call(envelope), envelope.name === 'session.lock' ? ownClipboard.forget() : null]);
    return reply;
  };
  const route = readRouter(callData, parts, log);
  ipcMain.handle(channels.rpc, async (event, payload: unknown) => {
    const trusted = !window.isDestroyed() && isTrusted(event.senderFrame, window.webContents.mainFrame);
    return await (await route)(trusted, payload);
  });

  leaveInOrder(window, quit);
  lockOnLeave(async () => {
    await Promise.race([flusher.flush(), new Promise((resolve) => setTimeout(resolve, flushBeforeSleepMs))]);
    void ownClipboard.forget();
    data.lock('tidur');
    push({ type: 'locked', why: 'tidur' });
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log.write(`window.gone ${details.reason}`);
    if (details.reason !== 'clean-exit') window.webContents.reload();
  });
}

/** What answers the window's calls. It brings the whole contract, so it is not read before the page is on its way. */
async function readRouter(data: (envelope: CallEnvelope) => Promise<unknown>, parts: AppParts, log: Log): Promise<ReturnType<typeof createRouter>> {
  const [rpc, handlers] = await Promise.all([import('./rpc.ts'), import('./app-handlers.ts')]);
  return rpc.createRouter({ data, main: handlers.createAppHandlers(parts), log: (code, error) => log.write(code, error) });
}

/** Closing the window, quitting and the end of the Windows session all go the same way. */
function leaveInOrder(window: BrowserWindow, quit: () => void): void {
  window.on('close', (event) => {
    event.preventDefault();
    quit();
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    quit();
  });
  window.on('session-end', quit);
  if (process.platform !== 'win32') {
    powerMonitor.on('shutdown', quit);
    process.on('SIGTERM', quit);
    process.on('SIGINT', quit);
  }
}

/** Sleep and the system's own lock screen lock the app. */
function lockOnLeave(lock: () => Promise<void>): void {
  powerMonitor.on('suspend', () => void lock());
  powerMonitor.on('lock-screen', () => void lock());
}
