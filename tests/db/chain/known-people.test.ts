import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

let office: TestOffice;
let desk: Desk;
let sheet = '';
let there = '';
const known = valuesOf(0, { no_kk: '5207030109190048', no_hp: '081200000011', nama: 'MUHAMMAD SALEH', tanggal_lahir: '1975-01-02' });

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  there = await desk.keyed(0, known);
  sheet = await desk.receive();
});
afterAll(() => office.close());

const nobody = { nik: '', name: '', birthDate: '', phone: '', kk: '' };
const ask = async (written: Partial<Omit<CallInput<'entry.known'>, 'sheet'>>) => (await desk.must('petugas', 'entry.known', { sheet, ...nobody, ...written })).people;
const hows = async (written: Partial<Omit<CallInput<'entry.known'>, 'sheet'>>) => (await ask(written)).map((person) => [person.sheet, ...person.how]);
const slip = `${known.nik.slice(0, -2)}${known.nik.slice(-1)}${known.nik.slice(-2, -1)}`;

test('a slip in a title, which folding drops, hides nobody', async () => {
  const lalu = await desk.keyed(20, { nama: 'LALU MADE JAYADI' });
  const { tanggal_lahir: birthDate } = valuesOf(20);
  expect(await hows({ name: 'LAUL MADE JAYADI', birthDate })).toEqual([[lalu, 'nama-lahir']]);
  expect(await hows({ name: 'LALUMADE JAYADI', birthDate })).toEqual([[lalu, 'nama-lahir']]);
  expect(await hows({ name: 'BAIQ MADE SUHARTI', birthDate })).toEqual([]);
});

describe('who is there already', () => {
  test.each([
    ['the same NIK', { nik: known.nik }, ['nik']],
    ['two digits swapped and a name alike', { nik: slip, name: 'MOH. SALEH' }, ['nik-hampir']],
    ['two digits swapped, another name', { nik: slip, name: 'BUDI' }, null],
    ['another spelling, the same birth date', { name: 'M. Saleh', birthDate: '1975-01-02' }, ['nama-lahir']],
    ['a letter wrong, day and month swapped', { name: 'MUHAMAD SALEM', birthDate: '1975-02-01' }, ['nama-lahir']],
    ['ten years off', { name: 'MUHAMMAD SALEH', birthDate: '1985-01-02' }, ['nama-lahir']],
    ['a name alike, born another time', { name: 'MUHAMMAD SALEH', birthDate: '1980-06-06' }, null],
    ['a twin: the same birth date, another name', { name: 'MUHAMMAD HUSEN', birthDate: '1975-01-02' }, null],
    ['the family card', { kk: known.no_kk }, ['kk']],
    ['the phone', { phone: known.no_hp }, ['hp']],
    ['a dash is nobody’s phone', { phone: '-' }, null],
    ['nothing written', {}, null],
    ['all of it, each thing named once', { nik: known.nik, name: known.nama, birthDate: known.tanggal_lahir, phone: known.no_hp, kk: known.no_kk }, ['nik', 'nama-lahir', 'kk', 'hp']],
  ] as const)('%s', async (_why, written, how) => {
    expect(await hows(written)).toEqual(how === null ? [] : [[there, ...how]]);
  });

  test('the most telling first; the sheet itself is not there already', async () => {
    const family = await desk.keyed(1, { no_kk: known.no_kk, nama: 'SITI AMINAH' });
    expect(await hows({ kk: known.no_kk, name: known.nama, birthDate: known.tanggal_lahir })).toEqual([
      [there, 'nama-lahir', 'kk'],
      [family, 'kk'],
    ]);
    const own = await desk.must('petugas', 'entry.known', { sheet: there, ...nobody, nik: known.nik, kk: known.no_kk });
    expect(own.people.map((person) => person.sheet)).toEqual([family]);
  });

  test('who was decided to be another person is told as such; who is void is not there', async () => {
    const second = await desk.keyed(0, known);
    await desk.must('penyelia', 'verification.notSamePerson', { sheet: second, revision: await desk.revision(second), reason: 'foto beda' });
    const { people } = await desk.must('petugas', 'entry.known', { sheet: second, ...nobody, nik: known.nik });
    expect(people).toMatchObject([{ sheet: there, how: ['nik'], decidedDifferent: true }]);
    await desk.must('penyelia', 'sheets.void', { sheet: second, revision: await desk.revision(second), reason: 'salah' });
    expect(await hows({ nik: known.nik })).toEqual([[there, 'nik']]);
  });
});
