import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { launchArguments } from './arguments.ts';
import { findElectron } from './find.ts';

export interface LaunchOptions {
  /** Data folder of the app. */
  readonly data: string;
  /** Electron's own folder (logs, the choice of the data folder); a fresh one keeps runs apart. */
  readonly userData: string;
  /** Executable; found when left out. */
  readonly electron?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Quits the app the way a person does and waits for its end. */
  close(): Promise<void>;
}

/** Starts the built app in real Electron under Playwright. dist/ must be there. */
export async function launchElectron(options: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath: options.electron ?? (await findElectron()).path,
    args: [...launchArguments(), `--user-data-dir=${options.userData}`, '--data', options.data],
    env: { ...inherited(), ...options.env },
    timeout: 60_000,
  });
  const window = await app.firstWindow({ timeout: 60_000 });
  await window.waitForLoadState('domcontentloaded');
  return { app, window, close: () => app.close() };
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
