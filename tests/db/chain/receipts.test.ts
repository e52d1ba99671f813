import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sheetUid } from '../../../db/identity.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { allDocuments, type Desk, openDesk } from './desk.ts';

let office: TestOffice;
let desk: Desk;
const given = { name: 'Orang Loket', phone: '', formNo: '', documents: allDocuments, bundle: null, receivedDay: null };

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

describe('receipts.receive', () => {
  test('gives running numbers for ever, foretold by receipts.next, and a uid that any PC would give', async () => {
    const { sheetNo: foretold } = await desk.must('petugas', 'receipts.next', {});
    const first = await desk.must('petugas', 'receipts.receive', given);
    const second = await desk.must('petugas', 'receipts.receive', given);
    expect([foretold, first.sheetNo, second.sheetNo]).toEqual(['A-0001', 'A-0001', 'A-0002']);
    expect(first.sheet).not.toBe(second.sheet);
    expect(first.sheet).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(sheetUid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'p', 'A-0001')).not.toBe(sheetUid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'p', 'A-0002'));
  });

  test('the person is born with it: not ready, not keyed, found at once by the name at the desk', async () => {
    const sheet = await desk.receive({ name: "  ma’ruf   syahdan ", phone: '+62 812-3456-7890' });
    const detail = await desk.detail(sheet);
    expect(detail.head).toMatchObject({ name: "MA'RUF SYAHDAN", paperState: 'masuk', sendState: 'belum_siap', birthYear: '', village: '' });
    expect(detail.why).toEqual(['belum_diinput']);
    expect(detail.values.no_hp).toBe('081234567890');
    const known = await desk.must('petugas', 'receipts.known', { name: "Ma'ruf sya", phone: '' });
    expect(known.hits.map((hit) => hit.sheet)).toEqual([sheet]);
    const byPhone = await desk.must('petugas', 'receipts.known', { name: '', phone: '0812345678' });
    expect(byPhone.hits.map((hit) => hit.sheet)).toEqual([sheet]);
  });

  test('lies in its bundle in the order of the stack', async () => {
    const bundle = (await desk.must('petugas', 'bundles.create', { code: 'm01', counted: 3, place: '' })).uid;
    const sheets = [await desk.receive({ bundle }), await desk.receive({ bundle })];
    const heads = await Promise.all(sheets.map(async (sheet) => (await desk.detail(sheet)).head));
    expect(heads.map((head) => [head.bundle, head.position])).toEqual([['M01', 1], ['M01', 2]]);
    const missing = await desk.must('petugas', 'bundles.addMissing', { bundle, reason: 'tidak ada di map' });
    const detail = await desk.detail(missing.sheet);
    expect(detail.head).toMatchObject({ paperState: 'tidak_ditemukan', sendState: null, bundle: 'M01', position: 3 });
    const { bundles } = await desk.must('petugas', 'bundles.list', {});
    expect(bundles).toMatchObject([{ code: 'M01', counted: 3, numbered: 3, keyed: 0 }]);
  });

  test.each([
    ['a day that has not come', { receivedDay: '2020-04-14' }, 'day.future'],
    ['a day a year and more ago, with the wrong year', { receivedDay: '2019-04-12' }, 'day.too-early'],
    ['a day of another century', { receivedDay: '1900-01-01' }, 'day.too-early'],
    ['a bundle that is not there', { bundle: '00000000-0000-7000-8000-00000000ffff' }, 'thing.unknown'],
    ['a control character, which would not survive the CSV', { name: 'SITI\u0000AMINAH' }, 'input.invalid'],
  ] as const)('%s is refused and gives no number', async (_reason, change, code) => {
    const before = await desk.must('petugas', 'receipts.next', {});
    await desk.refused('petugas', 'receipts.receive', { ...given, ...change }, code);
    expect((await desk.must('petugas', 'receipts.next', {})).sheetNo).toBe(before.sheetNo);
  });

  test('today is counted by the office’s day, not by UTC', async () => {
    const { receivedToday } = await desk.must('petugas', 'receipts.next', {});
    office.clock.step(16 * 3_600_000);
    expect((await desk.must('petugas', 'receipts.next', {})).receivedToday).toBe(0);
    await desk.receive();
    expect((await desk.must('petugas', 'receipts.next', {})).receivedToday).toBe(1);
    office.clock.step(-16 * 3_600_000);
    expect(receivedToday).toBeGreaterThan(3);
    const { receipts } = await desk.must('petugas', 'receipts.recent', {});
    expect(receipts.length).toBeLessThanOrEqual(20);
    expect(receipts.every((receipt) => receipt.documents.fotokopi_ktp)).toBe(true);
  });
});

describe('bundles', () => {
  test('a code stands once, whatever the case', async () => {
    await desk.must('petugas', 'bundles.create', { code: 'K7', counted: 50, place: 'lemari 2' });
    await desk.refused('petugas', 'bundles.create', { code: 'k7', counted: 1, place: '' }, 'bundle.code-taken');
  });

  test('a count is changed only by who saw it as it stands', async () => {
    const bundle = (await desk.must('petugas', 'bundles.create', { code: 'K8', counted: 50, place: '' })).uid;
    expect(await desk.must('petugas', 'bundles.change', { bundle, revision: 0, counted: 49, place: 'meja' })).toEqual({ revision: 1 });
    expect(await desk.refused('petugas', 'bundles.change', { bundle, revision: 0, counted: 48, place: '' }, 'stale')).toEqual({ saw: 0, now: 1 });
    await desk.refused('petugas', 'bundles.change', { bundle: '00000000-0000-7000-8000-00000000ffff', revision: 0, counted: 1, place: '' }, 'thing.unknown');
  });
});
