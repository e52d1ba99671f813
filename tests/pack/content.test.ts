import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packLayout } from '../../scripts/pack/layout.ts';
import { inProject, projectRoot } from '../../scripts/paths.ts';
import { firstBytes, readAsar } from './support/asar.ts';

/** What reaches an office and what must not: every file of the packaged app is looked at, inside the archive and beside it. */
const layout = packLayout();
const archive = readAsar(join(layout.resources, 'app.asar'));
const inArchive = archive.map(({ path }) => path);
const beside = readdirSync(layout.folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(layout.folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const everything = [...inArchive, ...beside];

const binary = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
const unpacked = join(layout.resources, 'app.asar.unpacked');

describe('app.asar', () => {
  test('holds the six bundles, the database and the manifest, nothing else', () => {
    const places = new Set(inArchive.map((path) => /^(?:dist\/[^/]+|node_modules\/(?:@[^/]+\/)?[^/]+|[^/]+)/.exec(path)?.[0]));
    expect([...places].toSorted()).toEqual(['dist/data', 'dist/main', 'dist/preload', 'dist/renderer', 'node_modules/better-sqlite3', 'package.json']);
    for (const entry of ['dist/data/entry.mjs', 'dist/data/copy-worker.mjs', 'dist/data/check-worker.mjs', 'dist/main/main.cjs', 'dist/preload/preload.cjs', 'dist/renderer/index.html']) expect(inArchive).toContain(entry);
  });

  test('its manifest names the program and no tools', () => {
    const manifest: unknown = JSON.parse(contentOf('package.json').toString('utf8'));
    expect(manifest).toMatchObject({ name: 'loket', main: 'dist/main/main.cjs' });
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(manifest))).not.toContain('devDependencies');
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(manifest))).not.toContain('scripts');
  });

  test('is the app as built now, in production', () => {
    for (const { path, content } of archive.filter((file) => file.path.startsWith('dist/'))) expect(content.equals(readFileSync(inProject(path))), path).toBe(true);
    // React says this only in its build for developers.
    expect(archive.filter(({ content }) => content.includes('Download the React DevTools')).map(({ path }) => path)).toEqual([]);
  });
});

describe('the database', () => {
  test('one binary, that of this system, unpacked because it cannot be loaded out of the archive', () => {
    expect(archive.filter(({ unpacked: out }) => out).map(({ path }) => path)).toEqual([binary]);
    expect(inArchive.filter((path) => path.endsWith('.node'))).toEqual([binary]);
    expect(beside.filter((path) => path.endsWith('.node')).map((path) => path.slice(path.indexOf('node_modules')))).toEqual([binary]);
    expect(readFileSync(join(unpacked, binary)).equals(readFileSync(inProject(binary)))).toBe(true);
  });

  test('is the encrypting one, and nothing else of it lies open', () => {
    expect(readFileSync(join(unpacked, binary)).includes('sqlite3mc')).toBe(true);
    expect(readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toHaveLength(1);
  });
});

describe('not in the package', () => {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['sources', /\.(?:ts|tsx|mts|cts|c|cc|cpp|h|gyp|gypi|nsh|sh)$/],
    ['maps of sources', /\.map$/],
    ['tests and what they need', /(?:^|\/)(?:tests?|fixtures|test-results|demo|demo-out|coverage)\/|\.(?:test|spec)\./],
    ['sample data', /formulir|\.(?:jsonl|csv|db|sqlite|xlsx)$/i],
    ['keys and surroundings', /(?:^|\/)\.(?!\.)[^/]+$|\.(?:pem|key|p12|pfx|env)$/],
    ['the tools it was made with', /node_modules\/(?:electron|vite|vitest|playwright|@playwright|typescript|oxlint|fast-check|node)\//],
  ];
  for (const [what, pattern] of kinds) {
    test(what, () => {
      expect(everything.filter((path) => pattern.test(path))).toEqual([]);
    });
  }

  test('no script refers to a map of its source', () => {
    expect(archive.filter(({ content }) => content.includes('sourceMappingURL=')).map(({ path }) => path)).toEqual([]);
  });

  test('nobody of the made-up people', () => {
    const made = readFileSync(inProject('tests', 'fixtures', 'formulir-1071.jsonl'), 'utf8');
    const numbers = [...new Set(made.match(/\b\d{16}\b/g))];
    expect(numbers.length).toBeGreaterThan(500);
    const text = Buffer.concat(archive.map(({ content }) => content)).toString('latin1');
    expect(numbers.filter((number) => text.includes(number))).toHaveLength(0);
  });

  test('nothing of the machine it was made on', () => {
    expect(archive.filter(({ content }) => content.includes(projectRoot)).map(({ path }) => path)).toEqual([]);
  });
});

describe('licences', () => {
  const ours = readFileSync(join(layout.resources, 'LICENSE'), 'utf8');
  const others = readFileSync(join(layout.resources, 'THIRD-PARTY.txt'), 'utf8');

  test('our own', () => {
    expect(ours).toBe(readFileSync(inProject('LICENSE'), 'utf8'));
  });

  test('of every package that the bundles name', () => {
    const shipped = ['react', 'react-dom', 'scheduler', '@mantine/core', '@mantine/hooks', '@tanstack/react-virtual', 'react-hook-form', 'zod', 'papaparse', '@fontsource/ibm-plex-sans', '@fontsource-variable/atkinson-hyperlegible-mono', 'better-sqlite3-multiple-ciphers'];
    expect(shipped.filter((name) => !new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm').test(others))).toEqual([]);
    expect(others.match(/^\S+ \d+\.\d+\.\d+ \(/gm)?.length).toBeGreaterThan(25);
  });

  test('of what is inside the database library', () => {
    for (const holder of ['D. Richard Hipp', 'Ulrich Telle', 'Frank Denis', 'Olivier Gay']) expect(others).toContain(holder);
  });

  test('the notice of the area data', () => {
    expect(others).toContain(readFileSync(inProject('docs', 'area-data.md'), 'utf8').trim());
  });

  test("Electron's and Chromium's", () => {
    expect(everything.filter((path) => /(?:^|\/)(?:LICENSE\.electron\.txt|LICENSES\.chromium\.html)$/.test(path))).toHaveLength(2);
  });
});

describe('the folder', () => {
  test('beside the archive only licences and the binary', () => {
    const names = readdirSync(layout.resources).filter((name) => !/\.(?:lproj|icns)$/.test(name) && name !== 'LICENSE.electron.txt' && name !== 'LICENSES.chromium.html');
    expect(names.toSorted()).toEqual(['LICENSE', 'THIRD-PARTY.txt', 'app.asar', 'app.asar.unpacked']);
  });

  test('the program is a program', () => {
    // ELF, PE, Mach-O (either byte order, or fat).
    expect(firstBytes(layout.executable, 4).toString('latin1')).toMatch(/^(?:\x7fELF|MZ|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/);
  });

  test('languages: Indonesian, and English that Chromium falls back to', () => {
    const languages = everything.flatMap((path) => /([^/]+)\.(?:pak|lproj)(?:\/|$)/.exec(path)?.[1] ?? []).filter((name) => /^[a-z]{2,3}(?:[-_].+)?$/.test(name));
    expect([...new Set(languages.map((name) => name.slice(0, 2)))].toSorted()).toEqual(['en', 'id']);
  });
});

test('an Electron other than the one that Loket is made for is marked, ours is not', () => {
  const wanted = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8'))).version;
  const packed = readFileSync(join(layout.folder, 'version'), 'utf8').trim().replace(/^v/, '');
  expect(existsSync(layout.mark)).toBe(packed !== wanted);
  if (packed !== wanted) expect(readFileSync(layout.mark, 'utf8')).toContain('NOT FOR RELEASE');
});

function contentOf(path: string): Buffer {
  const file = archive.find((entry) => entry.path === path);
  if (file === undefined) throw new Error(`app.asar has no ${path}`);
  return file.content;
}
