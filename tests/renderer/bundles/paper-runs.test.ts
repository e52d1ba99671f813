import { describe, expect, test } from 'vitest';
import type { StackedPaper } from '../../../shared/contract/bundles.ts';
import type { PaperState } from '../../../shared/domain/states.ts';
import { placesText, runsOf } from '../../../renderer/bundles/paper-runs.ts';

const paper = (position: number, paperState: PaperState, reason = ''): StackedPaper => ({ position, sheet: '', sheetNo: `A-00${String(position + 10)}`, paperState, reason });
const told = (counted: number, papers: readonly StackedPaper[]) => runsOf(counted, papers).map((run) => [placesText(run), run.numbers?.first ?? '', run.numbers?.last ?? '', run.words, run.attention]);

describe('the places of a stack', () => {
  test.each([
    ['nothing numbered', 3, [], [['kertas 1–3', '', '', 'belum bernomor', true]]],
    ['nothing counted, nothing in it', 0, [], []],
    ['all in', 2, [paper(1, 'masuk'), paper(2, 'masuk')], [['kertas 1–2', 'A-0011', 'A-0012', 'belum diinput', false]]],
    [
      'one unreadable, one not there, the last without a number',
      5,
      [paper(1, 'diinput'), paper(2, 'tidak_terbaca', 'gelap'), paper(3, 'tidak_ditemukan', 'tidak di map'), paper(4, 'diinput')],
      [
        ['kertas 1', 'A-0011', 'A-0011', 'diinput', false],
        ['kertas 2', 'A-0012', 'A-0012', 'tidak terbaca: gelap', true],
        ['kertas 3', 'A-0013', 'A-0013', 'tidak ditemukan: tidak di map', true],
        ['kertas 4', 'A-0014', 'A-0014', 'diinput', false],
        ['kertas 5', '', '', 'belum bernomor', true],
      ],
    ],
    [
      'more than counted',
      1,
      [paper(1, 'masuk'), paper(2, 'masuk'), paper(3, 'masuk')],
      [
        ['kertas 1', 'A-0011', 'A-0011', 'belum diinput', false],
        ['kertas 2–3', 'A-0012', 'A-0013', 'lebih dari hitungan, belum diinput', true],
      ],
    ],
    [
      'places that were left out, within the count and beyond it',
      3,
      [paper(2, 'diperiksa'), paper(6, 'diperiksa')],
      [
        ['kertas 1', '', '', 'belum bernomor', true],
        ['kertas 2', 'A-0012', 'A-0012', 'diperiksa', false],
        ['kertas 3', '', '', 'belum bernomor', true],
        ['kertas 6', 'A-0016', 'A-0016', 'lebih dari hitungan, diperiksa', true],
      ],
    ],
  ] as const)('%s', (_what, counted, papers, expected) => {
    expect(told(counted, papers)).toEqual(expected);
  });

  test('whatever the stack is, each place up to the count is told once', () => {
    for (let counted = 0; counted <= 6; counted += 1)
      for (let bits = 0; bits < 64; bits += 1) {
        const papers = [1, 2, 3, 4, 5, 6].filter((at) => (bits & (1 << (at - 1))) !== 0).map((at) => paper(at, at % 2 === 0 ? 'masuk' : 'diinput'));
        const places = runsOf(counted, papers).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
        const inIt = new Set([...papers.map(({ position }) => position), ...Array.from({ length: counted }, (_, step) => step + 1)]);
        expect(places).toEqual([...inIt].toSorted((a, b) => a - b));
      }
  });
});
