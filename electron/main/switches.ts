/**
 * What a packaged app may be started with: where the data lies (`data`), where Electron keeps its own things (`user-data-dir`), what
 * AppImage's own entry in the menu adds (`no-sandbox`, which Chromium heeds before us: docs/security.md), and two helps for odd graphics cards and screens.
 */
const known: ReadonlySet<string> = new Set(['data', 'user-data-dir', 'no-sandbox', 'disable-gpu', 'force-device-scale-factor']);

/**
 * The switches of a command line that a packaged app does not know, by name, without their values. Chromium and Node know hundreds, and
 * many open the app to whoever sits at the PC (`remote-debugging-port`, `inspect`, `js-flags`, `load-extension`, `disable-web-security`),
 * so what is not on the short list counts. `argv` begins with the program.
 */
export function unknownSwitches(argv: readonly string[], platform: NodeJS.Platform): readonly string[] {
  // Chromium takes one dash for two, and on Windows a slash for a dash, in any case.
  const prefix = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/;
  return argv
    .slice(1)
    .filter((part) => prefix.test(part))
    .map((part) => part.replace(prefix, '').replace(/=.*$/s, '').toLowerCase())
    .filter((name) => !known.has(name));
}

/** What the person reads before the app ends. Names of switches only, and not for ever: a start may have thousands. */
export function refusalText(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `--${name.slice(0, 40)}`).join(', ');
  return `Loket tidak dibuka: ada perintah tambahan yang tidak dikenal (${shown}). Buka Loket dari ikonnya. Jika ikonnya diubah, pasang Loket lagi.`;
}
