import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookPlaces } from '../../../shared/domain/look-places.ts';
import { auditRows, contentHash } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });

describe('sheets.detail', () => {
  test('covers NIK, KK and birth date, also in the history', async () => {
    const sheet = await desk.keyed(0);
    await desk.key(sheet, 0, { nik: '5207024101750077', no_kk: '5207021203777777', tanggal_lahir: '1975-01-02' });
    const detail = await desk.detail(sheet);
    expect(detail).toMatchObject({ nikTail: '0077', values: { nik: '', no_kk: '············7777', tanggal_lahir: '**-**-1975' } });
    expect(detail.history[0]?.changes).toContainEqual({ field: 'nik', before: '············0001', after: '············0077' });
    expect(JSON.stringify(detail)).not.toMatch(/\d{16}|1975-01/);
    expect(detail.todayVillage).toBe('Telaga Bertong, Taliwang');
  });

  test('reveal gives the whole numbers and leaves an audit row each time', async () => {
    const sheet = await desk.keyed(1);
    const before = (await desk.must('penyelia', 'audit.verify', {})).rows;
    const { nik, no_kk, tanggal_lahir } = valuesOf(1);
    expect(await desk.must('penyelia', 'sheets.reveal', { sheet })).toEqual({ nik, no_kk, tanggal_lahir });
    expect((await desk.must('penyelia', 'audit.verify', {})).rows).toBe(before + 2);
  });

  test('a look changes nothing but the log, which says where it was', async () => {
    const sheet = await desk.keyed(3);
    await desk.must('petugas', 'settings.get', {});
    const [before, rows] = [await contentHash(office), (await auditRows(office)).length];
    for (const where of lookPlaces) expect(await desk.must('petugas', 'sheets.look', { sheet, where })).toEqual({});
    const added = (await auditRows(office)).slice(rows).filter(({ procedure }) => !procedure.startsWith('session.'));
    expect(added.map(({ procedure, subject, fields }) => [procedure, subject, fields])).toEqual(lookPlaces.map((where) => ['sheets.look', sheet, JSON.stringify([where])]));
    expect(await contentHash(office)).toBe(before);
    await desk.refused('petugas', 'sheets.look', { sheet: '00000000-0000-7000-8000-00000000ffff', where: 'pendaftar' }, 'thing.unknown');
  });

  test('tells what happened, newest first', async () => {
    const sheet = await desk.receive();
    const step = async (work: () => Promise<unknown>): Promise<void> => {
      office.clock.step(60_000);
      await work();
    };
    await step(() => desk.key(sheet, 2, { nik: '' }, { as: 'belum_lengkap', reason: 'tanya' }));
    await step(() => desk.key(sheet, 2));
    await step(async () => desk.must('penyelia', 'verification.return', { ...(await at(sheet)), field: 'rt', reason: 'RT beda' }));
    await step(() => desk.key(sheet, 2, { rt: '004' }));
    await step(async () => desk.must('penyelia', 'verification.correct', { ...(await at(sheet)), field: 'rw', value: '5', reason: 'KTP' }));
    await step(() => desk.approve(sheet, 'petugas'));
    await step(() => desk.send('deliver'));
    const { history, sending } = await desk.detail(sheet);
    expect(history.map((row) => row.what)).toEqual(['diserahkan', 'kiriman', 'diperiksa', 'dibetulkan', 'diubah', 'dikembalikan', 'diinput', 'belum_lengkap', 'masuk']);
    expect(history.map((row) => row.text)).toContain('Dikembalikan, RT: RT beda');
    expect(sending).toEqual({ no: 'K001', line: 1 });
  });

  test('an unkeyed sheet shows what the desk wrote; an unknown one is a problem', async () => {
    const detail = await desk.detail(await desk.receive({ name: 'Nama Loket' }));
    expect(detail).toMatchObject({ nikTail: '', values: { nama: 'NAMA LOKET' }, marks: [], todayVillage: null });
    await desk.refused('petugas', 'sheets.detail', { sheet: '00000000-0000-7000-8000-00000000ffff' }, 'thing.unknown');
  });
});

describe('counter.open', () => {
  test('a lembar kedua opens the card of the first sheet', async () => {
    const first = await desk.ready(10);
    const second = await desk.keyed(10);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    const card = await desk.must('petugas', 'counter.open', { sheet: second, basis: 'ktp_dilihat' });
    expect(card.sheet).toBe(first);
    expect(card.foot).toBe(`Lembar kedua: ${(await desk.detail(second)).head.sheetNo}. Satu orang dihitung satu kali.`);
    expect(card.stations.find((station) => station.state === 'now')?.key).toBe('diperiksa');
  });

  test.each([
    ['received', 'masuk', async () => desk.receive({ name: 'Baru Masuk' })],
    ['keyed', 'diinput', async () => desk.keyed(11)],
    ['disputed', 'diinput', async () => (await desk.keyed(12), desk.keyed(12, { nama: 'I GEDE SUDIRA' }))],
    ['checked', 'diperiksa', async () => desk.ready(13)],
  ] as const)('a person whose paper is %s stands at %s, and no other person is named', async (_reason, station, make) => {
    const card = await desk.must('petugas', 'counter.open', { sheet: await make(), basis: 'nomor' });
    expect(card.stations.find((each) => each.state === 'now')?.key).toBe(station);
    expect(JSON.stringify(card)).not.toMatch(/\d{16}|terdaftar atas nama/);
  });

  test('who was sent waits for an answer, with sending, line and day', async () => {
    const sheet = await desk.ready(14);
    await desk.send('deliver');
    const card = await desk.must('petugas', 'counter.open', { sheet, basis: 'nik' });
    const { sending } = await desk.detail(sheet);
    expect(card.stations.find((each) => each.key === 'dikirim')?.lines.join(' ')).toContain(`${sending?.no}/${sending?.line}`);
    expect(card.stations.find((each) => each.state === 'now')?.key).toBe('jawaban');
  });
});

describe('sheets.trace', () => {
  test('pages in the order of numbers; marks ever raised stay', async () => {
    const sheet = await desk.keyed(20, { pengesahan: '' }, { counts: { keystrokes: 114, corrections: 2, activeMs: 41_000, pausedMs: 0 } });
    await desk.key(sheet, 20, {}, { counts: { keystrokes: 6, corrections: 0, activeMs: 1000, pausedMs: 0 } });
    const all = (await desk.must('penyelia', 'sheets.trace', { after: '', limit: 1000 })).rows;
    const firstPage = (await desk.must('penyelia', 'sheets.trace', { after: '', limit: 2 })).rows;
    const rest = (await desk.must('penyelia', 'sheets.trace', { after: firstPage.at(-1)?.sheetNo ?? '', limit: 1000 })).rows;
    expect([...firstPage, ...rest]).toEqual(all);
    expect(all.find((row) => row.sheet === sheet)).toMatchObject({ marks: ['unsigned'], keystrokes: 120, activeMs: 42_000, paperState: 'diinput' });
    await desk.refused('petugas', 'sheets.trace', { after: '', limit: 1 }, 'role.denied');
  });
});

describe('home.waiting', () => {
  test('counts what each of them opens', async () => {
    const before = await desk.must('petugas', 'home.waiting', {});
    const sheet = await desk.keyed(30, { pengesahan: '' });
    await desk.receive();
    const after = await desk.must('petugas', 'home.waiting', {});
    expect([after.toKey - before.toKey, after.openMarks - before.openMarks, after.keyedTodayMe - before.keyedTodayMe]).toEqual([1, 1, 1]);
    const checker = await desk.must('penyelia', 'home.waiting', {});
    await desk.approve(sheet);
    const checked = await desk.must('penyelia', 'home.waiting', {});
    expect([checked.toCheck - checker.toCheck, checked.checkedTodayMe - checker.checkedTodayMe]).toEqual([-1, 1]);
    expect(checked.perDay).toEqual([{ day: '2020-04-13', keyed: checked.keyedToday }]);
  });

  test('paper is counted from the slips of the bundles, never from the states', async () => {
    await desk.must('petugas', 'bundles.create', { code: 'H1', counted: 50, place: '' });
    const { paper } = await desk.must('petugas', 'home.ledgers', {});
    expect(paper.counted).toBe(50);
    expect(paper.unbundled).toBe((await desk.must('penyelia', 'sheets.trace', { after: '', limit: 1000 })).rows.length);
  });
});
