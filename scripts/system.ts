import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasDisplay, hasXvfb } from './display.ts';
import { run } from './run.ts';

/** What Electron and a virtual screen need on Debian and Ubuntu; newer releases carry the second name of a pair. */
const libraryPackages: readonly (readonly string[])[] = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
];
const displayPackages: readonly (readonly string[])[] = [['xvfb'], ['xauth']];

/**
 * Makes sure that this Electron can start here: its shared libraries, and Xvfb where there is no display. As root on
 * Debian or Ubuntu it installs what is missing; elsewhere it throws one sentence with the exact command.
 */
export async function ensureSystem(electron: string): Promise<void> {
  if (process.platform !== 'linux') return;
  await ensurePackages([...(librariesMissing(electron) ? libraryPackages : []), ...(hasDisplay() || hasXvfb() ? [] : displayPackages)]);
}

/** Makes sure that strace is there, with which the tests play power cuts. Installs it or throws as ensureSystem does; Linux only. */
export async function ensureStrace(): Promise<void> {
  if (process.platform !== 'linux' || spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0) return;
  await ensurePackages([['strace']]);
}

/** Makes sure that pdftotext and pdftoppm are there, with which the tests read what was printed. Installs them or throws as ensureSystem does; Linux only. */
export async function ensurePoppler(): Promise<void> {
  if (process.platform !== 'linux' || spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0) return;
  await ensurePackages([['poppler-utils']]);
}

async function ensurePackages(wanted: readonly (readonly string[])[]): Promise<void> {
  if (wanted.length === 0) return;
  const debian = existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (debian && process.getuid?.() === 0) {
    await install(wanted);
    return;
  }
  const names = wanted.map(([first]) => first).join(' ');
  throw new Error(`System packages are missing; install them with: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`);
}

function librariesMissing(electron: string): boolean {
  const linked = spawnSync('ldd', [electron], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: dirname(electron) } });
  if (linked.stdout?.includes('not found') === true) return true;
  // Some Electrons open GTK only when they run, so that the linker does not miss it.
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return known.status === 0 && !known.stdout.includes('libgtk-3.so.0');
}

async function install(wanted: readonly (readonly string[])[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { output: 'collect', env });
  const names = wanted.map((choices) => choices.find((name) => hasCandidate(name)) ?? choices[0] ?? '');
  console.log(`Installing system packages: ${names.join(' ')}`);
  const result = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { output: 'collect', env });
  if (result.code !== 0) throw new Error(`apt-get could not install ${names.join(' ')}:\n${result.output.trim().split('\n').slice(-5).join('\n')}`);
}

function hasCandidate(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '';
  return /Candidate: (?!\(none\))/.test(policy);
}
