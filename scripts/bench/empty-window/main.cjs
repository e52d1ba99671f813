// The peer of `start`: one window with nothing in it, made as the app makes its own.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, autoHideMenuBar: true, webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile('index.html');
});
