import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const openMarks = async (sheet: string): Promise<string[]> => (await desk.detail(sheet)).marks.filter((mark) => mark.state === 'terbuka').map((mark) => mark.check);
const askedOn = async (...sheets: readonly string[]): Promise<boolean[]> => Promise.all(sheets.map(async (sheet) => (await openMarks(sheet)).includes('same-person')));
const pairs = async (): Promise<number> => (await desk.must('penyelia', 'home.waiting', {})).secondSheets;
const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });

describe('a clerk says: the second sheet of a person with another NIK, or none', () => {
  test('waits for another account, who joins it to the person that was named', async () => {
    const first = await desk.ready(0);
    const second = await desk.keyed(0, { nik: slippedNik(0) }, { secondOf: first });
    expect((await openMarks(second)).toSorted()).toEqual(['nik-near', 'same-person']);
    expect((await desk.detail(second)).why).toContain('mungkin_orang_sama');
    expect((await desk.detail(first)).head.sendState).toBe('siap');
    expect((await desk.must('petugas', 'entry.open', { sheet: second })).secondOf).toMatchObject({ sheet: first });
    expect((await desk.must('penyelia', 'verification.open', { sheet: second })).secondOf).toMatchObject({ sheet: first });
    await desk.refused('petugas', 'verification.confirmSecondSheet', await at(second), 'work.own');
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    expect((await desk.detail(second)).head).toMatchObject({ paperState: 'lembar_kedua', primarySheet: (await desk.detail(first)).head.sheetNo });
  });

  test('without a NIK too; taken back by keying it again without the word', async () => {
    const first = await desk.keyed(1);
    const second = await desk.keyed(1, { nik: '', alasan_tanpa_nik: 'hilang' }, { secondOf: first });
    expect(await openMarks(second)).toContain('same-person');
    await desk.key(second, 1, { nik: '', alasan_tanpa_nik: 'hilang' });
    expect(await openMarks(second)).not.toContain('same-person');
  });

  test('is no more when the other sheet is void, or is said to be another person’s', async () => {
    const first = await desk.keyed(2);
    const second = await desk.keyed(2, { nik: slippedNik(2) }, { secondOf: first });
    await desk.must('penyelia', 'sheets.void', { ...(await at(first)), reason: 'formulir salah' });
    expect(await openMarks(second)).toEqual([]);

    const third = await desk.keyed(3);
    const fourth = await desk.keyed(3, { nik: slippedNik(3) }, { secondOf: third });
    await desk.must('penyelia', 'verification.notSamePerson', { ...(await at(fourth)), reason: 'foto beda' });
    expect(await openMarks(fourth)).toEqual([]);
    await desk.key(fourth, 3, { nik: slippedNik(3) }, { secondOf: third });
    expect(await openMarks(fourth)).toEqual([]);
  });

  test('approved meanwhile, it waits for nothing but the word: void the other, and the person is ready', async () => {
    const first = await desk.keyed(5);
    const second = await desk.keyed(5, { nik: `${valuesOf(5).nik.slice(0, 12)}9875` }, { secondOf: first });
    await desk.approve(second);
    expect((await desk.detail(second)).head.sendState).toBe('belum_siap');
    await desk.must('penyelia', 'sheets.void', { ...(await at(first)), reason: 'formulir salah' });
    expect([await openMarks(second), (await desk.detail(second)).head.sendState]).toEqual([[], 'siap']);
  });

  test('two that name each other: asked about on the later one, once; joined, nothing is left to ask; taken apart, it is asked about again', async () => {
    const unnumbered = { nik: '', alasan_tanpa_nik: 'hilang' };
    const first = await desk.keyed(6, unnumbered);
    const second = await desk.keyed(6, unnumbered, { secondOf: first });
    await desk.key(first, 6, unnumbered, { secondOf: second });
    expect(await askedOn(first, second)).toEqual([false, true]);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    expect(await askedOn(first, second)).toEqual([false, false]);
    expect((await desk.detail(first)).why).not.toContain('mungkin_orang_sama');
    await desk.must('penyelia', 'verification.undoSecondSheet', { ...(await at(second)), reason: 'foto beda' });
    expect(await askedOn(first, second)).toEqual([false, true]);
    await desk.key(second, 6, unnumbered);
    expect(await askedOn(first, second), 'the later one says it no more: asked about on the first').toEqual([true, false]);
  });

  test('names itself, or nobody: nothing follows', async () => {
    const sheet = await desk.keyed(4);
    await desk.key(sheet, 4, {}, { secondOf: sheet });
    expect(await openMarks(sheet)).toEqual([]);
    const unkeyed = await desk.receive();
    await desk.key(sheet, 4, {}, { secondOf: unkeyed });
    expect(await openMarks(sheet)).toEqual([]);
  });
});

describe('which of two sheets becomes the second, and where it is asked about', () => {
  let list = '';
  beforeAll(async () => {
    list = (await desk.must('petugas', 'personLists.create', { sender: 'PT Lapis Loket', letter: '', receivedDay: '2020-04-12' })).list;
  });

  const slip = (index: number) => ({ nik: slippedNik(index) });
  /** Two papers of one person, received in this order, and the one of which its clerk says it. */
  const papers = (named: 'the first names the second' | 'the second names the first', change: (index: number) => Partial<Record<'nik', string>>) => async (index: number) => {
    const first = await desk.keyed(index);
    const second = await desk.keyed(index, change(index), named === 'the second names the first' ? { secondOf: first } : {});
    if (named === 'the first names the second') await desk.key(first, index, {}, { secondOf: second });
    return { first, second, says: named === 'the first names the second' ? first : second };
  };
  const lineAndPaper = (change: (index: number) => Partial<Record<'nik', string>>) => async (index: number) => {
    const second = await desk.listed(list, index);
    const first = await desk.keyed(index, change(index), { secondOf: second });
    return { first, second, says: first };
  };

  test.each([
    ['the later paper names the earlier one: as it always was', 30, papers('the second names the first', () => ({}))],
    ['the later paper names the earlier one, with a slip in the NIK', 31, papers('the second names the first', slip)],
    ['the earlier paper names the later one: the later one is the second, whoever said so', 32, papers('the first names the second', () => ({}))],
    ['the same with a slip in the NIK: only the word joins them', 33, papers('the first names the second', slip)],
    ['a paper names the line of a list: the line says less, and is the second', 34, lineAndPaper(() => ({}))],
    ['the same with a slip in the NIK', 35, lineAndPaper(slip)],
  ] as const)('%s', async (_why, index, make) => {
    const before = await pairs();
    const { first, second, says } = await make(index);
    const [no, secondNo] = [(await desk.detail(first)).head.sheetNo, (await desk.detail(second)).head.sheetNo];
    const silent = says === first ? second : first;
    expect([await askedOn(says, silent), (await pairs()) - before], 'asked about once, where it was said').toEqual([[true, false], 1]);
    const message = (await desk.detail(says)).marks.find((mark) => mark.check === 'same-person' && mark.state === 'terbuka')?.message;
    expect(message).toContain(says === first ? `${secondNo} menjadi lembar kedua dari berkas ini` : `sebagai lembar kedua dari ${no}`);
    const { secondOf } = await desk.must('penyelia', 'verification.open', { sheet: says });
    expect(secondOf).toMatchObject({ sheet: silent, earlier: says === second });
    const { primarySheet } = await desk.must('penyelia', 'verification.confirmSecondSheet', await at(says));
    expect(primarySheet).toBe(no);
    expect([(await desk.detail(first)).head.paperState, (await desk.detail(second)).head]).toMatchObject(['diinput', { paperState: 'lembar_kedua', primarySheet: no }]);
    expect([await askedOn(first, second), (await pairs()) - before]).toEqual([[false, false], 0]);
    await desk.must('penyelia', 'verification.undoSecondSheet', { ...(await at(second)), reason: 'keliru' });
    expect([await askedOn(says, silent), (await pairs()) - before], 'taken apart: asked about again, once').toEqual([[true, false], 1]);
    await desk.must('penyelia', 'verification.notSamePerson', { ...(await at(says)), reason: 'foto beda' });
    expect([await askedOn(first, second), (await pairs()) - before]).toEqual([[false, false], 0]);
  });

  test('the word is taken back: the later sheet is asked about as if nothing had been said', async () => {
    const line = await desk.listed(list, 36);
    const paper = await desk.keyed(36, {}, { secondOf: line });
    await desk.key(paper, 36);
    expect(await askedOn(paper, line)).toEqual([false, true]);
  });

  test('while the later one is back on its clerk’s desk it cannot be joined, and nothing changes', async () => {
    const { first, second } = await papers('the first names the second', slip)(37);
    await desk.must('penyelia', 'verification.return', { ...(await at(second)), field: null, reason: 'salah baca' });
    await desk.refused('penyelia', 'verification.confirmSecondSheet', await at(first), 'move.illegal');
    expect([(await desk.detail(second)).head.paperState, await askedOn(first)]).toEqual(['dikembalikan', [true]]);
  });

  test('the person of the later sheet was sent: what was sent is not taken back, the earlier one joins it', async () => {
    const [first, named] = [await desk.receive(), await desk.receive()];
    const second = await desk.ready(38);
    await desk.send();
    await desk.key(first, 38);
    await desk.key(named, 38, slip(38), { secondOf: second });
    expect(await askedOn(second, first, named)).toEqual([false, true, true]);
    for (const sheet of [first, named]) {
      const { primarySheet } = await desk.must('penyelia', 'verification.confirmSecondSheet', await at(sheet));
      expect(primarySheet).toBe((await desk.detail(second)).head.sheetNo);
    }
  });
});

describe('a clerk says: somebody else', () => {
  test('the mark goes and stays away; taken back, it is there again', async () => {
    const first = await desk.keyed(10);
    const second = await desk.keyed(10, { nik: slippedNik(10) });
    expect(await openMarks(second)).toEqual(['nik-near']);
    await desk.must('petugas', 'entry.notSame', { sheet: second, other: first, reason: 'saudara' });
    expect(await openMarks(second)).toEqual([]);
    await desk.key(second, 10, { nik: slippedNik(10), alamat: 'JALAN BARU' });
    expect(await openMarks(second)).toEqual([]);
    const known = async () => (await desk.must('petugas', 'entry.known', { sheet: second, nik: slippedNik(10), name: valuesOf(10).nama, birthDate: '', phone: '', kk: '' })).people;
    expect(await known()).toMatchObject([{ sheet: first, decidedDifferent: true }]);
    await desk.must('petugas', 'entry.undoNotSame', { sheet: second, other: first });
    expect(await openMarks(second)).toEqual(['nik-near']);
    expect(await known()).toMatchObject([{ sheet: first, decidedDifferent: false }]);
  });

  test('also before the sheet is keyed, and from either side', async () => {
    const first = await desk.keyed(11);
    const second = await desk.receive();
    await desk.must('petugas', 'entry.notSame', { sheet: first, other: second, reason: 'kembar' });
    await desk.key(second, 11, { nik: slippedNik(11) });
    expect(await openMarks(second)).toEqual([]);
  });

  test('not of two sheets with one NIK: that is decided with both papers', async () => {
    const first = await desk.keyed(12);
    const second = await desk.keyed(12);
    await desk.refused('petugas', 'entry.notSame', { sheet: second, other: first, reason: 'kembar' }, 'second-sheet.same-nik');
    expect(await openMarks(second)).toEqual(['same-person']);
  });

  test('on a paper that was thought missing, before it is keyed: its person is born with the word, and the save finds both', async () => {
    const first = await desk.keyed(14);
    const people = async () => (await desk.must('penyelia', 'home.ledgers', {})).people.total;
    const { uid: bundle } = await desk.must('petugas', 'bundles.create', { code: 'M14', counted: 1, place: '' });
    const { sheet } = await desk.must('petugas', 'bundles.addMissing', { bundle, reason: 'tidak ada di bundel' });
    const before = await people();
    const other = await desk.keyed(15);
    expect(await people()).toBe(before + 1);
    await desk.must('petugas', 'entry.notSame', { sheet, other: first, reason: 'kembar' });
    expect((await desk.detail(sheet)).head).toMatchObject({ paperState: 'tidak_ditemukan', sendState: 'belum_siap' });
    const known = async (of: string) => (await desk.must('petugas', 'entry.known', { sheet, nik: slippedNik(14), name: valuesOf(14).nama, birthDate: '', phone: '', kk: '' })).people.find((each) => each.sheet === of);
    expect(await known(first)).toMatchObject({ decidedDifferent: true });
    // Of a second neighbour it is the same person’s word; taken back, and said again.
    await desk.must('petugas', 'entry.notSame', { sheet, other, reason: 'saudara' });
    await desk.must('petugas', 'entry.undoNotSame', { sheet, other: first });
    expect(await known(first)).toMatchObject({ decidedDifferent: false });
    await desk.must('petugas', 'entry.notSame', { sheet, other: first, reason: 'kembar' });
    await desk.key(sheet, 14, { nik: slippedNik(14) });
    expect(await openMarks(sheet)).toEqual([]);
    // One person more, not two.
    expect(await people()).toBe(before + 2);
  });

  test('not of a paper that was thought missing and itself: nobody is born', async () => {
    const { uid: bundle } = await desk.must('petugas', 'bundles.create', { code: 'M15', counted: 1, place: '' });
    const { sheet } = await desk.must('petugas', 'bundles.addMissing', { bundle, reason: 'tidak ada di bundel' });
    await desk.refused('petugas', 'entry.notSame', { sheet, other: sheet, reason: 'kembar' }, 'thing.unknown');
    expect((await desk.detail(sheet)).head.sendState).toBeNull();
  });

  test('not of a sheet and itself', async () => {
    const sheet = await desk.keyed(13);
    await desk.refused('petugas', 'entry.notSame', { sheet, other: sheet, reason: 'kembar' }, 'thing.unknown');
  });
});

test('side by side: what is keyed there, without the numbers of the person', async () => {
  const other = await desk.keyed(20);
  const sheet = await desk.receive();
  const { values } = await desk.must('petugas', 'entry.compare', { sheet, other });
  expect(values).toEqual({ ...(await desk.must('petugas', 'entry.open', { sheet: other })).values, nik: '', no_kk: '' });
  await desk.refused('petugas', 'entry.compare', { sheet, other: sheet }, 'thing.unknown');
});
