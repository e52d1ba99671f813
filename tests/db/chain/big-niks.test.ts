import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, noCounts, openDesk, valuesOf } from './desk.ts';

/**
 * A NIK is text everywhere on its way. The numbers of Papua are those that show it: a number of JavaScript holds their last digit only
 * where it is even. A zero in front would be lost by any number.
 */
let office: TestOffice;
let desk: Desk;
beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
});
afterAll(() => office.close());

const shown = { nama: 'MARIA YOWENI', tanggal_lahir: '1975-01-01', jenis_kelamin: 'P' } as const;

/** Approved, with every mark settled by a look at the card. */
async function makeReady(sheet: string): Promise<void> {
  await desk.approve(sheet);
  for (const mark of (await desk.detail(sheet)).marks) {
    if (mark.state === 'terbuka' && mark.severity === 'mark') await desk.must('penyelia', 'verification.settle', { sheet, revision: await desk.revision(sheet), mark: mark.uid, how: 'ktp_asli' });
  }
}

describe('a NIK that no number can hold', () => {
  test.each([
    ['9171014101750001', 'beyond 2 to the 53rd'],
    ['0171014101750001', 'with a zero in front'],
  ])('%s (%s) and its KK are kept digit by digit, while typing and when saved', async (nik) => {
    const sheet = await desk.receive();
    const values = { ...valuesOf(1, shown), nik, no_kk: nik };
    const revision = await desk.revision(sheet);
    await desk.must('petugas', 'entry.keep', { sheet, revision, values, unconfirmed: [], field: 'nik', caret: 0, counts: noCounts });
    expect((await desk.must('petugas', 'entry.open', { sheet })).kept?.values).toMatchObject({ nik, no_kk: nik });
    await desk.must('petugas', 'entry.save', { sheet, revision, values: { ...values, no_kk: '9271014101750003' }, unconfirmed: [], as: 'diinput', reason: '', receivedDay: '2020-04-13', secondOf: null, counts: noCounts });
    expect((await desk.must('petugas', 'entry.open', { sheet })).values).toMatchObject({ nik, no_kk: '9271014101750003' });
    expect(await desk.must('petugas', 'sheets.reveal', { sheet })).toMatchObject({ nik, no_kk: '9271014101750003' });
    expect(await desk.must('petugas', 'counter.find', { text: nik })).toMatchObject({ exact: true, hits: [{ uid: sheet }] });
  });

  test('two that differ in the last digit are two people', async () => {
    const first = await desk.keyed(2, { ...shown, nik: '9271014101750003' });
    const second = await desk.keyed(3, { ...shown, nama: 'YOSEP KARMA', nik: '9271014101750004' });
    for (const sheet of [first, second]) expect((await desk.detail(sheet)).marks.map((mark) => mark.check)).not.toContain('nik-conflict');
    for (const [sheet, text] of [[first, '9271014101750003'], [second, '9271014101750004']] as const) {
      expect((await desk.must('petugas', 'counter.find', { text })).hits).toMatchObject([{ uid: sheet }]);
    }
  });

  test('these stand in the package digit by digit', async () => {
    const niks = ['9371014101750001', '9371014101750003'];
    for (const [index, nik] of niks.entries()) await makeReady(await desk.keyed(10 + index, { ...shown, nama: `ORANG PAPUA ${index === 0 ? 'SATU' : 'DUA'}`, nik }));
    const sending = await desk.send();
    const folder = mkdtempSync(join(tmpdir(), 'loket-paket-'));
    const written = await desk.must('penyelia', 'sendings.writePackage', { sending, folder });
    const rows: Record<string, string>[] = parse(readFileSync(join(written.folder, written.csv), 'utf8'), { bom: true, delimiter: ';', columns: true });
    expect(rows.map((row) => row['nik'])).toEqual(niks);
    rmSync(folder, { recursive: true });
  });
});
