import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchElectron, type LaunchedApp } from '../../scripts/electron/launch.ts';

export interface AppOptions {
  /** Data folder; a fresh one when left out. */
  readonly data?: string;
  /** Electron's own folder, for an app that is started again where one was killed; a fresh one when left out. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another program to start than the Electron found; it must come to it (tests/support/limited-disk.ts). */
  readonly electron?: string;
  /** More switches for Chromium. */
  readonly switches?: readonly string[];
  /** Another app folder than the project. */
  readonly app?: string;
  /** For tests that break the policy on purpose. */
  readonly violationsExpected?: boolean;
}

export interface TestApp extends LaunchedApp {
  readonly data: string;
  readonly userData: string;
  /** What the page's content security policy refused, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

/**
 * The real app on a data folder of its own, with quick key derivation. `close` removes what was made for it and throws when
 * the page broke its security policy or let an error escape.
 */
export async function launchApp(options: AppOptions = {}): Promise<TestApp> {
  const home = options.data === undefined || options.userData === undefined ? mkdtempSync(join(tmpdir(), 'loket-app-')) : null;
  const data = options.data ?? join(home ?? '', 'data');
  const userData = options.userData ?? join(home ?? '', 'user');
  const electron = options.electron ?? process.env['LOKET_ELECTRON'];
  const launched = await launchElectron({
    data,
    userData,
    ...(electron === undefined ? {} : { electron }),
    env: { LOKET_CHEAP_KEYS: '1', ...options.env },
    ...(options.switches === undefined ? {} : { switches: options.switches }),
    ...(options.app === undefined ? {} : { app: options.app }),
  });
  waitAsEyesDo(launched.window);
  const complaints: string[] = [];
  launched.app.context().on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  launched.window.on('pageerror', (error) => complaints.push(error.message));
  return {
    ...launched,
    data,
    userData,
    complaints,
    async close() {
      await launched.close();
      if (home !== null) rmSync(home, { recursive: true, force: true });
      if (options.violationsExpected !== true && complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
    },
  };
}

/** As long as a key waits for what is being read; where the data process is stopped on purpose it is pressed all the same. */
const longestReadMs = 1_000;

/** Before a key is pressed, what it acts on is on the screen: nobody strikes at an empty list. What is typed as text does not wait, nor does a key after a save. */
function waitAsEyesDo(window: Page): void {
  const { keyboard } = window;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (key, options) => {
    const until = performance.now() + longestReadMs;
    while (performance.now() < until && (await isReading(window))) await new Promise((resolve) => setTimeout(resolve, 10));
    await press(key, options);
  };
}

/** A page that is going away reads nothing. */
async function isReading(window: Page): Promise<boolean> {
  return window.evaluate(() => document.documentElement.hasAttribute('data-membaca')).catch(() => false);
}

/** Process id of the app's data process: a utilityProcess by its name, a forked Node by its parent and program. */
export async function dataProcessOf({ app }: TestApp): Promise<number> {
  const named = await app.evaluate((electron) => electron.app.getAppMetrics().find((metric) => metric.name === 'Loket data')?.pid ?? null);
  if (named !== null) return named;
  const parent = app.process().pid;
  const found = readdirSync('/proc').find((id) => /^\d+$/.test(id) && parentOf(id) === parent && programOf(id).includes('entry.mjs'));
  if (found === undefined) throw new Error('the app has no data process');
  return Number(found);
}

/** Process ids of an app: of its main process, and of its data process. */
export interface AppProcesses {
  readonly main: number;
  readonly data: number;
}

export async function processesOf(loket: TestApp): Promise<AppProcesses> {
  return { main: loket.app.process().pid ?? 0, data: await dataProcessOf(loket) };
}

/** kill -9 of an app, with its data process or leaving that one to notice by itself; ends when both are gone. */
export async function killApp({ main, data }: AppProcesses, what: 'both' | 'main'): Promise<void> {
  process.kill(main, 'SIGKILL');
  if (what === 'both') process.kill(data, 'SIGKILL');
  while (isRunning(main) || isRunning(data)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** A process that has ended and is not yet fetched by its parent runs no more. */
function isRunning(pid: number): boolean {
  return programOf(pid) !== '';
}

/** What stands on a process's command line, Linux only. */
export function programOf(pid: number | string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function parentOf(pid: string): number | null {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
