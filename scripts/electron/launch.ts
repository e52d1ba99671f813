import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { launchArguments, needsNoSandbox } from './arguments.ts';
import { findElectron } from './find.ts';

export interface LaunchOptions {
  /** Data folder of the app. */
  readonly data: string;
  /** Electron's own folder (logs, the choice of the data folder); a fresh one keeps runs apart. */
  readonly userData: string;
  /** Executable; found when left out. */
  readonly electron?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** More switches for Chromium, such as `--log-net-log=FILE`. */
  readonly switches?: readonly string[];
  /** Another app folder than the project. */
  readonly app?: string;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Quits the app the way a person does and waits for its end. */
  close(): Promise<void>;
}

/** A driver that does not come up is started once more: on a busy machine Chromium's start sometimes stands still before its first window. */
const tries = 2;
const startMs = 40_000;

/** Starts the built app in real Electron under Playwright. dist/ must be there. */
export async function launchElectron(options: LaunchOptions): Promise<LaunchedApp> {
  const executablePath = options.electron ?? (await findElectron()).path;
  for (let turn = 1; ; turn += 1) {
    try {
      return await start(executablePath, options);
    } catch (error) {
      if (turn === tries) throw error;
      console.log('The app did not come up; starting it once more.');
    }
  }
}

async function start(executablePath: string, options: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath,
    // A virtual screen has no graphics card: looking for one is what makes a start slow, or fail.
    args: ['--disable-gpu', ...(options.switches ?? []), ...launchArguments(options.app), `--user-data-dir=${options.userData}`, '--data', options.data],
    env: { ...inherited(), ...options.env },
    // Playwright takes the OS sandbox away unless it is told not to.
    chromiumSandbox: !needsNoSandbox(),
    timeout: startMs,
  });
  try {
    const window = await app.firstWindow({ timeout: startMs });
    await window.waitForLoadState('domcontentloaded');
    return { app, window, close: () => app.close() };
  } catch (error) {
    app.process().kill('SIGKILL');
    throw error;
  }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
