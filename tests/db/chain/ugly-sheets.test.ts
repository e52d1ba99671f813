import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobodyAround } from '../../../shared/domain/checks/check.ts';
import { runChecks } from '../../../shared/domain/checks/index.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import { uglySheets } from '../../fixtures/ugly-sheets.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { openDesk, type Desk, valuesOf } from './desk.ts';

/** Odd and legal papers through the whole service: none is refused, each is there as written after a restart, and only what is odd is raised. */
let office: TestOffice;
let desk: Desk;
const sheets: string[] = [];

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

/** Far enough apart that no two are each other's neighbours. */
const apart = 31;
const typedOn = (index: number) => valuesOf(index * apart, uglySheets[index]?.written);
const expected = (index: number) => ({ ...typedOn(index), ...uglySheets[index]?.stored });

test('there are thirty and more, each for a reason of its own', () => {
  expect(uglySheets.length).toBeGreaterThanOrEqual(30);
  expect(new Set(uglySheets.map(({ why }) => why)).size).toBe(uglySheets.length);
});

test.each(uglySheets.map(({ why }, index) => [why, index] as const))('%s', async (_why, index) => {
  const ugly = uglySheets[index];
  const sheet = await desk.receive({ name: 'Orang Loket' });
  sheets[index] = sheet;
  const change = ugly?.written ?? {};
  if (ugly?.putDown) {
    const input = { sheet, revision: await desk.revision(sheet), values: typedOn(index), unconfirmed: [], as: 'diinput' as const, reason: '', receivedDay: '2020-04-13', secondOf: null, counts: { keystrokes: 0, corrections: 0, activeMs: 0, pausedMs: 0 } };
    await desk.refused('petugas', 'entry.save', input, 'sheet.stops');
  }
  const saved = await desk.key(sheet, index * apart, change, { as: ugly?.putDown ? 'belum_lengkap' : 'diinput' });
  expect(saved.paperState).toBe(ugly?.putDown ? 'belum_lengkap' : 'diinput');
  expect((await desk.must('petugas', 'entry.open', { sheet })).values).toEqual(expected(index));
  // While typing the same is said as after the save: what stands alone needs no neighbours.
  const alone = runChecks({ values: expected(index), receivedDay: '2020-04-13', profile: prakerjaApril2020, district: { regency: '5207', oldDistricts: ['520401', '520403', '520404', '520415', '520416'] }, unconfirmed: [], ...nobodyAround });
  expect([...new Set(alone.map(({ check }) => check))].toSorted()).toEqual(ugly?.raised);
  if (!ugly?.putDown) expect([...new Set(saved.marks.map(({ check }) => check))].toSorted()).toEqual(ugly?.raised);
});

test('after a restart each is there as it was, and opening it and saving it again changes nothing', async () => {
  await office.restart();
  for (const [index, sheet] of sheets.entries()) {
    const { values, head } = await desk.must('petugas', 'entry.open', { sheet });
    expect(values, uglySheets[index]?.why).toEqual(expected(index));
    if (head.paperState !== 'diinput') continue;
    await desk.key(sheet, index * apart, values);
    expect((await desk.must('petugas', 'entry.open', { sheet })).values, uglySheets[index]?.why).toEqual(expected(index));
  }
});
