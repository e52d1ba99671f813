import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../db/sql.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
const other = { nama: 'I GEDE KARTA SUDIRA' };

beforeAll(async () => {
  // A way to look at the table: no procedure tells decisions yet.
  office = await createTestOffice({
    handlers: {
      'receipts.recent': ({ db }) => {
        inForce = db.all(sql`SELECT id FROM pair_decision WHERE decision = 'same' AND undone_at IS NULL`).length;
        return { receipts: [] };
      },
    },
  });
  desk = openDesk(office);
});
afterAll(() => office.close());

let inForce = 0;
const decisionsInForce = async (): Promise<number> => {
  await desk.must('petugas', 'receipts.recent', {});
  return inForce;
};
const openMarks = async (sheet: string): Promise<string[]> => (await desk.detail(sheet)).marks.filter((mark) => mark.state === 'terbuka').map((mark) => mark.check);
const send = async (sheet: string): Promise<string | null> => (await desk.detail(sheet)).head.sendState;
const at = async (sheet: string) => ({ sheet, revision: await desk.revision(sheet) });

describe('NIK bentrok: the same NIK on two people', () => {
  test('marks both sheets, lets neither be sent, and is gone from both when one NIK is corrected', async () => {
    const first = await desk.ready(0);
    const second = await desk.keyed(0, other);
    expect([await openMarks(first), await openMarks(second)]).toEqual([['nik-conflict'], ['nik-conflict']]);
    expect([(await desk.detail(first)).why, (await desk.detail(second)).why]).toEqual([['nik_bentrok'], ['belum_diperiksa', 'nik_bentrok']]);
    await desk.approve(second);
    expect([await send(first), await send(second)]).toEqual(['belum_siap', 'belum_siap']);
    await desk.must('penyelia', 'verification.correct', { ...(await at(second)), field: 'nik', value: '5207024101750099', reason: 'angka terakhir' });
    expect([await openMarks(first), await openMarks(second)]).toEqual([[], []]);
    expect([await send(first), await send(second)]).toEqual(['siap', 'belum_siap']);
    await desk.approve(second, 'petugas');
    expect(await send(second)).toBe('siap');
  });

  test('may come from changing the NIK of who was ready to that of somebody else who was', async () => {
    const first = await desk.ready(3);
    const second = await desk.ready(4);
    await desk.key(second, 4, { nik: valuesOf(3).nik });
    expect([await send(first), await send(second)]).toEqual(['belum_siap', 'belum_siap']);
    await desk.key(second, 4);
    expect([await send(first), await openMarks(first)]).toEqual(['siap', []]);
  });

  test('is settled by nobody with a look at the paper', async () => {
    const first = await desk.keyed(1);
    await desk.keyed(1, other);
    const [mark] = (await desk.detail(first)).marks;
    await desk.refused('penyelia', 'verification.settle', { ...(await at(first)), mark: mark?.uid ?? '', how: 'ktp_asli' }, 'mark.not-confirmable');
  });

  test('a person on the way is not touched, but is marked; the newcomer is never ready', async () => {
    const first = await desk.ready(2);
    await desk.send('deliver');
    const second = await desk.ready(2, other);
    expect([await send(first), await send(second)]).toEqual(['terkirim', 'belum_siap']);
    expect(await openMarks(first)).toEqual(['nik-conflict']);
    const { people } = await desk.must('petugas', 'entry.known', { sheet: second, nik: valuesOf(2).nik, name: '', birthDate: '', phone: '', kk: '' });
    expect(people).toMatchObject([{ sheet: first, sending: 'K001', earlier: true }]);
  });
});

describe('lembar kedua: the same NIK, birth date and a name alike', () => {
  test('is proposed on the later sheet only; both wait; confirmed, it joins the first person and its own leaves the count', async () => {
    const first = await desk.ready(10);
    const { people } = await desk.must('petugas', 'home.ledgers', {});
    const second = await desk.keyed(10, { alamat: 'JALAN BARU' }, { secondOf: first });
    expect([await openMarks(first), await openMarks(second)]).toEqual([[], ['same-person']]);
    expect([(await desk.detail(first)).why, (await desk.detail(second)).why]).toEqual([['mungkin_orang_sama'], ['belum_diperiksa', 'mungkin_orang_sama']]);
    const { secondOf } = await desk.must('penyelia', 'verification.open', { sheet: second });
    expect(secondOf).toMatchObject({ sheet: first, differences: [{ field: 'alamat', here: 'JALAN BARU' }] });
    const confirmed = await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    expect(confirmed.primarySheet).toBe((await desk.detail(first)).head.sheetNo);
    expect((await desk.detail(second)).head).toMatchObject({ paperState: 'lembar_kedua', sendState: null, primarySheet: confirmed.primarySheet });
    expect([await send(first), await openMarks(second)]).toEqual(['siap', []]);
    const filter = { text: '', paperState: 'lembar_kedua', sendState: 'siap', why: null, bundle: null } as const;
    expect(await desk.must('petugas', 'sheets.list', { filter, offset: 0, limit: 10 })).toMatchObject({ rows: [], total: 0 });
    const after = await desk.must('petugas', 'home.ledgers', {});
    expect(after.people.total).toBe(people.total);
    expect((await desk.detail(first)).otherSheets.map((each) => each.sheet)).toEqual([second]);
  });

  test('the keyer cannot confirm it, nor decide that it is somebody else', async () => {
    await desk.ready(11);
    const second = await desk.keyed(11);
    await desk.refused('petugas', 'verification.confirmSecondSheet', await at(second), 'work.own');
    await desk.refused('petugas', 'verification.notSamePerson', { ...(await at(second)), reason: 'beda' }, 'work.own');
  });

  test('without such a proposal there is nothing to confirm', async () => {
    const sheet = await desk.keyed(12);
    await desk.refused('penyelia', 'verification.confirmSecondSheet', await at(sheet), 'second-sheet.none');
    await desk.refused('penyelia', 'verification.notSamePerson', { ...(await at(sheet)), reason: 'beda' }, 'second-sheet.none');
  });

  test('not the same person: a dispute on both, also after either is saved again', async () => {
    const first = await desk.ready(13);
    const second = await desk.keyed(13);
    await desk.must('penyelia', 'verification.notSamePerson', { ...(await at(second)), reason: 'foto beda' });
    expect([await openMarks(first), await openMarks(second)]).toEqual([['nik-conflict'], ['nik-conflict']]);
    await desk.key(first, 13, { alamat: 'JALAN LAIN' });
    await desk.key(second, 13);
    expect([await openMarks(first), await openMarks(second)]).toEqual([['nik-conflict'], ['nik-conflict']]);
  });

  test('undone, it is a person of its own again and the proposal stands anew; only a penyelia may', async () => {
    const first = await desk.ready(14);
    const second = await desk.keyed(14);
    const before = await decisionsInForce();
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    await desk.refused('petugas', 'verification.undoSecondSheet', { ...(await at(second)), reason: 'keliru' }, 'role.denied');
    await desk.must('penyelia', 'verification.undoSecondSheet', { ...(await at(second)), reason: 'keliru' });
    expect((await desk.detail(second)).head).toMatchObject({ paperState: 'diinput', sendState: 'belum_siap', primarySheet: null });
    expect([await openMarks(second), await send(first)]).toEqual([['same-person'], 'belum_siap']);
    expect(await decisionsInForce()).toBe(before);
    await desk.refused('penyelia', 'verification.undoSecondSheet', { ...(await at(second)), reason: 'lagi' }, 'move.illegal');
  });

  test('a chain of three hangs on the first; taking the middle one apart takes what was joined to it along', async () => {
    const first = await desk.ready(15);
    const middle = await desk.keyed(16);
    const last = await desk.keyed(16);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(last));
    await desk.key(middle, 15);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(middle));
    const primary = (await desk.detail(first)).head.sheetNo;
    expect([(await desk.detail(last)).head.primarySheet, (await desk.detail(middle)).head.primarySheet]).toEqual([primary, primary]);
    await desk.must('penyelia', 'verification.undoSecondSheet', { ...(await at(middle)), reason: 'keliru' });
    expect((await desk.detail(last)).head.primarySheet).toBe((await desk.detail(middle)).head.sheetNo);
  });
});

describe('sheets.void', () => {
  test('withdraws the person of an only sheet and frees the NIK', async () => {
    const first = await desk.ready(30);
    const second = await desk.ready(30, other);
    await desk.must('penyelia', 'sheets.void', { ...(await at(first)), reason: 'formulir salah' });
    expect((await desk.detail(first)).head).toMatchObject({ paperState: 'batal', sendState: 'ditarik' });
    expect([await openMarks(second), await send(second)]).toEqual([[], 'siap']);
  });

  test('lets the second sheet speak for the person, to be checked anew', async () => {
    const first = await desk.ready(31);
    const second = await desk.keyed(31);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    const { people } = await desk.must('petugas', 'home.ledgers', {});
    await desk.must('penyelia', 'sheets.void', { ...(await at(first)), reason: 'robek' });
    expect((await desk.detail(second)).head).toMatchObject({ paperState: 'diinput', sendState: 'belum_siap', primarySheet: null });
    expect((await desk.detail(first)).head).toMatchObject({ paperState: 'batal', sendState: null });
    expect((await desk.must('petugas', 'home.ledgers', {})).people.total).toBe(people.total);
    await desk.approve(second);
    expect(await send(second)).toBe('siap');
  });

  test('a sheet that came to speak so can be joined to somebody else, and taken apart again', async () => {
    const elder = await desk.ready(33);
    const first = await desk.ready(34);
    const second = await desk.keyed(34);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    await desk.must('penyelia', 'sheets.void', { ...(await at(first)), reason: 'robek' });
    await desk.key(second, 33);
    await desk.must('penyelia', 'verification.confirmSecondSheet', await at(second));
    const elderNo = (await desk.detail(elder)).head.sheetNo;
    expect([(await desk.detail(second)).head.primarySheet, (await desk.detail(first)).head.primarySheet]).toEqual([elderNo, elderNo]);
    await desk.must('penyelia', 'verification.undoSecondSheet', { ...(await at(second)), reason: 'keliru' });
    expect((await desk.detail(second)).head).toMatchObject({ sendState: 'belum_siap', primarySheet: null });
    expect((await desk.detail(first)).head.primarySheet).toBe((await desk.detail(second)).head.sheetNo);
  });

  test('is for a penyelia, with a reason, once, and never for who is on the way', async () => {
    const sheet = await desk.ready(32);
    await desk.refused('petugas', 'sheets.void', { ...(await at(sheet)), reason: 'x' }, 'role.denied');
    await desk.refused('penyelia', 'sheets.void', { ...(await at(sheet)), reason: ' ' }, 'input.invalid');
    await desk.send();
    expect(await desk.refused('penyelia', 'sheets.void', { ...(await at(sheet)), reason: 'x' }, 'sheet.frozen')).toEqual({ sending: 'K002' });
    const unkeyed = await desk.receive();
    await desk.must('penyelia', 'sheets.void', { ...(await at(unkeyed)), reason: 'x' });
    await desk.refused('penyelia', 'sheets.void', { ...(await at(unkeyed)), reason: 'x' }, 'move.illegal');
  });
});
