import { afterAll, beforeAll, expect, test } from 'vitest';
import { slipCodeOf } from '../../../shared/domain/slip-code.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** Cek finds the sheet by the code of its slip, however it was read off the paper. */
let office: TestOffice;
let desk: Desk;
let first: string;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  first = await desk.keyed(0);
  await desk.keyed(1);
});
afterAll(() => office.close());

const code = slipCodeOf('A-0001');
const otherDigit = String((Number(code.slice(-1)) + 1) % 10);

test.each([
  { why: 'as it is printed', text: code },
  { why: 'a scanner ends it with a blank', text: `${code} ` },
  { why: 'small letters', text: code.toLowerCase() },
  { why: 'without dashes', text: code.replaceAll('-', '') },
  { why: 'the number alone', text: 'A-0001' },
])('$why', async ({ text }) => {
  expect(await desk.must('petugas', 'counter.find', { text })).toMatchObject({ exact: true, total: 1, hits: [{ uid: first }] });
});

test('a code with another check digit is told, and opens nobody', async () => {
  await desk.refused('petugas', 'counter.find', { text: `A-0001-${otherDigit}` }, 'slip.code-wrong');
});
