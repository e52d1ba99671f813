import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { edited } from '../../../scripts/sabotage/break.ts';
import { breaks } from '../../../scripts/sabotage/breaks.ts';
import { inProject } from '../../../scripts/paths.ts';

/** The list of breaks must not rot: `npm run test:sabotage` is not run at every save, this is. */
describe('every break', () => {
  test.each(breaks.map((made) => [made.name, made] as const))('%s applies to the sources of today', (_name, { edits }) => {
    const texts = new Map<string, string>();
    for (const edit of edits) {
      const after = edited(texts.get(edit.file) ?? readFileSync(inProject(edit.file), 'utf8'), edit);
      expect(after, `${edit.file}: ${edit.find}`).not.toBeNull();
      texts.set(edit.file, after ?? '');
    }
    for (const [file, text] of texts) expect(text).not.toBe(readFileSync(inProject(file), 'utf8'));
  });

  test.each(breaks.map((made) => [made.name, made] as const))('%s names tests that are there', (_name, { caughtBy }) => {
    expect(caughtBy.length).toBeGreaterThan(0);
    for (const catcher of caughtBy) {
      if (!('file' in catcher)) continue;
      expect(existsSync(inProject(catcher.file)), catcher.file).toBe(true);
      const text = readFileSync(inProject(catcher.file), 'utf8');
      for (const name of catcher.by === 'electron' ? [catcher.test, catcher.alive] : [catcher.test]) expect(text, catcher.file).toContain(name);
      // The one that has to stay green is looked up by its whole name.
      if (catcher.by === 'electron') expect(["'", '"', '`'].some((mark) => text.includes(`${mark}${catcher.alive}${mark}`)), catcher.alive).toBe(true);
    }
  });

  test('has a name of its own, and what it touches is the product', () => {
    expect(new Set(breaks.map((made) => made.name)).size).toBe(breaks.length);
    for (const { name, edits } of breaks) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      for (const { file } of edits) expect(file).toMatch(/^(shared|db|electron|renderer)\//);
    }
  });
});

describe('an edit', () => {
  test.each([
    ['a b c', 'b', 'a x c', 'found once'],
    ['a b b', 'b', null, 'found twice'],
    ['aba', 'aba', 'x', 'found whole'],
    ['aaa', 'aa', null, 'found twice over each other'],
    ['a', 'b', null, 'not found'],
  ])('of %j at %j gives %j: %s', (text, find, after, _why) => {
    expect(edited(text, { file: '', find, put: 'x' })).toBe(after);
  });
});
