import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../../scripts/paths.ts';

/** VISUAL 2: text at least 6:1 and control outlines at least 3.5:1 (3.3 for the mark on the desk) on what they stand on; reckoned from the token file itself. */
const css = readFileSync(inProject('renderer/ui/tokens.css'), 'utf8');
const plain = tokensOf(css.slice(0, css.indexOf('data-kontras')));
const high = new Map([...plain, ...tokensOf(css.slice(css.indexOf('data-kontras'), css.indexOf('forced-colors')))]);

function tokensOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name ?? '', hex ?? '']));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(tokens: ReadonlyMap<string, string>, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(tokens.get(one) ?? ''), luminance(tokens.get(other) ?? '')].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const text: readonly (readonly [string, string, number])[] = [
  ...['teks', 'teks-2', 'pena', 'pena-tua', 'stempel', 'hijau', 'kuning', 'merah'].flatMap((ink) => [[ink, 'kertas', 6] as const, [ink, 'meja', 6] as const, [ink, 'meja-2', 5.3] as const]),
  ['teks', 'pena-muda', 6],
  ['pena', 'pena-muda', 6],
  ['stempel', 'stempel-muda', 6],
  ['kuning', 'kuning-muda', 6],
  ['merah', 'merah-muda', 6],
  ['putih', 'pena', 6],
  ['putih', 'stempel', 6],
  ['putih', 'hijau', 6],
  ['garis', 'kertas', 3.5],
  ['garis', 'meja', 3.5],
  ['kuning-garis', 'kertas', 3.5],
  ['kuning-garis', 'meja', 3.3],
  ['kuning-garis', 'kuning-muda', 3.5],
];

describe('contrast of the tokens', () => {
  test.each(text)('%s on %s is at least %d:1', (ink, surface, least) => {
    expect(ratio(plain, ink, surface)).toBeGreaterThanOrEqual(least);
  });

  test.each(text.filter(([, surface]) => surface !== 'pena' && surface !== 'stempel' && surface !== 'hijau'))('high contrast: %s on %s is at least 6:1', (ink, surface) => {
    expect(ratio(high, ink, surface)).toBeGreaterThanOrEqual(6);
  });

  test('every colour of a style sheet is a token', () => {
    expect(plain.size).toBeGreaterThan(20);
    expect([...high.keys()].filter((name) => !plain.has(name))).toEqual([]);
  });
});
