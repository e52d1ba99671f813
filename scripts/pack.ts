import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { z } from 'zod';
import { ensureBuild } from './build/ensure.ts';
import { findElectron } from './electron/find.ts';
import { packLayout } from './pack/layout.ts';
import { inProject, projectRoot } from './paths.ts';

/**
 * `npm run pack`: the app and its Electron in one folder under .cache/release, for the system it runs on, without the network.
 * Where only an Electron other than package.json's is there, the folder is made all the same, so that its content and fuses can be
 * looked at, and marked: it must not reach an office.
 */
const notForRelease = [
  'NOT FOR RELEASE.',
  'This folder holds an Electron other than the one Loket is made for. It is there to look at the content and the fuses.',
  'It was not started, and with an Electron older than Node-API 10 it cannot work: the database needs that version, and the',
  'stand-in (the Node of node_modules) is not in the package. Offices get the installers that .github/workflows/installers.yml makes.',
].join('\n');

const manifest = z.object({ version: z.string() });

process.env['NODE_ENV'] = 'production';
try {
  await pack();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function pack(): Promise<void> {
  const dist = distFolder((await findElectron()).path);
  const wanted = manifest.parse(JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))).version;
  const version = versionOf(dist);
  const layout = packLayout();
  await ensureBuild();
  rmSync(layout.mark, { force: true });
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      electronDist: dist,
      electronVersion: version ?? wanted,
      // A stock Electron opens these when there is no app of its own.
      afterExtract: ({ appOutDir }) => {
        const resources = process.platform === 'darwin' ? join(appOutDir, 'Electron.app', 'Contents', 'Resources') : join(appOutDir, 'resources');
        for (const name of ['app', 'default_app.asar']) rmSync(join(resources, name), { recursive: true, force: true });
        return Promise.resolve();
      },
      afterPack: async ({ packager }) => {
        if (version !== wanted) await leaveOutUnknownFuses(layout.executable, packager.config.electronFuses ?? {});
      },
    },
  });
  console.log(`Packed: ${layout.folder}, ${megabytes(sizeOf(layout.folder))} MB (app.asar ${megabytes(sizeOf(join(layout.resources, 'app.asar')))} MB).`);
  if (version === wanted) return;
  writeFileSync(layout.mark, `${notForRelease}\n`);
  console.log(`NOT FOR RELEASE: packed with Electron ${version ?? 'of unknown version'} instead of ${wanted}; not started.`);
}

/** An older Electron has no place for the newest fuse, and setting it would be an error there. A package for offices sets all. */
async function leaveOutUnknownFuses(executable: string, fuses: object): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  if (!(FuseV1Options.GrantFileProtocolExtraPrivileges in wire)) Reflect.deleteProperty(fuses, 'grantFileProtocolExtraPrivileges');
}

/** The folder that a downloaded Electron was unpacked into. */
function distFolder(executable: string): string {
  return process.platform === 'darwin' ? join(dirname(executable), '..', '..', '..') : dirname(executable);
}

/** What the folder itself says; null where it says nothing. */
function versionOf(dist: string): string | null {
  const path = join(dist, 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : null;
}

/** Bytes of a file, or of every file under a folder. */
function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
