import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/index.ts';
import type { KnownPerson } from '../../../shared/contract/entry.ts';
import type { FieldId } from '../../../shared/domain/fields.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from './desk.ts';

/** What the panel beside the keying lights: only what is written otherwise on both sheets. */
let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const { nik, nama: name, tanggal_lahir: birthDate, no_hp: phone, no_kk: kk } = valuesOf(0);
type Asked = Omit<CallInput<'entry.known'>, 'sheet' | 'village'> & { readonly village: NonNullable<CallInput<'entry.known'>['village']> };
const beru = { code: '5207022001', name: 'BERU', district: 'BRANG REA' };
const otherBeru = { code: '5207012001', name: 'BERU', district: 'JEREWEH' };
const written: Asked = { nik, name, birthDate, phone, kk, village: beru };
const same = { nik: 'same', name: 'same', birthDate: 'same', kk: 'same', phone: 'same', village: 'same' } as const;

/** The fields of a card from that village. */
const of = ({ code, name: village, district }: typeof beru): Partial<Record<FieldId, string>> => ({ desa_kelurahan: village, kode_desa_ktp: code, kecamatan: district });

async function compared(there: Partial<Record<FieldId, string>>, here: Partial<Asked>): Promise<KnownPerson> {
  const other = await desk.receive();
  await desk.key(other, 0, { ...of(beru), ...there }, { as: 'belum_lengkap' });
  const sheet = await desk.receive();
  const { people } = await desk.must('petugas', 'entry.known', { sheet, ...written, ...here });
  const found = people.find((person) => person.sheet === other);
  // Each case has an office without the others.
  await desk.must('penyelia', 'sheets.void', { sheet: other, revision: await desk.revision(other), reason: 'formulir salah' });
  if (!found) throw new Error('the other sheet was not found');
  return found;
}

test.each([
  ['all is alike', {}, {}, same],
  ['another name', { nama: 'BUDI SANTOSO' }, {}, { ...same, name: 'differs' }],
  ['another birth date', { tanggal_lahir: '1975-02-02' }, {}, { ...same, birthDate: 'differs' }],
  ['no birth date over there', { tanggal_lahir: '' }, {}, { ...same, birthDate: 'absent' }],
  ['no birth date here yet', {}, { birthDate: '' }, { ...same, birthDate: 'absent' }],
  ['what stands there is no day', { tanggal_lahir: 'tahun 1975' }, {}, { ...same, birthDate: 'absent' }],
  ['another family card', { no_kk: '5207021203999999' }, {}, { ...same, kk: 'differs' }],
  ['no family card over there', { no_kk: '' }, {}, { ...same, kk: 'absent' }],
  ['another phone', { no_hp: '081299998888' }, {}, { ...same, phone: 'differs' }],
  ['no phone over there', { no_hp: '' }, {}, { ...same, phone: 'absent' }],
  ['a dash over there is no phone', { no_hp: '-' }, {}, { ...same, phone: 'absent' }],
  ['an odd phone over there', { no_hp: '12' }, {}, { ...same, phone: 'absent' }],
  ['an odd phone here', {}, { phone: '12' }, { ...same, phone: 'absent' }],
  ['no NIK over there', { nik: '', alasan_tanpa_nik: 'hilang' }, {}, { ...same, nik: 'absent' }],
  ['another NIK', { nik: `${nik.slice(0, 12)}9871` }, {}, { ...same, nik: 'differs' }],
  ['two villages of one name: the code tells them apart', of(otherBeru), {}, { ...same, village: 'differs' }],
  ['without a code the kecamatan does', of({ ...otherBeru, code: '' }), {}, { ...same, village: 'differs' }],
  ['without a code and a kecamatan nothing speaks against it', of({ ...beru, code: '', district: '' }), {}, same],
  ['one village written in two ways: one code', of({ ...beru, name: 'DESA BERU' }), {}, same],
  ['the two ways without a code', of({ code: '', name: 'DESA BERU', district: 'BRANG REA' }), {}, same],
  ['no village over there', of({ code: '', name: '', district: '' }), {}, { ...same, village: 'absent' }],
  ['no village here yet', {}, { village: { code: '', name: '', district: '' } }, { ...same, village: 'absent' }],
] as const)('%s', async (_why, there, here, how) => {
  expect((await compared(there, here)).compared).toEqual(how);
});

test('the kecamatan is told, so that the two villages can be told apart', async () => {
  expect(await compared(of(otherBeru), {})).toMatchObject({ village: 'BERU', district: 'JEREWEH' });
});

test('a number that more people have than are looked up is still the same number', async () => {
  const shared = { no_kk: kk, no_hp: phone };
  // The first eight are found by the numbers; who is sought comes after them.
  for (let index = 40; index < 49; index += 1) await desk.keyed(index, shared);
  const found = await compared({}, {});
  expect([found.how.filter((how) => how === 'kk' || how === 'hp'), found.compared.kk, found.compared.phone]).toEqual([[], 'same', 'same']);
});
