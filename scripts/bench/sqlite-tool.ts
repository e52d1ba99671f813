import { existsSync } from 'node:fs';
import { run } from '../run.ts';

/** Whether the sqlite3 command line is here; on Debian or Ubuntu, as root, it is installed when it is missing. */
export async function ensureSqliteTool(): Promise<boolean> {
  if (await isThere()) return true;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { output: 'collect', env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'sqlite3'], { output: 'collect', env });
  return await isThere();
}

async function isThere(): Promise<boolean> {
  return (await run('sqlite3', ['-version'], { output: 'collect' })).code === 0;
}
