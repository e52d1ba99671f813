import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

const pointerName = 'folder.json';

export interface Surroundings {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Electron's userData folder. */
  readonly userData: string;
}

/** Where the data lies: `--data DIR`, else LOKET_DATA, else what was chosen at set-up, else the default of the system. */
export function dataFolder({ argv, env, platform, userData }: Surroundings): string {
  const named = argument(argv, 'data') ?? env['LOKET_DATA'];
  if (named !== undefined && named !== '') return resolve(named);
  const chosen = chosenFolder(userData);
  if (chosen !== null) return chosen;
  const programData = env['ProgramData'];
  return platform === 'win32' && programData !== undefined ? join(programData, 'Loket') : join(userData, 'data');
}

/** Keeps the person's choice for the next starts: the file appears whole or not at all, and is there after a power cut too. */
export function keepChosenFolder(userData: string, folder: string): void {
  mkdirSync(userData, { recursive: true });
  const path = join(userData, pointerName);
  writeFileSync(`${path}.tmp`, JSON.stringify({ folder }), { flush: true });
  renameSync(`${path}.tmp`, path);
  syncFolder(userData);
}

/** Makes the names inside a folder durable; Windows cannot be asked to. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function chosenFolder(userData: string): string | null {
  try {
    const pointer: unknown = JSON.parse(readFileSync(join(userData, pointerName), 'utf8'));
    const folder: unknown = typeof pointer === 'object' && pointer !== null && 'folder' in pointer ? pointer.folder : null;
    return typeof folder === 'string' && isAbsolute(folder) ? folder : null;
  } catch {
    return null;
  }
}

/** The value of `--name value` or `--name=value`. */
export function argument(argv: readonly string[], name: string): string | undefined {
  const flag = `--${name}`;
  const at = argv.indexOf(flag);
  if (at >= 0) return argv[at + 1];
  return argv.find((part) => part.startsWith(`${flag}=`))?.slice(flag.length + 1);
}
