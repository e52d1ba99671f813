import { join } from 'node:path';
import { cacheFolder } from '../paths.ts';

export interface PackLayout {
  /** The whole unpacked app; on macOS Loket.app. */
  readonly folder: string;
  /** Where app.asar lies. */
  readonly resources: string;
  /** The program, whose fuses are flipped. */
  readonly executable: string;
  /** Lies in a package that must not reach an office. */
  readonly mark: string;
}

const markName = 'NOT-FOR-RELEASE.txt';

/** Where `npm run pack` puts the app for the system it runs on, as electron-builder names the folders. */
export function packLayout(platform: NodeJS.Platform = process.platform, arch: string = process.arch): PackLayout {
  const named = (name: string): string => join(cacheFolder, 'release', name);
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') {
    const outer = named(`mac${suffix}`);
    const folder = join(outer, 'Loket.app');
    return { folder, resources: join(folder, 'Contents', 'Resources'), executable: join(folder, 'Contents', 'MacOS', 'Loket'), mark: join(outer, markName) };
  }
  const folder = named(platform === 'win32' ? `win${suffix}-unpacked` : `linux${suffix}-unpacked`);
  return { folder, resources: join(folder, 'resources'), executable: join(folder, platform === 'win32' ? 'Loket.exe' : 'loket'), mark: join(folder, markName) };
}
