import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, powerMonitor, session, type BrowserWindow } from 'electron';
import { channels, type AppEvent } from '../../shared/contract/wire.ts';
import { createAppHandlers } from './app-handlers.ts';
import { dataFolder } from './data-folder.ts';
import { startDataProcess } from './data-process.ts';
import { superviseData } from './data-supervisor.ts';
import { createLog } from './log.ts';
import { preloadFile, rendererFolder } from './paths.ts';
import { registerScheme, serveRenderer } from './protocol.ts';
import { createRouter } from './rpc.ts';
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
  // Root cannot use the OS sandbox: development and CI in containers pass --no-sandbox; a packaged app never heeds it.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  closeNetwork();
  app.on('web-contents-created', (_event, contents) => closeWebContents(contents));
  void app.whenReady().then(open);
} else {
  app.quit();
}

/** Everything of one run: the page's protocol, the data process, the window, and the way out. */
function open(): void {
  const userData = app.getPath('userData');
  const log = createLog(join(userData, 'logs'));
  process.on('uncaughtException', (error) => log.write('main.uncaught', error));
  process.on('unhandledRejection', (error) => log.write('main.unhandled', error));
  Menu.setApplicationMenu(null);
  closeSession(session.defaultSession);
  serveRenderer(rendererFolder);

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

  let window: BrowserWindow | null = null;
  function push(event: AppEvent): void {
    if (window !== null && !window.isDestroyed()) window.webContents.send(channels.event, event);
  }
  const flusher = createFlusher(() => push({ type: 'flush' }), flushBeforeQuitMs);
  const quit = createShutdown({ flush: () => flusher.flush(), stopData: () => data.stop(), exit: () => app.exit(0) });

  const route = createRouter({
    data: (envelope) => data.call(envelope),
    main: createAppHandlers({
      window: () => own,
      data: (envelope) => data.call(envelope),
      moveData: (chosen) => {
        folder = chosen;
        return data.replace();
      },
      flushed: () => flusher.heard(),
      quit,
    }),
    log: (code, error) => log.write(code, error),
  });
  ipcMain.handle(channels.rpc, (event, payload: unknown) =>
    route(window !== null && !window.isDestroyed() && isTrusted(event.senderFrame, window.webContents.mainFrame), payload),
  );

  const own = createWindow(preloadFile, !app.isPackaged);
  window = own;
  leaveInOrder(own, quit);
  lockOnLeave(async () => {
    await Promise.race([flusher.flush(), new Promise((resolve) => setTimeout(resolve, flushBeforeSleepMs))]);
    data.lock('tidur');
    push({ type: 'locked', why: 'tidur' });
  });
  app.on('second-instance', () => {
    if (own.isMinimized()) own.restore();
    own.focus();
  });
  own.webContents.on('render-process-gone', (_event, details) => {
    log.write(`window.gone ${details.reason}`);
    if (details.reason !== 'clean-exit') own.webContents.reload();
  });
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
