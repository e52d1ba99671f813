import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

/** One sheet with much that is to be looked at: another birth date and sex than its NIK has, unsigned, without a copy. */
const odd = { tanggal_lahir: '1980-05-06', jenis_kelamin: 'L', pengesahan: '', fotokopi_ktp: '' } as const;
const found = ['nik-birthdate-differs', 'nik-sex-differs', 'no-ktp-copy', 'unsigned'];
const open = async (sheet: string): Promise<readonly string[]> => (await desk.detail(sheet)).marks.filter((mark) => mark.state === 'terbuka').map((mark) => mark.check).toSorted();

describe('the marks of one sheet', () => {
  test('stand on the sheet, one for each thing that is odd, and stand no more often after another save', async () => {
    const sheet = await desk.keyed(0, odd);
    expect(await open(sheet)).toEqual(found);
    expect((await desk.must('petugas', 'home.waiting', {})).openMarks).toBe(found.length);
    await desk.key(sheet, 0, odd);
    expect(await open(sheet)).toEqual(found);
    expect((await desk.detail(sheet)).marks).toHaveLength(found.length);
  });

  test('that come with a later save stand beside those that are there', async () => {
    const sheet = await desk.keyed(4, { fotokopi_ktp: '' });
    expect(await open(sheet)).toEqual(['no-ktp-copy']);
    await desk.key(sheet, 4, odd);
    expect(await open(sheet)).toEqual(found);
  });

  test('go one by one with what was odd, and the others stay', async () => {
    const sheet = await desk.keyed(2, odd);
    expect(await open(sheet)).toEqual(found);
    await desk.key(sheet, 2, { ...odd, tanggal_lahir: valuesOf(2).tanggal_lahir, pengesahan: 'tanda tangan' });
    expect(await open(sheet)).toEqual(['nik-sex-differs', 'no-ktp-copy']);
  });
});
