import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from './desk.ts';

/** Bundel: the stack as it was counted beside the papers that have a number, each at its place. */
let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const make = async (code: string, counted: number) => (await desk.must('petugas', 'bundles.create', { code, counted, place: 'map 3, kardus B' })).uid;
const stack = (bundle: string) => desk.must('petugas', 'bundles.papers', { bundle });
const balance = async (bundle: string) => {
  const { counted, numbered, keyed } = (await stack(bundle)).bundle;
  return { counted, numbered, keyed };
};

describe('a stack of five with one missing and one unreadable sheet', () => {
  let bundle = '';

  test('before anything is numbered: who counted, when, and nothing in it', async () => {
    bundle = await make('M07', 5);
    expect(await stack(bundle)).toMatchObject({ bundle: { code: 'M07', counted: 5, numbered: 0, keyed: 0, place: 'map 3, kardus B', countedBy: 'Orang petugas', countedDay: '2020-04-13' }, papers: [] });
  });

  test('each paper stands at its place, with its state and why', async () => {
    await desk.key(await desk.receive({ bundle }), 0);
    const dark = await desk.receive({ bundle });
    await desk.must('petugas', 'entry.unreadable', { sheet: dark, revision: await desk.revision(dark), reason: 'fotokopi gelap' });
    await desk.must('petugas', 'bundles.addMissing', { bundle, reason: 'tidak ada di map' });
    await desk.receive({ bundle });
    const { papers } = await stack(bundle);
    expect(papers.map(({ position, paperState, reason }) => [position, paperState, reason])).toEqual([
      [1, 'diinput', ''],
      [2, 'tidak_terbaca', 'fotokopi gelap'],
      [3, 'tidak_ditemukan', 'tidak ada di map'],
      [4, 'masuk', ''],
    ]);
    expect(papers.map(({ sheetNo }) => sheetNo)).toEqual(['A-0001', 'A-0002', 'A-0003', 'A-0004']);
    expect(await balance(bundle)).toEqual({ counted: 5, numbered: 4, keyed: 1 });
  });

  test('that the stack does not balance stops nobody: more than counted is numbered, keyed and checked all the same', async () => {
    await desk.receive({ bundle });
    const extra = await desk.receive({ bundle });
    await desk.key(extra, 1);
    await desk.approve(extra);
    expect((await stack(bundle)).papers.at(-1)).toMatchObject({ position: 6, sheetNo: 'A-0006', paperState: 'diperiksa' });
    expect(await balance(bundle)).toEqual({ counted: 5, numbered: 6, keyed: 2 });
  });

  test('a sheet that was not there turns up and is keyed at the place it has', async () => {
    const found = (await stack(bundle)).papers.find((paper) => paper.paperState === 'tidak_ditemukan');
    if (!found) throw new Error('no sheet is missing');
    await desk.key(found.sheet, 2);
    expect((await stack(bundle)).papers[2]).toEqual({ position: 3, sheet: found.sheet, sheetNo: 'A-0003', paperState: 'diinput', reason: '' });
    const { paper } = await desk.must('petugas', 'home.ledgers', {});
    expect(paper).toMatchObject({ counted: 5, masuk: 2, diinput: 2, diperiksa: 1, tidak_terbaca: 1, tidak_ditemukan: 0, unbundled: 0 });
  });
});

describe('who stands for the count', () => {
  test('whoever counted again; another place alone is no counting', async () => {
    const bundle = await make('M08', 3);
    await desk.must('penyelia', 'bundles.change', { bundle, revision: 0, counted: 3, place: 'lemari 2' });
    expect((await stack(bundle)).bundle).toMatchObject({ place: 'lemari 2', counted: 3, countedBy: 'Orang petugas' });
    await desk.must('penyelia', 'bundles.change', { bundle, revision: 1, counted: 4, place: 'lemari 2' });
    const again = (await stack(bundle)).bundle;
    expect(again).toMatchObject({ counted: 4, countedBy: 'Ibu Penyelia' });
    const { bundles } = await desk.must('petugas', 'bundles.list', {});
    expect(bundles.find(({ uid }) => uid === bundle)).toEqual(again);
  });
});

describe('from a person to the paper', () => {
  test('its bundle and place, or that it lies in none and when it came', async () => {
    const bundle = await make('M09', 2);
    await desk.receive({ bundle });
    const sheet = await desk.receive({ bundle, receivedDay: '2020-04-11' });
    const { sheetNo } = (await desk.detail(sheet)).head;
    expect(await desk.must('petugas', 'bundles.placeOf', { sheet })).toEqual({ sheetNo, receivedDay: '2020-04-11', at: { bundle, position: 2 }, list: null });
    const loose = await desk.receive({ receivedDay: '2020-04-12' });
    expect(await desk.must('petugas', 'bundles.placeOf', { sheet: loose })).toMatchObject({ receivedDay: '2020-04-12', at: null });
  });

  test('what is not there is unknown', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    await desk.refused('petugas', 'bundles.placeOf', { sheet: nobody }, 'thing.unknown');
    await desk.refused('petugas', 'bundles.papers', { bundle: nobody }, 'thing.unknown');
  });
});
