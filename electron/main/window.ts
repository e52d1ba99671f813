import { BrowserWindow, screen } from 'electron';
import { startUrl } from './assets.ts';

/** The office's usual screen, and the least on which every screen of the app fits. */
const usual = { width: 1366, height: 768 } as const;
const least = { width: 1024, height: 640 } as const;

/** The one window. It shows itself when its first picture is there. */
export function createWindow(preload: string, devTools: boolean): BrowserWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(usual.width, room.width),
    height: Math.min(usual.height, room.height),
    minWidth: Math.min(least.width, room.width),
    minHeight: Math.min(least.height, room.height),
    title: 'Loket',
    backgroundColor: '#E4E8E0',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
      // A window behind another one must still count its idle time and save its typing.
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  zoomByKeys(window);
  comeBack(window);
  void window.loadURL(startUrl);
  return window;
}

/** For about:blank and its like Chromium asks nobody beforehand (security.ts): the page comes back by itself, or the window would stay empty. */
function comeBack({ webContents }: BrowserWindow): void {
  const home = (): void => {
    if (webContents.getURL() !== startUrl) void webContents.loadURL(startUrl);
  };
  webContents.on('did-navigate', home);
  webContents.on('did-fail-load', home);
}

/** Ctrl with +, - and 0: without a menu the browser's own keys for it are gone. */
function zoomByKeys({ webContents }: BrowserWindow): void {
  webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !(input.control || input.meta) || input.alt) return;
    const step = zoomStep(input.key);
    if (step === null) return;
    event.preventDefault();
    webContents.setZoomLevel(step === 0 ? 0 : Math.max(-3, Math.min(5, webContents.getZoomLevel() + step)));
  });
}

function zoomStep(key: string): number | null {
  if (key === '+' || key === '=') return 0.5;
  if (key === '-') return -0.5;
  return key === '0' ? 0 : null;
}
