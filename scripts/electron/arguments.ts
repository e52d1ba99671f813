import { projectRoot } from '../paths.ts';

/**
 * What stands on Electron's command line before the app's own arguments: the app folder, and what this machine asks for. LOKET_APP names
 * another one, such as the app.asar of an installed Loket: the installed program itself takes no switches, so it is driven in a stock Electron.
 */
export function launchArguments(app: string = process.env['LOKET_APP'] || projectRoot): readonly string[] {
  return [...(needsNoSandbox() ? ['--no-sandbox'] : []), app];
}

/** Chromium's OS sandbox cannot be used by root. */
export function needsNoSandbox(): boolean {
  return process.platform === 'linux' && (process.getuid?.() === 0 || process.env['LOKET_NO_SANDBOX'] === '1');
}
