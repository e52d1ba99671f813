import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject, projectRoot } from '../paths.ts';
import { buildConfigs } from './configs.ts';
import { recordPackages, thirdPartyText } from './third-party.ts';

/** What goes into the bundles: when none of it has changed, dist/ still holds. */
const sources = ['shared', 'db', 'electron', 'renderer', 'scripts/build', 'docs/area-data.md', 'package-lock.json'] as const;
const out = inProject('dist');
const stamp = join(out, '.sources');

/** Builds dist/ unless it was built from these very sources. Answers whether it had to. */
export async function ensureBuild(): Promise<boolean> {
  const wanted = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  console.log('Building the app…');
  const bundled = new Set<string>();
  for (const config of buildConfigs(out)) await build({ ...config, plugins: [...(config.plugins ?? []), recordPackages(bundled)] });
  writeFileSync(join(out, 'THIRD-PARTY.txt'), thirdPartyText(bundled));
  writeFileSync(stamp, wanted);
  return true;
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesOf(source)).sort()) {
    hash.update(path).update('\0').update(readFileSync(join(projectRoot, path))).update('\0');
  }
  return hash.digest('hex');
}

/** A file itself, or every file under a folder; relative to the project. */
function filesOf(source: string): readonly string[] {
  const path = join(projectRoot, source);
  if (!existsSync(path)) return [];
  if (source.includes('.')) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
}
