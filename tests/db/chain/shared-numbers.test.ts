import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const infos = async (sheet: string): Promise<string[]> => (await desk.detail(sheet)).marks.filter((mark) => mark.state === 'terbuka').map((mark) => mark.check).toSorted();
const shared = { no_hp: '081200000077', no_kk: '5207030109190077' };

test('the third person of a phone and of a family card is said on the third sheet, and keeps nobody from being sent', async () => {
  const first = await desk.keyed(20, shared);
  const second = await desk.keyed(21, shared);
  const third = await desk.keyed(22, shared);
  expect([await infos(first), await infos(second), await infos(third)]).toEqual([[], [], ['kk-over-2', 'phone-shared']]);
  await desk.approve(third);
  expect((await desk.detail(third)).head.sendState).toBe('siap');
  // Keyed again, a person is not counted beside themselves.
  await desk.key(second, 21, { ...shared, alamat: 'JALAN BARU' });
  expect(await infos(second)).toEqual(['kk-over-2', 'phone-shared']);
  await desk.key(first, 20);
  await desk.key(second, 21, shared);
  expect(await infos(second)).toEqual([]);
});

test('a second sheet is the same person', async () => {
  const numbers = { no_hp: '081200000088', no_kk: '5207030109190088' };
  await desk.keyed(24, numbers);
  const second = await desk.keyed(24, numbers);
  await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
  const other = await desk.keyed(25, numbers);
  expect(await infos(other)).toEqual([]);
});

test('while typing, the same is counted; numbers that are not whole have nobody', async () => {
  const sheet = await desk.receive();
  const numbers = { no_hp: '081200000099', no_kk: '5207030109190099' };
  await desk.keyed(26, numbers);
  await desk.keyed(27, numbers);
  const ask = (phone: string, kk: string) => desk.must('petugas', 'entry.known', { sheet, nik: '', name: '', birthDate: '', phone, kk });
  expect((await ask(numbers.no_hp, numbers.no_kk)).others).toEqual({ samePhone: 2, sameKk: 2 });
  expect(await ask('', '')).toEqual({ people: [], others: { samePhone: 0, sameKk: 0 } });
});

test.each([
  ['"tidak ada" is no phone that three share', { no_hp: 'TIDAK ADA' }, ['phone-odd']],
  ['nor are lost digits', { no_hp: '08123' }, ['phone-odd']],
  ['nor is a dash', { no_hp: '-', no_kk: '-' }, []],
  ['a family card of zeros is no family', { no_kk: '0000000000000000' }, []],
  ['nor is half of one', { no_kk: '52070301' }, []],
] as const)('%s', async (_why, numbers, found) => {
  const sheets: string[] = [];
  for (const index of [30, 31, 32, 33]) sheets.push(await desk.keyed(index, numbers));
  expect(await Promise.all(sheets.map(infos))).toEqual(sheets.map(() => found));
  const [first = '', second = ''] = sheets;
  const { no_hp: phone, no_kk: kk } = valuesOf(30, numbers);
  const { people } = await desk.must('petugas', 'entry.known', { sheet: first, nik: '', name: '', birthDate: '', phone: 'no_hp' in numbers ? phone : '', kk: /^\d{16}$/.test(kk) && 'no_kk' in numbers ? kk : '' });
  // Said on no panel either.
  expect(people.map((person) => person.sheet)).not.toContain(second);
  for (const sheet of sheets) await desk.must('penyelia', 'sheets.void', { sheet, revision: await desk.revision(sheet), reason: 'uji' });
});
