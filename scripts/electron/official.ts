import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cacheFolder, inProject } from '../paths.ts';
import type { FoundElectron } from './find.ts';

/** The download is given up after this long without a byte of progress. */
const stalledAfterMs = 20_000;
/** A failed download is not tried again before this long, so that a second start does not wait again. */
const failureHoldsMs = 60 * 60 * 1000;

const electronFolder = inProject('node_modules', 'electron');
const failureFile = join(cacheFolder, 'electron-download-failed.json');
const downloadFolder = join(cacheFolder, 'electron-download');

const manifest = z.object({ version: z.string() });
const failure = z.object({ version: z.string(), at: z.number() });

/** The Electron that package.json names, downloaded by its own installer when missing; null when it cannot be had now. */
export async function officialElectron(): Promise<FoundElectron | null> {
  const { version } = manifest.parse(readJson(join(electronFolder, 'package.json')));
  const present = installed(version);
  if (present !== null) return present;
  if (failedLately(version)) return null;
  await download();
  const fetched = installed(version);
  if (fetched === null) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failureFile, JSON.stringify({ version, at: Date.now() }));
    return null;
  }
  rmSync(failureFile, { force: true });
  return fetched;
}

function installed(version: string): FoundElectron | null {
  try {
    const executable = readFileSync(join(electronFolder, 'path.txt'), 'utf8').trim();
    const unpacked = readFileSync(join(electronFolder, 'dist', 'version'), 'utf8').trim().replace(/^v/, '');
    const path = join(electronFolder, 'dist', executable);
    return unpacked === version && existsSync(path) ? { path, version, official: true } : null;
  } catch {
    return null;
  }
}

function failedLately(version: string): boolean {
  try {
    const known = failure.parse(readJson(failureFile));
    const age = Date.now() - known.at;
    return known.version === version && age >= 0 && age < failureHoldsMs;
  } catch {
    return false;
  }
}

/** Runs Electron's own installer; its temporary files go where their growth can be watched. */
function download(): Promise<void> {
  rmSync(downloadFolder, { recursive: true, force: true });
  mkdirSync(downloadFolder, { recursive: true });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: downloadFolder, TEMP: downloadFolder, TMP: downloadFolder },
    });
    let seen = -1;
    let movedAt = Date.now();
    const watch = setInterval(() => {
      const size = sizeOf(downloadFolder) + sizeOf(join(electronFolder, 'dist'));
      if (size !== seen) {
        seen = size;
        movedAt = Date.now();
      } else if (Date.now() - movedAt > stalledAfterMs) {
        child.kill();
      }
    }, 1000);
    const end = (): void => {
      clearInterval(watch);
      rmSync(downloadFolder, { recursive: true, force: true });
      resolve();
    };
    child.on('error', end);
    child.on('close', end);
  });
}

/** Bytes under a folder; 0 where it is missing or changes underfoot. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
      (sum, entry) => (entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum),
      0,
    );
  } catch {
    return 0;
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
