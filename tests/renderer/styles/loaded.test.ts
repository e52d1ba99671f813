import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inProject } from '../../../scripts/paths.ts';

/**
 * A screen is loaded when it is first opened, and its style sheets with it: a class that another screen's sheet defines looks right only to
 * whoever happened to open that one before. So each class has to be defined by what its own component is loaded with.
 */
const renderer = inProject('renderer');
const texts = new Map(filesUnder(renderer).map((path) => [path, readFileSync(path, 'utf8')] as const));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => join(folder, name));
}

/** What is loaded with a file: itself and all that it imports at once, not what it asks for later. */
function loadedWith(root: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [root];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path) || !texts.has(path)) continue;
    found.add(path);
    const here = path;
    for (const [, specifier] of (texts.get(path) ?? '').matchAll(/^(?:import|export)\s(?!type\s)[^;]*?['"](\.[^'"]+)['"]/gm)) open.push(resolve(dirname(here), specifier ?? ''));
  }
  return found;
}

function later(path: string): readonly string[] {
  return [...(texts.get(path) ?? '').matchAll(/import\('(\.[^']+)'\)/g)].map(([, specifier]) => resolve(dirname(path), specifier ?? ''));
}

/** Classes by what defines them: a rule for the class alone. One that only ever stands with others is defined by any of them. */
function definedBy(sheets: Iterable<string>, how: 'alone' | 'at all'): ReadonlySet<string> {
  const rules = [...sheets].filter((path) => path.endsWith('.css')).map((path) => (texts.get(path) ?? '').replace(/\/\*.*?\*\//gs, ''));
  const shape = how === 'alone' ? /(?:^|[{},])\s*\.([a-z][\w-]*)\s*(?=[{,])/g : /\.([a-z][\w-]*)/g;
  return new Set(rules.flatMap((text) => [...text.matchAll(shape)].map(([, name]) => name ?? '')));
}

function classesOf(path: string): readonly string[] {
  const text = texts.get(path) ?? '';
  const plain = [...text.matchAll(/className="([^"]+)"/g)];
  const chosen = [...text.matchAll(/className=\{([^}]*)\}/g)].flatMap(([, expression]) => [...(expression ?? '').matchAll(/'([^']+)'/g)]);
  return [...new Set([...plain, ...chosen].flatMap(([, names]) => (names ?? '').split(/\s+/)))];
}

const anywhere = definedBy(texts.keys(), 'at all');
const anywhereAlone = definedBy(texts.keys(), 'alone');
const first = loadedWith(join(renderer, 'main.tsx'));
const roots = [...new Set([...texts.keys()].flatMap(later))];

function undressed(loaded: ReadonlySet<string>): readonly string[] {
  const defined = definedBy(loaded, 'at all');
  const alone = definedBy(loaded, 'alone');
  const bare = (name: string): boolean => (anywhereAlone.has(name) ? !alone.has(name) : anywhere.has(name) && !defined.has(name));
  return [...loaded].filter((path) => path.endsWith('.tsx')).flatMap((path) => classesOf(path).filter(bare).map((name) => `${relative(renderer, path)}: .${name}`));
}

test('the renderer is loaded in parts, and this test sees them', () => {
  expect(roots.length).toBeGreaterThan(15);
  expect(first.size).toBeGreaterThan(20);
});

test('what stands first (set-up, log-in) is styled by what is loaded first', () => expect(undressed(first)).toEqual([]));

test.each(roots.map((path) => [relative(renderer, path), path] as const))('%s is styled by itself and by what was loaded first', (_name, path) => {
  // The frame of the work is always there before a screen is.
  const shell = loadedWith(join(renderer, 'shell', 'shell.tsx'));
  expect(undressed(new Set([...first, ...shell, ...loadedWith(path)]))).toEqual([]);
});
