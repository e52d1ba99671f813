import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { oldFacts, oldLine, type OldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, slippedNik } from '../chain/desk.ts';

/** The card never tells anybody who stands in a file that they are not in it, whatever became of their row; and nobody is given a row that is said not to be theirs. */
const folder = testFolder();
let files = 0;
let office: TestOffice;
let desk: Desk;
let sending = '';

beforeEach(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterEach(() => office.close());
afterAll(() => rmSync(folder, { recursive: true }));

const record = async (lines: readonly OldLine[]): Promise<void> => {
  files += 1;
  ({ sending } = await desk.must('penyelia', 'oldSendings.record', { ...writeOldFile(join(folder, `lama-${files}.csv`), lines), ...oldFacts }));
};
const row = async (line: number) => (await desk.must('petugas', 'oldSendings.row', { sending, line })).row;
const again = () => desk.must('penyelia', 'oldSendings.rematch', { sending });
const release = (line: number) => desk.must('penyelia', 'oldSendings.release', { sending, line, reason: 'bukan orang ini' });
const decide = (line: number, sheet: string) => desk.must('penyelia', 'oldSendings.decide', { sending, line, sheet, reason: 'cocok dengan kertasnya' });
const join2 = async (sheet: string) => (await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet, revision: await desk.revision(sheet) })).revision;
const apart = (sheet: string, revision: number) => desk.must('penyelia', 'verification.undoSecondSheet', { sheet, revision, reason: 'keliru' });
/** What the card says of the file. */
const told = async (sheet: string): Promise<readonly string[]> => (await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })).stations[3]?.lines.slice(1) ?? [];
const inIt = (line: number) => [`ada di kiriman lama L001, baris ${line} (09-04)`];
const maybe = (line: number) => [`mungkin ada di kiriman lama L001, baris ${line}: belum dipastikan`];

describe('a second row of a person', () => {
  test('is theirs once the first one is let go, and found by nobody else', async () => {
    const sheet = await desk.keyed(0);
    const other = await desk.keyed(1);
    await record([oldLine(0, { nik: '' }), oldLine(0)]);
    expect(await row(2)).toMatchObject({ result: 'ganda' });
    await release(1);
    await decide(1, other);
    expect([await row(1), await row(2)]).toMatchObject([{ result: 'dipilih', person: { sheet: other } }, { result: 'nik', person: { sheet } }]);
    expect(await told(sheet)).toEqual(inIt(2));
  });

  test('that says the same, letter for letter, is no more theirs than the first one: it waits, and Cek finds it', async () => {
    const sheet = await desk.keyed(0);
    await record([oldLine(0), oldLine(0)]);
    await release(1);
    await again();
    expect([await row(1), await row(2)]).toMatchObject([{ result: 'beberapa', person: null }, { result: 'beberapa', person: null }]);
    expect(await told(sheet)).toEqual(maybe(1));
    expect((await desk.must('petugas', 'counter.find', { text: oldLine(0).name })).old.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('is looked at anew when a choice is taken back that kept it from its person', async () => {
    const sheet = await desk.keyed(0);
    await record([oldLine(5000), oldLine(0)]);
    await release(2);
    await decide(1, sheet);
    expect(await told(sheet)).toEqual(inIt(1));
    await desk.must('penyelia', 'oldSendings.undecide', { sending, line: 1 });
    expect(await told(sheet)).toEqual(maybe(2));
  });

  test('is nobody’s second any more when a lembar kedua is taken apart: of two of one name and birth date a person decides', async () => {
    const first = await desk.ready(20);
    const second = await desk.keyed(20, { nama: 'SRI WAHYUNI KUSUMAH' });
    const revision = await join2(second);
    await record([oldLine(20), oldLine(20, { nik: '', name: 'SRI WAHYUNI KUSUMAH' })]);
    expect(await row(2)).toMatchObject({ result: 'ganda' });
    await apart(second, revision);
    expect([await row(1), await row(2)]).toMatchObject([{ person: { sheet: first } }, { result: 'beberapa', person: null }]);
    expect([await told(first), await told(second)]).toEqual([inIt(1), maybe(1)]);
    await decide(2, second);
    expect(await told(second)).toEqual(inIt(2));
  });

  test('a row that has the very NIK of the one who was taken apart is for a person to decide', async () => {
    const first = await desk.keyed(110, { nik: '', alasan_tanpa_nik: 'hilang' });
    const second = await desk.keyed(110, {}, { secondOf: first });
    const revision = await join2(second);
    await record([oldLine(110)]);
    expect(await row(1)).toMatchObject({ result: 'nik', person: { sheet: first } });
    await apart(second, revision);
    expect(await row(1)).toMatchObject({ result: 'beberapa', person: null });
    expect([await told(first), await told(second)]).toEqual([maybe(1), maybe(1)]);
  });
});

describe('somebody whose NIK, or name and birth date, stands in a row that is another’s', () => {
  test('the paper was void and they come again: said to be maybe in it, at once', async () => {
    const sheet = await desk.keyed(30);
    await record([oldLine(30)]);
    await desk.must('penyelia', 'sheets.void', { sheet, revision: await desk.revision(sheet), reason: 'rusak kena air' });
    const back = await desk.keyed(30);
    expect(await told(back)).toEqual(maybe(1));
    // Whom nothing of the row names is not told that they are in none of its rows either: the paper that was void may have been theirs.
    expect(await told(await desk.keyed(31))).toEqual(['belum ditemukan di kiriman lama L001: 1 baris belum dicocokkan']);
    expect(await again()).toEqual({ found: 1, toChoose: 0 });
    expect(await told(back)).toEqual(inIt(1));
  });

  test('their very NIK beats a name and birth date under another one: looked at again, a person decides', async () => {
    const slipped = await desk.keyed(20, { nik: slippedNik(20) });
    await record([oldLine(20)]);
    expect(await row(1)).toMatchObject({ result: 'nama_lahir', person: { sheet: slipped } });
    const holder = await desk.keyed(20);
    expect(await told(holder)).toEqual(maybe(1));
    expect(await again()).toEqual({ found: 0, toChoose: 1 });
    expect(await row(1)).toMatchObject({ result: 'beberapa', person: null });
    expect([await told(slipped), await told(holder)]).toEqual([maybe(1), maybe(1)]);
    expect(await again()).toEqual({ found: 0, toChoose: 0 });
    await decide(1, holder);
    expect([await told(slipped), await told(holder)]).toEqual([maybe(1), inIt(1)]);
  });

  test('by name and birth date without a NIK', async () => {
    await record([oldLine(40)]);
    await desk.keyed(40);
    await again();
    const twin = await desk.keyed(40, { nik: '', alasan_tanpa_nik: 'hilang' });
    expect(await told(twin)).toEqual(maybe(1));
    expect(await told(await desk.keyed(41))).toEqual(['tidak ada di kiriman lama L001']);
  });
});

describe('a NIK that only a lembar kedua has', () => {
  test('finds its person, also of a row without a birth date; few rows or many', async () => {
    const first = await desk.keyed(110, { nik: '', alasan_tanpa_nik: 'hilang' });
    await join2(await desk.keyed(110, {}, { secondOf: first }));
    for (const many of [[], Array.from({ length: 40 }, (_, index) => oldLine(5000 + index))]) {
      files += 1;
      const found = await desk.must('penyelia', 'oldSendings.match', writeOldFile(join(folder, `kedua-${files}.csv`), [oldLine(110, { born: '' }), ...many]));
      expect(found).toMatchObject({ matched: 1, byNik: 1 });
    }
    await record([oldLine(110, { born: '' })]);
    expect(await told(first)).toEqual(inIt(1));
  });
});

describe('what was said of a row holds', () => {
  test('a choice that is taken back gives it to nobody of whom it was said before that it is not theirs', async () => {
    const sheet = await desk.keyed(0);
    const other = await desk.keyed(1);
    await record([oldLine(0)]);
    await release(1);
    await decide(1, other);
    await desk.must('penyelia', 'oldSendings.undecide', { sending, line: 1 });
    expect(await row(1)).toMatchObject({ result: 'beberapa', person: null });
    await again();
    expect(await row(1)).toMatchObject({ result: 'beberapa', person: null });
    expect(await told(sheet)).toEqual(maybe(1));
  });

  test('also of whom they turned out to be', async () => {
    const first = await desk.ready(0);
    const second = await desk.keyed(0, { nama: 'BAIQ MELATY SASMITO' });
    await record([oldLine(0, { name: 'BAIQ MELATY SASMITO' })]);
    expect(await row(1)).toMatchObject({ person: { sheet: second } });
    await release(1);
    const revision = await join2(second);
    await again();
    expect(await row(1)).toMatchObject({ person: null });
    expect(await told(first)).toEqual(maybe(1));
    await apart(second, revision);
    await again();
    expect((await row(1)).person?.sheet).not.toBe(second);
  });
});
