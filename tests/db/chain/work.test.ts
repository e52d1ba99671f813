import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { createTestOffice, type TestOffice, type TestPerson } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
let rekan: TestPerson;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  rekan = await office.add('rekan', 'petugas');
});
afterAll(() => office.close());

const counts = (keystrokes: number) => ({ keystrokes, corrections: 2, activeMs: 60_000, pausedMs: 5_000 });
const today = { from: '2020-04-13', to: '2020-04-13' };

describe('what the hands did', () => {
  test('each sheet counts for who keyed it, all its times; a checker’s correction for nobody', async () => {
    const sheet = await desk.keyed(0, {}, { counts: counts(120) });
    await desk.key(sheet, 0, { alamat: 'JALAN BARU' }, { counts: counts(10) });
    await desk.keyed(1, {}, { counts: counts(100) });
    const other = await desk.receive();
    await desk.key(other, 2, {}, { counts: counts(90) }, rekan);
    await desk.must('penyelia', 'verification.correct', { sheet: other, revision: await desk.revision(other), field: 'alamat', value: 'JALAN LAIN', reason: 'kertas' });
    const { rows } = await desk.must('penyelia', 'work.figures', today);
    expect(rows).toMatchObject([
      { name: 'Orang petugas', sheets: 2, keystrokes: 230, corrections: 6, activeMs: 180_000, pausedMs: 15_000 },
      { name: 'Orang rekan', sheets: 1, keystrokes: 90, corrections: 2 },
    ]);
  });

  test('a petugas sees their own only; another day is another matter', async () => {
    expect((await desk.must(rekan, 'work.figures', today)).rows.map((row) => row.name)).toEqual(['Orang rekan']);
    expect((await desk.must('penyelia', 'work.figures', { from: '2020-04-14', to: '2020-04-20' })).rows).toEqual([]);
  });
});

describe('a sheet that two people keyed, on two days', () => {
  let there: TestOffice;
  let own: Desk;
  let budi: TestPerson;
  const day = (which: number) => ({ from: `2020-04-${which}`, to: `2020-04-${which}` });
  const figures = async (span: { readonly from: string; readonly to: string }, who: 'petugas' | 'penyelia' | TestPerson = 'penyelia') => (await own.must(who, 'work.figures', span)).rows;

  beforeAll(async () => {
    there = await createTestOffice();
    own = openDesk(there);
    budi = await there.add('budi', 'petugas');
    const sheet = await own.keyed(0, {}, { counts: counts(120) });
    there.clock.step(86_400_000);
    await own.key(sheet, 0, { alamat: 'JALAN BARU' }, { counts: { keystrokes: 10, corrections: 1, activeMs: 4000, pausedMs: 700 } }, budi);
    const second = await own.receive();
    await own.key(second, 1, {}, { counts: counts(100) }, budi);
  });
  afterAll(() => there.close());

  test.each([
    ['the first day is the first one’s, though somebody else keyed it since', 13, [{ name: 'Orang petugas', sheets: 1, keystrokes: 120, corrections: 2, activeMs: 60_000, pausedMs: 5000, firstSheets: 1, firstActiveMs: 60_000 }]],
    ['the second day is the other’s, with nothing of the first; a sheet that was keyed before is none of theirs an hour', 14, [{ name: 'Orang budi', sheets: 2, keystrokes: 110, corrections: 3, activeMs: 64_000, pausedMs: 5700, firstSheets: 1, firstActiveMs: 60_000 }]],
    ['the day after nobody keyed', 15, []],
  ])('%s', async (_why, which, rows) => {
    const found = await figures(day(which));
    expect(found).toHaveLength(rows.length);
    expect(found).toMatchObject(rows);
  });

  test('over both days each has what they did themselves, and sees that of themselves only', async () => {
    const both = { from: '2020-04-13', to: '2020-04-14' };
    const all = await figures(both);
    expect(all.map(({ name, keystrokes, firstSheets }) => [name, keystrokes, firstSheets])).toEqual([['Orang budi', 110, 1], ['Orang petugas', 120, 1]]);
    expect(await figures(both, 'petugas')).toEqual(all.slice(1));
    expect(await figures(both, budi)).toEqual(all.slice(0, 1));
  });

  test('who only amends has keys and time, and no form an hour', async () => {
    const ani = await there.add('ani', 'petugas');
    there.clock.step(86_400_000);
    const sheet = await own.keyed(2, {}, { counts: counts(90) });
    await own.key(sheet, 2, { alamat: 'JALAN LAIN' }, { counts: counts(7) }, ani);
    expect((await figures(day(15), ani))[0]).toMatchObject({ sheets: 1, keystrokes: 7, activeMs: 60_000, firstSheets: 0, firstActiveMs: 0 });
  });

  test('the day is the office’s: late at night there, still the day before by UTC', async () => {
    const night = await createTestOffice({ now: '2020-04-13T16:30:00.000Z' });
    try {
      await openDesk(night).keyed(3, {}, { counts: counts(80), receivedDay: '2020-04-13' });
      const of = async (span: { readonly from: string; readonly to: string }) => (await night.as('penyelia').must('work.figures', span)).rows.map((row) => row.keystrokes);
      expect([await of(day(13)), await of(day(14))]).toEqual([[], [80]]);
    } finally {
      await night.close();
    }
  });
});

describe('typing that lies unfinished', () => {
  const kept: Pick<CallInput<'entry.keep'>, 'unconfirmed' | 'field' | 'caret' | 'counts'> = { unconfirmed: [], field: 'nama', caret: 4, counts: counts(12) };

  test('is handed over by a penyelia, with all that is typed; the one it was taken from has nothing left', async () => {
    const sheet = await desk.receive();
    const values = valuesOf(5);
    await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values, ...kept });
    expect((await desk.must('penyelia', 'work.unfinished', {})).rows).toMatchObject([{ sheet, name: 'Orang petugas', active: true }]);
    const move = { sheet, from: office.people.petugas.uid, to: rekan.uid };
    await desk.refused('petugas', 'work.handOver', move, 'role.denied');
    await desk.must('penyelia', 'work.handOver', move);
    expect((await desk.must(rekan, 'entry.open', { sheet })).kept).toMatchObject({ values, field: 'nama', caret: 4, counts: counts(12) });
    expect((await desk.must(rekan, 'entry.queue', { bundle: null })).kept).toMatchObject([{ sheet, handedBy: 'Orang petugas' }]);
    expect((await desk.must('petugas', 'entry.open', { sheet })).kept).toBeNull();
    await desk.refused('penyelia', 'work.handOver', move, 'thing.unknown');
  });

  test('tells whose it was for as long as it lies there, and is not told of what is typed anew', async () => {
    const sheet = await desk.receive();
    const typed = { sheet, revision: 0, values: valuesOf(9), ...kept };
    const keptOf = async (who: 'petugas' | TestPerson) => (await desk.must(who, 'entry.open', { sheet })).kept?.handedBy;
    await desk.must('petugas', 'entry.keep', typed);
    expect(await keptOf('petugas')).toBeNull();
    await desk.must('penyelia', 'work.handOver', { sheet, from: office.people.petugas.uid, to: rekan.uid });
    expect(await keptOf(rekan)).toBe('Orang petugas');
    await desk.must(rekan, 'entry.keep', { ...typed, values: valuesOf(10) });
    expect(await keptOf(rekan)).toBe('Orang petugas');
    // It goes on: told is who had it last.
    await desk.must('penyelia', 'work.handOver', { sheet, from: rekan.uid, to: office.people.penyelia.uid });
    expect((await desk.must('penyelia', 'entry.open', { sheet })).kept?.handedBy).toBe('Orang rekan');
    await desk.must('penyelia', 'entry.discard', { sheet });
    await desk.must('penyelia', 'entry.keep', typed);
    expect((await desk.must('penyelia', 'entry.open', { sheet })).kept?.handedBy).toBeNull();
    await desk.must('penyelia', 'entry.discard', { sheet });
  });

  test('goes with what was said beside the fields, and who had it is told where it is now', async () => {
    const first = await desk.keyed(20);
    const sheet = await desk.receive();
    await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(21), ...kept, receivedDay: '2020-04-01', second: { of: first } });
    const stillKept = () => desk.must('petugas', 'entry.stillKept', { sheet });
    expect(await stillKept()).toEqual({ kept: true, revision: 0, handedTo: null, savedBy: null });
    await desk.must('penyelia', 'work.handOver', { sheet, from: office.people.petugas.uid, to: rekan.uid });
    expect((await desk.must(rekan, 'entry.open', { sheet })).kept).toMatchObject({ receivedDay: '2020-04-01', second: { of: { sheet: first } } });
    expect(await stillKept()).toEqual({ kept: false, revision: 0, handedTo: 'Orang rekan', savedBy: null });
    expect((await desk.must('petugas', 'entry.open', { sheet })).handedTo).toBe('Orang rekan');
    const handedOn = async () => (await desk.must('petugas', 'entry.queue', { bundle: null })).handedOn;
    const { sheetNo } = (await desk.detail(sheet)).head;
    expect(await handedOn()).toContainEqual({ sheetNo, handedTo: 'Orang rekan' });
    await desk.key(sheet, 21, {}, {}, rekan);
    expect(await stillKept()).toEqual({ kept: false, revision: 1, handedTo: null, savedBy: 'Orang rekan' });
    expect((await handedOn()).map((each) => each.sheetNo)).not.toContain(sheetNo);
    expect(await desk.must(rekan, 'entry.stillKept', { sheet })).toEqual({ kept: false, revision: 1, handedTo: null, savedBy: null });
  });

  test('is not put over what the other has typed on the same sheet', async () => {
    const sheet = await desk.receive();
    await desk.must('petugas', 'entry.keep', { sheet, revision: 0, values: valuesOf(6), ...kept });
    await desk.must(rekan, 'entry.keep', { sheet, revision: 0, values: valuesOf(7), ...kept });
    await desk.refused('penyelia', 'work.handOver', { sheet, from: office.people.petugas.uid, to: rekan.uid }, 'typing.own-there');
    expect((await desk.must(rekan, 'entry.open', { sheet })).kept?.values).toEqual(valuesOf(7));
  });

  test('does not go to somebody who cannot log in, and can be taken from such a one', async () => {
    const gone = await office.add('pergi', 'petugas');
    const sheet = await desk.receive();
    await desk.must(gone, 'entry.keep', { sheet, revision: 0, values: valuesOf(8), ...kept });
    await desk.must('penyelia', 'users.disable', { user: gone.uid });
    await desk.refused('penyelia', 'work.handOver', { sheet, from: rekan.uid, to: gone.uid }, 'thing.unknown');
    await desk.must('penyelia', 'work.handOver', { sheet, from: gone.uid, to: rekan.uid });
    expect((await desk.must(rekan, 'entry.open', { sheet })).kept?.values).toEqual(valuesOf(8));
  });
});

describe('the line of a list that lies unfinished', () => {
  const line = { nik: '52070241', name: 'siti', birthDate: '1/1', phone: '0812' };
  let list = '';
  beforeAll(async () => {
    list = (await desk.must('petugas', 'personLists.create', { sender: 'PT Lapis Loket', letter: '', receivedDay: '2020-04-12' })).list;
  });
  const begun = async (who: 'petugas' | TestPerson) => desk.must(who, 'personLists.keep', { list, ...line });

  test('is handed over by a penyelia as typed, and both are told', async () => {
    await begun('petugas');
    expect((await desk.must('penyelia', 'work.unfinished', {})).lines).toMatchObject([{ list, listNo: 'DA-001', name: 'Orang petugas', active: true }]);
    const move = { list, from: office.people.petugas.uid, to: rekan.uid };
    await desk.refused('petugas', 'work.handOverLine', move, 'role.denied');
    await desk.must('penyelia', 'work.handOverLine', move);
    const listsOf = async (who: 'petugas' | TestPerson) => (await desk.must(who, 'personLists.all', {})).lists.map((each) => each.kept?.handedBy);
    expect([await listsOf('petugas'), await listsOf(rekan)]).toEqual([[undefined], ['Orang petugas']]);
    expect(await desk.must(rekan, 'personLists.open', { list })).toMatchObject({ kept: { ...line, handedBy: 'Orang petugas' }, handedTo: null });
    expect(await desk.must('petugas', 'personLists.open', { list })).toMatchObject({ kept: null, handedTo: 'Orang rekan' });
    await desk.refused('penyelia', 'work.handOverLine', move, 'thing.unknown');
  });

  test('is not put over a line of the other’s own', async () => {
    await begun('petugas');
    await desk.refused('penyelia', 'work.handOverLine', { list, from: office.people.petugas.uid, to: rekan.uid }, 'typing.own-there');
    expect((await desk.must(rekan, 'personLists.open', { list })).kept).toMatchObject(line);
  });

  test('tells whose it was until it is stored', async () => {
    await desk.must(rekan, 'personLists.keep', { list, ...line, name: 'siti aisyah' });
    expect((await desk.must(rekan, 'personLists.open', { list })).kept).toMatchObject({ name: 'siti aisyah', handedBy: 'Orang petugas' });
    await desk.must(rekan, 'personLists.addLine', { list, ...line, as: 'belum_lengkap', counts: counts(4) });
    await begun(rekan);
    expect((await desk.must(rekan, 'personLists.open', { list })).kept?.handedBy).toBeNull();
  });
});
