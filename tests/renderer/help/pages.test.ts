import { describe, expect, test } from 'vitest';
import { allPages, findPages } from '../../../renderer/help/find-pages.ts';
import { screenPages } from '../../../renderer/help/screen-pages.ts';
import { keyTable } from '../../../renderer/shell/key-table.ts';
import { screens } from '../../../renderer/shell/screens.ts';

describe('the help', () => {
  test('has a page for each screen, under its title', () => {
    expect(screens.map(({ name }) => screenPages[name].title)).toEqual(screens.map(({ title }) => title));
  });

  test('each page says what the screen is for, what to do, and answers something', () => {
    for (const { name } of screens) {
      const page = screenPages[name];
      expect(page.about.length, name).toBeGreaterThan(40);
      expect(page.steps.length, name).toBeGreaterThan(0);
      expect(page.asked.length, name).toBeGreaterThan(0);
    }
  });

  test('no two pages have one title', () => {
    expect(new Set(allPages.map(({ title }) => title)).size).toBe(allPages.length);
  });

  test('names no key that the table of keys does not know', () => {
    const known = new Set<string>(keyTable.map(({ tuts }) => tuts));
    // "1 … 3", "Ctrl 1 … 3", "1, 2" stand for their first key; signs that are typed into a field are no keys of the table.
    const typed = new Set(['=', '@', 'Tab']);
    const unknown = allPages.flatMap(({ title, keys }) => keys.map(({ tuts }) => tuts.replace(/(?: …|,).*$/u, '')).filter((tuts) => !known.has(tuts) && !typed.has(tuts)).map((tuts) => `${title}: ${tuts}`));
    expect(unknown).toEqual([]);
  });

  test.each([
    { typed: 'kembar', first: 'Entri', why: 'a word of a question' },
    { typed: 'bundel', first: 'Bundel', why: 'a title stands before all that name the word' },
    { typed: 'NIK bentrok', first: 'Berkas dan orang', why: 'both words on one page' },
    { typed: 'Muhamad', first: undefined, why: 'no page' },
    { typed: 'kuncy', first: undefined, why: 'a slip finds nothing, and that is said' },
    { typed: 'CADANGAN', first: 'Listrik mati, cadangan, dan kunci layar', why: 'capitals are letters' },
  ])('finds by $typed: $why', ({ typed, first }) => {
    expect(findPages(typed)[0]?.title).toBe(first);
  });

  test('nothing typed is all pages', () => {
    expect(findPages(' ')).toHaveLength(allPages.length);
  });
});
