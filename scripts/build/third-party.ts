import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { inProject } from '../paths.ts';

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

/** Not in the bundles but in the package: the native database and the headers it was compiled with. */
const besideBundles = ['better-sqlite3', 'node-addon-api'] as const;

/** Published without its licence text; another package of the same author and the same licence carries it. */
const licencedLike: Readonly<Record<string, string>> = { 'react-remove-scroll-bar': 'react-remove-scroll' };

/** Puts into `found` the absolute folder of every package that a bundle was made from. */
export function recordPackages(found: Set<string>): Plugin {
  let root = '';
  return {
    name: 'loket:record-packages',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      // Fonts come by way of style sheets and are no modules: they stand with the files written.
      const assets = Object.values(bundle).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []));
      for (const id of [...this.getModuleIds(), ...assets.map((name) => resolve(root, name))]) {
        const folder = packageFolder(id);
        if (folder !== null) found.add(folder);
      }
    },
  };
}

/** `/p/node_modules/a/node_modules/@b/c/x.js?q` → `/p/node_modules/a/node_modules/@b/c`; null for a file of no package. */
export function packageFolder(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  return /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/**
 * THIRD-PARTY.txt: the licence of every package that the app is made from, of what is inside the database library, and the notice
 * of the area data. Throws when a package brings no licence text: it may not be handed on then.
 */
export function thirdPartyText(bundled: Iterable<string>): string {
  const folders = [...bundled, ...besideBundles.map((name) => inProject('node_modules', name))];
  const parts = new Map(folders.map((folder) => [titleOf(folder), licenceOf(folder)]));
  const packages = [...parts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}`);
  return ['Loket contains the following works of others.', ...packages, notices(), areaNotice()].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}

function titleOf(folder: string): string {
  const { name, version, license } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return `${name} ${version}${license === undefined ? '' : ` (${license})`}`;
}

function licenceOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name)).sort();
  const like = licencedLike[basename(folder)];
  if (files.length === 0 && like !== undefined) return licenceOf(join(folder, '..', like));
  if (files.length === 0) throw new Error(`${folder} brings no licence text; Loket may not be handed on with it.`);
  return files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
}

function notices(): string {
  return readFileSync(inProject('scripts', 'build', 'sqlite-notices.txt'), 'utf8').trim();
}

/** The notice as docs/area-data.md words it. */
function areaNotice(): string {
  const path = inProject('docs', 'area-data.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (!text.includes('Open Database License')) throw new Error('docs/area-data.md no longer holds the ODbL notice.');
  return text;
}
