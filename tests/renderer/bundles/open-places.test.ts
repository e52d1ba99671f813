import { expect, test } from 'vitest';
import type { StackedPaper } from '../../../shared/contract/bundles.ts';
import type { PaperState } from '../../../shared/domain/states.ts';
import { likelyPlace, openPlaces, placedSentence } from '../../../renderer/bundles/open-places.ts';

const paper = (position: number, paperState: PaperState, reason = ''): StackedPaper => ({ position, sheet: `s${position}`, sheetNo: `A-000${position}`, paperState, reason });
const said = (counted: number, papers: readonly StackedPaper[]) => openPlaces(counted, papers).map(({ position, words }) => [position, words]);

test.each<[string, number, readonly StackedPaper[], readonly (readonly [number, string])[], number | null]>([
  ['nothing numbered: every place', 2, [], [[1, 'belum bernomor'], [2, 'belum bernomor']], 1],
  ['all in: none', 2, [paper(1, 'masuk'), paper(2, 'diinput')], [], null],
  ['missing and dark among others, in the order of the stack; the missing one is the likely one', 4, [paper(1, 'tidak_terbaca', 'gelap'), paper(3, 'tidak_ditemukan', 'tidak di map')], [[1, 'tidak terbaca: gelap'], [2, 'belum bernomor'], [3, 'tidak ditemukan: tidak di map'], [4, 'belum bernomor']], 3],
  ['only a dark one: it has its paper', 1, [paper(1, 'tidak_terbaca')], [[1, 'tidak terbaca']], null],
  ['beyond the count only what is missing', 1, [paper(1, 'masuk'), paper(2, 'tidak_ditemukan')], [[2, 'tidak ditemukan']], 2],
])('%s', (_why, counted, papers, places, likely) => {
  expect(said(counted, papers)).toEqual(places);
  expect(likelyPlace(openPlaces(counted, papers))).toBe(likely);
});

test('says where the paper lies now and which number is void by it', () => {
  expect(placedSentence({ sheetNo: 'A-0005', instead: null }, 'M07', 4)).toBe('A-0005 sekarang kertas 4 di bundel M07.');
  expect(placedSentence({ sheetNo: 'A-0005', instead: 'A-0003' }, 'M07', 3)).toContain('Nomor A-0003 batal');
});
