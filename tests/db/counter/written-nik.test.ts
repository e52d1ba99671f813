import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FieldId } from '../../../shared/domain/fields.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** A NIK that was written into another box than its own shows its last four digits on the screens that others can see. */
let office: TestOffice;
let desk: Desk;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const written = '5207031708900012';

test.each<FieldId>(['nama', 'desa_kelurahan', 'kecamatan', 'tempat_lahir', 'alamat', 'no_hp', 'pelatihan_diminati', 'keterangan', 'alamat_domisili'])('in %s: now, and in what was corrected', async (field) => {
  const sheet = await desk.keyed(1, { [field]: `SALAH ${written}` });
  const shown = async () => JSON.stringify([
    await desk.must('petugas', 'sheets.detail', { sheet }),
    await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' }),
    await desk.must('petugas', 'personData.show', { sheet, for: 'layar', askedBy: '' }),
  ]);
  expect(await shown()).not.toContain(written);
  await desk.key(sheet, 1, {}, { reason: 'salah kotak' });
  expect(await shown()).not.toContain(written);
}, 60_000);
