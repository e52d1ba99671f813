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
const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });

describe('a NIK one slip from a live one, and a name alike', () => {
  test('is marked on the later sheet only, keeps it from being sent until somebody has looked, and leaves the first alone', async () => {
    const first = await desk.ready(0);
    const second = await desk.keyed(0, { nik: slippedNik(0) });
    expect([await openMarks(first), await openMarks(second)]).toEqual([[], ['nik-near']]);
    expect((await desk.detail(second)).why).toEqual(['belum_diperiksa', 'tanda_terbuka']);
    expect((await desk.detail(first)).head.sendState).toBe('siap');
    const [mark] = (await desk.detail(second)).marks;
    await desk.must('penyelia', 'verification.settle', { ...(await at(second)), mark: mark?.uid ?? '', how: 'ktp_asli' });
    await desk.approve(second);
    expect((await desk.detail(second)).head.sendState).toBe('siap');
    // Keyed again with the same number, it stays confirmed.
    await desk.key(second, 0, { nik: slippedNik(0), alamat: 'JALAN BARU' });
    expect(await openMarks(second)).toEqual([]);
  });

  test('the order of keying does not matter: the later number carries the mark', async () => {
    const earlier = await desk.receive();
    const later = await desk.keyed(1, { nik: slippedNik(1) });
    expect(await openMarks(later)).toEqual([]);
    await desk.key(earlier, 1);
    expect([await openMarks(earlier), await openMarks(later)]).toEqual([[], ['nik-near']]);
  });

  test('goes with its cause: the other NIK put right, the other name put right, the other sheet void', async () => {
    const first = await desk.keyed(2);
    const second = await desk.keyed(2, { nik: slippedNik(2) });
    expect(await openMarks(second)).toEqual(['nik-near']);
    await desk.key(first, 2, { nama: 'ORANG YANG LAIN SEKALI' });
    expect(await openMarks(second)).toEqual([]);
    await desk.key(first, 2);
    expect(await openMarks(second)).toEqual(['nik-near']);
    await desk.key(first, 2, { nik: `${valuesOf(2).nik.slice(0, 12)}9998` });
    expect(await openMarks(second)).toEqual([]);
    await desk.key(first, 2);
    expect(await openMarks(second)).toEqual(['nik-near']);
    await desk.must('penyelia', 'sheets.void', { ...(await at(first)), reason: 'formulir salah' });
    expect(await openMarks(second)).toEqual([]);
  });

  test('whoever is ready waits as soon as the mark is there, and is ready again when it is gone', async () => {
    const earlier = await desk.receive();
    const later = await desk.ready(6, { nik: slippedNik(6) });
    const state = async () => (await desk.detail(later)).head.sendState;
    expect(await state()).toBe('siap');
    await desk.key(earlier, 6);
    expect([await openMarks(later), await state()]).toEqual([['nik-near'], 'belum_siap']);
    await desk.key(earlier, 6, { nama: 'ORANG YANG LAIN SEKALI' });
    expect([await openMarks(later), await state()]).toEqual([[], 'siap']);
    await desk.key(earlier, 6);
    expect(await state()).toBe('belum_siap');
    // After the check it settles a mark: not by who wrote the number.
    await desk.refused('petugas', 'entry.notSame', { sheet: later, other: earlier, reason: 'kembar' }, 'work.own');
    await desk.must('penyelia', 'entry.notSame', { sheet: later, other: earlier, reason: 'kembar' });
    expect(await state()).toBe('siap');
    await desk.refused('petugas', 'entry.undoNotSame', { sheet: later, other: earlier }, 'work.own');
    await desk.must('penyelia', 'entry.undoNotSame', { sheet: later, other: earlier });
    expect(await state()).toBe('belum_siap');
    await desk.must('penyelia', 'sheets.void', { ...(await at(earlier)), reason: 'formulir salah' });
    expect(await state()).toBe('siap');
  });

  test('people recorded on one day are near each other and nobody is troubled', async () => {
    const first = await desk.keyed(3);
    const second = await desk.keyed(3, { nik: slippedNik(3), nama: 'I GEDE KARTA SUDIRA' });
    expect([await openMarks(first), await openMarks(second)]).toEqual([[], []]);
  });

  test('the look-up while keying tells both kinds apart', async () => {
    const first = await desk.keyed(4);
    const sheet = await desk.receive();
    const known = (nik: string) => desk.must('petugas', 'entry.known', { sheet, nik, name: valuesOf(4).nama, birthDate: '', phone: '', kk: '' });
    expect((await known(slippedNik(4))).people).toMatchObject([{ sheet: first, how: ['nik-hampir'], differsAt: [16], earlier: true }]);
    expect((await known(valuesOf(4).nik)).people).toMatchObject([{ sheet: first, how: ['nik'], differsAt: [] }]);
  });
});
