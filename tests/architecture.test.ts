import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withGypfileOff } from '../scripts/lockfile.ts';
import { inProject, projectRoot } from '../scripts/paths.ts';

/** ARCHITECTURE: the tree is the architecture. What may import what, how big a file may be, what the lockfile must say. */
const folders = ['shared', 'db', 'electron', 'renderer', 'scripts', 'tests'] as const;

/** Folder → folders of ours that it may import. The longest prefix that fits a file counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  db: ['shared', 'db'],
  'electron/main': ['shared', 'electron/main', 'electron/ports'],
  'electron/preload': ['shared', 'electron/preload'],
  'electron/ports': ['shared', 'electron/ports'],
  'electron/data': ['shared', 'db', 'electron/data', 'electron/ports'],
  renderer: ['shared', 'renderer'],
  scripts: ['shared', 'db', 'scripts'],
  tests: ['shared', 'db', 'electron', 'renderer', 'scripts', 'tests'],
};

/** Folder → packages it may import ('node:*' stands for Node itself, '*' for any). */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  shared: ['zod'],
  db: ['zod', 'better-sqlite3', 'papaparse', 'read-excel-file', 'write-excel-file', 'node:*'],
  'electron/main': ['zod', 'electron', 'node:*'],
  'electron/preload': ['electron'],
  'electron/ports': ['node:*'],
  'electron/data': ['node:*'],
  renderer: ['zod', 'react', 'react-dom', 'react-hook-form', 'uqr', '@mantine/*', '@tanstack/react-virtual', '@fontsource/*', '@fontsource-variable/*'],
  scripts: ['*'],
  tests: ['*'],
};

/** Packages that only one part of the tree may touch. */
const kept: Readonly<Record<string, readonly string[]>> = {
  electron: ['electron', 'tests/support'],
  'better-sqlite3': ['db', 'tests'],
  papaparse: ['db'],
  react: ['renderer', 'tests/renderer'],
};

/** Files that use the database's library itself, and for what: the one that opens databases, the lock beside them, and the names of errors. */
const knowsLibrary: Readonly<Record<string, 'makes connections' | 'names errors'>> = {
  'db/backup/write-copy.ts': 'names errors',
  'db/check/database.ts': 'names errors',
  'db/check/other-key.ts': 'names errors',
  'db/open.ts': 'makes connections',
  'db/service/folder-lock.ts': 'makes connections',
  'db/service/inspect.ts': 'names errors',
  'db/service/sqlite-problems.ts': 'names errors',
};

/** What stands at the top; dot-files are not looked at. A test or a script that leaves its files here is found by this. */
const top = {
  kept: [
    ...folders, 'docs', 'README.md', 'CHANGELOG.md', 'LICENSE', 'package.json', 'package-lock.json', 'electron-builder.yml',
    'tsconfig.json', 'tsconfig.base.json', 'vitest.config.ts', 'vitest.pack.config.ts', 'playwright.config.ts',
  ],
  /** Made by the commands of the README; git leaves them out. */
  made: ['node_modules', 'dist', 'demo-out', 'test-results'],
} as const;

const lineBudget = { sources: 400, tests: 600 } as const;

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = folders.flatMap((folder) => filesUnder(folder)).map((path) => {
  const text = readFileSync(inProject(path), 'utf8');
  return { path, text, imports: importsOf(text) };
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** What a file names after `from`, `import` and `import(`, comments left out. */
function importsOf(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const named = code.matchAll(/(?:^|[;}\s])(?:import|export)\s[^'";]*?from\s*'([^']+)'|(?:^|\s)import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g);
  return [...named].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '');
}

function rule<Rule>(rules: Readonly<Record<string, Rule>>, path: string): Rule | undefined {
  const prefix = Object.keys(rules)
    .filter((key) => isUnder(path, key))
    .sort((one, other) => other.length - one.length)[0];
  return prefix === undefined ? undefined : rules[prefix];
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function allows(allowed: readonly string[], specifier: string): boolean {
  return allowed.some((entry) => {
    if (entry === '*') return true;
    return entry.endsWith('*') ? specifier.startsWith(entry.slice(0, -1)) : packageOf(specifier) === entry;
  });
}

describe('imports', () => {
  test('the reader of imports reads every form', () => {
    const text = "import { a } from './a.ts';\nimport type {\n  B,\n} from '../b.ts';\nimport './c.css';\nexport { d } from 'd';\nconst e = await import('e');\n// import x from 'no';\n";
    expect(importsOf(text)).toEqual(['./a.ts', '../b.ts', './c.css', 'd', 'e']);
  });

  test('each folder imports only what it may of the others', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(projectRoot, resolve(dirname(inProject(path)), specifier)).replaceAll('\\', '/'))
        .filter((target) => !(rule(mayImport, path) ?? []).some((folder) => isUnder(target, folder)))
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('each folder uses only the packages it may', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.filter((specifier) => !specifier.startsWith('.') && !allows(rule(mayUse, path) ?? [], specifier)).map((specifier) => `${path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test('Electron, the database and React are each touched in one place', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.filter((specifier) => !(kept[packageOf(specifier)] ?? [path]).some((folder) => isUnder(path, folder))).map((specifier) => `${path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  test('connections to a database are made in one place (RELIABILITY.md A3)', () => {
    const library = /['"](?:better-sqlite3(?:-[\w-]+)?|node:sqlite|sqlite3?)['"]/;
    const outside = sources
      .filter(({ path }) => !isUnder(path, 'tests') && !isUnder(path, 'scripts'))
      // A type makes no connection.
      .map(({ path, text }) => ({ path, text: text.replace(/^import type .*$/gm, '') }))
      .filter(({ text }) => library.test(text));
    expect(outside.map(({ path }) => path)).toEqual(Object.keys(knowsLibrary));
    for (const { path, text } of outside) {
      const imported = /^import (\w+).* from 'better-sqlite3'/m.exec(text)?.[1] ?? '';
      expect(imported, path).toBe('SqliteDatabase');
      expect(text.includes('new SqliteDatabase('), path).toBe(knowsLibrary[path] === 'makes connections');
      // No other way to one: by another name, from another one, or by a path of its own.
      expect(text.match(/\bSqliteDatabase\b(?!\(|\.SqliteError|, \{| from)/g) ?? [], path).toEqual([]);
    }
  });

  test('Node is named with its prefix', () => {
    // Some exist only with it.
    const bare = new Set(builtinModules.filter((name) => !name.startsWith('node:')));
    expect(sources.flatMap(({ path, imports }) => imports.filter((specifier) => bare.has(specifier)).map((specifier) => `${path} → ${specifier}`))).toEqual([]);
  });

  test('relative imports carry their extension and exist', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.filter((specifier) => specifier.startsWith('.') && !existsSync(resolve(dirname(inProject(path)), specifier.replace(/\?.*$/, '')))).map((specifier) => `${path} → ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('files', () => {
  test('nothing new stands at the top of the tree', () => {
    const known: readonly string[] = [...top.kept, ...top.made];
    expect(readdirSync(projectRoot).filter((name) => !name.startsWith('.') && !known.includes(name))).toEqual([]);
  });

  test('none is bigger than its budget', () => {
    // A migration is frozen and runs as one piece.
    const wrong = sources
      .filter(({ path }) => !isUnder(path, 'db/migrations'))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > (isUnder(path, 'tests') ? lineBudget.tests : lineBudget.sources))
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(wrong).toEqual([]);
  });

  test('no default exports, no folders for whatever does not fit', () => {
    expect(sources.filter(({ text }) => /^export default\b/m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(sources.filter(({ path }) => /\/(utils?|helpers?|misc|common)\//.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('names are kebab-case', () => {
    const wrong = sources.filter(({ path }) => !/^[a-z0-9-]+(\.property)?(\.(test|spec|d|config))?\.tsx?$/.test(path.split('/').at(-1) ?? ''));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('packages', () => {
  const lock = readFileSync(inProject('package-lock.json'), 'utf8');
  const manifest: unknown = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

  test('the lockfile keeps npm from compiling better-sqlite3', () => {
    expect(withGypfileOff(lock)).toBe(lock);
    expect(() => withGypfileOff('{"packages":{}}')).toThrow('better-sqlite3');
    expect(withGypfileOff('{"packages":{"node_modules/better-sqlite3":{}}}')).toContain('"gypfile": false');
  });

  test('versions are exact', () => {
    const versions = Object.entries({ ...section(manifest, 'dependencies'), ...section(manifest, 'devDependencies') });
    expect(versions.filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(versions.length).toBeGreaterThan(10);
  });

  test('the Mantine packages are of one release', () => {
    const versions = Object.entries(section(manifest, 'devDependencies')).filter(([name]) => name.startsWith('@mantine/'));
    expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  });

  test('only what cannot be bundled is installed beside the app', () => {
    expect(Object.keys(section(manifest, 'dependencies'))).toEqual(['better-sqlite3']);
  });

  test('the lockfile names no host', () => {
    expect(lock).not.toContain('"resolved"');
  });
});

function section(manifest: unknown, name: string): Record<string, string> {
  const part: unknown = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
  return Object.fromEntries(Object.entries(part ?? {}).map(([key, value]) => [key, String(value)]));
}
