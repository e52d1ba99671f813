import { app, type Session, type WebContents } from 'electron';
import { appScheme, startUrl } from './assets.ts';

/** Schemes that never leave this machine; every other request is cancelled. */
const localSchemes = [`${appScheme}:`, 'data:'];

/** Before the app is ready: no name is ever looked up, nothing of the browser calls home. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
}

/** No permission, no network, no spell checker (its dictionaries come from the net). */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  const allowed = app.isPackaged ? localSchemes : [...localSchemes, 'devtools:'];
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowed.some((scheme) => details.url.startsWith(scheme)) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** No second window, no page but ours (reloading it is allowed), no webview: for every web contents there will ever be. */
export function closeWebContents(contents: WebContents): void {
  // A peer connection is no request: neither the page's policy nor closeSession would see its packets.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (event.url !== startUrl) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== startUrl || !event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
