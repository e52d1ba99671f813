import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../../scripts/paths.ts';

/** Classes that a file styles for all of the page: selectors of one class alone, but for those of print rules. */
function styledBy(css: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const plain = css.replace(/\/\*[^]*?\*\//gu, '').replace(/@media print \{(?:[^{}]*\{[^{}]*\})*\s*\}/gu, '');
  for (const [, selectors = ''] of plain.matchAll(/([^{}]+)\{/gu)) {
    for (const selector of selectors.split(',')) {
      const name = /^\.([\w-]+)$/u.exec(selector.trim())?.[1];
      if (name !== undefined) seen.add(name);
    }
  }
  return seen;
}

describe('the styles of a screen are its own', () => {
  test('of the rules those of one class alone are read, also inside a width', () => {
    expect([...styledBy('.a, .b > .c { x: y } /* .d {} */ @media (max-width: 9px) { .e { x: y } } @media print { .f { x: y } .g { x: y } }')]).toEqual(['a', 'e']);
  });

  // A style sheet stays once its screen was opened: a name that two of them use bends the screen that was right before.
  test('no class is styled by two folders', () => {
    const foldersOf = new Map<string, Set<string>>();
    for (const file of globSync('renderer/**/*.css', { cwd: inProject('.') })) {
      for (const name of styledBy(readFileSync(inProject(file), 'utf8'))) foldersOf.set(name, (foldersOf.get(name) ?? new Set()).add(dirname(file)));
    }
    const shared = [...foldersOf].filter(([, folders]) => folders.size > 1).map(([name, folders]) => `.${name}: ${[...folders].toSorted().join(', ')}`);
    expect(shared).toEqual([]);
  });
});
