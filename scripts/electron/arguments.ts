import { projectRoot } from '../paths.ts';

/** What stands on Electron's command line before the app's own arguments: the app folder, and what this machine asks for. */
export function launchArguments(app: string = projectRoot): readonly string[] {
  return [...(needsNoSandbox() ? ['--no-sandbox'] : []), app];
}

/** Chromium's OS sandbox cannot be used by root. */
export function needsNoSandbox(): boolean {
  return process.platform === 'linux' && (process.getuid?.() === 0 || process.env['LOKET_NO_SANDBOX'] === '1');
}
