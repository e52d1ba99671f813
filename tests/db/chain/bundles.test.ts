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

describe('a paper that turns up', () => {
  const papersOf = async (bundle: string) => (await stack(bundle)).papers.map(({ position, sheetNo, paperState }) => [position, sheetNo, paperState]);
  const numberOf = async (sheet: string) => (await desk.detail(sheet)).head.sheetNo;

  test('is laid where its number was thought missing: that number is void and leaves the stack, whose sum stays', async () => {
    const bundle = await make('M20', 3);
    const first = await numberOf(await desk.receive({ bundle }));
    const missing = await desk.must('petugas', 'bundles.addMissing', { bundle, reason: 'tidak ada di map' });
    const found = await desk.receive();
    const no = await numberOf(found);
    await desk.key(found, 20);
    const before = await desk.must('penyelia', 'home.ledgers', {});
    expect(await desk.must('petugas', 'bundles.place', { bundle, position: 2, sheetNo: no })).toEqual({ sheet: found, sheetNo: no, instead: missing.sheetNo });
    expect(await papersOf(bundle)).toEqual([[1, first, 'masuk'], [2, no, 'diinput']]);
    expect((await desk.detail(missing.sheet)).head).toMatchObject({ paperState: 'batal', bundle: null, position: null });
    expect((await desk.detail(missing.sheet)).history[0]?.text).toBe(`Batal: kertasnya ketemu, nomornya ${no}`);
    const after = await desk.must('penyelia', 'home.ledgers', {});
    expect(after.paper).toEqual({ ...before.paper, tidak_ditemukan: before.paper.tidak_ditemukan - 1, batal: before.paper.batal + 1 });
    // Whoever has it open under the fingers saves it all the same.
    expect((await desk.detail(found)).head.revision).toBe(1);
  });

  test('takes a place that had no number yet, by any way to write its number, and leaves room where it lay', async () => {
    const [bundle, other] = [await make('M21', 4), await make('M22', 2)];
    const sheet = await desk.receive({ bundle: other });
    const no = await numberOf(sheet);
    const digits = String(Number(no.slice(2)));
    for (const [position, typed] of [[4, digits], [2, `a${digits}`], [3, no.toLowerCase()]] as const) await desk.must('petugas', 'bundles.place', { bundle, position, sheetNo: typed });
    expect([await papersOf(bundle), await papersOf(other)]).toEqual([[[3, no, 'masuk']], []]);
    expect(await numberOf(await desk.receive({ bundle }))).not.toBe(no);
    expect((await papersOf(bundle)).map(([position]) => position)).toEqual([3, 4]);
  });

  test('is refused where another paper lies, beyond the stack, without such a paper, and for a line of a list', async () => {
    const bundle = await make('M23', 3);
    const lying = await desk.receive({ bundle });
    const no = await numberOf(await desk.receive());
    expect(await desk.refused('petugas', 'bundles.place', { bundle, position: 1, sheetNo: no }, 'place.taken')).toEqual({ sheetNo: await numberOf(lying) });
    await desk.refused('petugas', 'bundles.place', { bundle, position: 1, sheetNo: await numberOf(lying) }, 'place.taken');
    await desk.refused('petugas', 'bundles.place', { bundle, position: 4, sheetNo: no }, 'place.none');
    for (const typed of ['A-9999', 'kertas', 'Z1']) await desk.refused('petugas', 'bundles.place', { bundle, position: 2, sheetNo: typed }, 'thing.unknown');
    const { list } = await desk.must('petugas', 'personLists.create', { sender: 'PT Loket', letter: '', receivedDay: '2020-04-12' });
    const line = await desk.listed(list, 21);
    await desk.refused('petugas', 'bundles.place', { bundle, position: 2, sheetNo: await numberOf(line) }, 'paper.none');
  });

  test('waits in the queue of its stack beside what nobody could read', async () => {
    const bundle = await make('M24', 3);
    const dark = await desk.receive({ bundle });
    await desk.must('petugas', 'entry.unreadable', { sheet: dark, revision: 0, reason: 'gelap' });
    const { sheet } = await desk.must('petugas', 'bundles.addMissing', { bundle, reason: 'tidak ada' });
    expect((await desk.must('petugas', 'entry.queue', { bundle })).aside.map(({ uid }) => uid)).toEqual([sheet, dark]);
    await desk.key(sheet, 24);
    expect((await desk.must('petugas', 'entry.queue', { bundle })).aside.map(({ uid }) => uid)).toEqual([dark]);
  });
});
