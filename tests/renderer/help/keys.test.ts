import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screenPages } from '../../../renderer/help/screen-pages.ts';
import { keyTable } from '../../../renderer/shell/key-table.ts';
import type { ScreenName } from '../../../renderer/shell/navigation.ts';
import { screens } from '../../../renderer/shell/screens.ts';
import { inProject } from '../../../scripts/paths.ts';

/** A page tells the keys that its screen takes: a key that is new on a screen, or gone from it, is found here. */
const mainFile = new Map([...readFileSync(inProject('renderer/shell/screens.ts'), 'utf8').matchAll(/name: '([a-z-]+)', title:[^]*?import\('(\.\.\/[^']+)'\)/g)].map(([, name = '', file = '']) => [name, join('renderer/shell', file)]));

/** Files beside the screen's own one whose keys work on it as it stands; forms and dialogs tell theirs in the bar at the foot. */
const beside: Partial<Record<ScreenName, readonly string[]>> = {
  entri: ['form.tsx', 'candidates.tsx', 'queue.tsx'],
  'kiriman-lama': ['frozen.tsx', 'row-panel.tsx'],
  pengaturan: ['users-panel.tsx'],
  kerja: ['unfinished-list.tsx', 'clerk-figures.tsx'],
  daftar: ['line-form.tsx'],
};

/** Keys that everybody knows from the key map, and those of the arrows. */
const told = keyTable.filter(({ key }) => /^(?:F\d+|Ctrl\+.+|\d|\/)$/.test(key) && !['F1', 'Ctrl+K', 'Ctrl+L'].includes(key)).filter(({ group }) => group !== 'layar');

/** "Ctrl 1 … 3" and "1, 2" as the keys that they are. */
function keysOf(tuts: string): readonly string[] {
  const range = /^(Ctrl )?(\d) … (\d)$/.exec(tuts);
  if (range) return Array.from({ length: Number(range[3]) - Number(range[2]) + 1 }, (_, at) => `${range[1] ?? ''}${Number(range[2]) + at}`);
  const [first = '', ...more] = tuts.split(', ');
  return [first, ...more.map((digit) => (first.startsWith('Ctrl ') ? `Ctrl ${digit}` : digit))];
}

function sourcesOf(name: ScreenName): string {
  const main = mainFile.get(name) ?? '';
  return [main, ...(beside[name] ?? []).map((file) => join(dirname(main), file))].map((file) => readFileSync(inProject(file), 'utf8')).join('\n');
}

describe.each(screens.map(({ name }) => name))('%s', (name) => {
  const page = screenPages[name].keys.flatMap(({ tuts }) => keysOf(tuts));
  const text = sourcesOf(name);
  const bound = told.filter(({ key }) => text.includes(`'${key}': `) || (/^F\d+$/.test(key) && new RegExp(`[\\s{,]${key}: `).test(text)) || (key === 'Ctrl+B' && text.includes('usePaperPlace(')));

  test('tells every key that the screen binds', () => {
    // On the ledgers every key is a digit of what stands there.
    expect(bound.length > 0 || name === 'beranda', text.slice(0, 60)).toBe(true);
    expect(bound.map(({ tuts }) => tuts).filter((tuts) => !page.includes(tuts))).toEqual([]);
  });

  test('tells no key twice', () => {
    expect(page.filter((tuts, index) => page.indexOf(tuts) !== index)).toEqual([]);
  });
});
