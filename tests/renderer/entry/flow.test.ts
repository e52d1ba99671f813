import { describe, expect, test } from 'vitest';
import { emptyValues, fieldIds, type FieldId } from '../../../shared/domain/fields.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { firstStop, isFull, isPassed, nextStop, stopsOf, type Origin } from '../../../renderer/entry/flow.ts';
import { checklist, rowsOf } from '../../../renderer/entry/rows.ts';

const profile = prakerjaApril2020;

function facts(values: Partial<Record<FieldId, string>> = {}, origins: readonly (readonly [FieldId, Origin])[] = []) {
  return { profile, values: { ...emptyValues(), jenis_identitas: 'KTP-EL', kewarganegaraan: 'WNI', ...values }, origins: new Map(origins) };
}

describe('the rows', () => {
  test('hold every field that is asked and is no code filled by another', () => {
    const shown = [...rowsOf(profile).card, ...rowsOf(profile).form].flatMap((row) => row.fields);
    expect([...shown].sort()).toEqual(fieldIds.filter((id) => id !== 'kode_desa_ktp').sort());
  });

  test('leave out what the programme does not ask', () => {
    const short: Profile = { ...profile, asking: { ...profile.asking, email: 'tidak', golongan_darah: 'tidak' } };
    const shown = [...rowsOf(short).card, ...rowsOf(short).form].flatMap((row) => row.fields);
    expect(shown).not.toContain('email');
    expect(shown).not.toContain('golongan_darah');
    expect(shown).toContain('jenis_kelamin');
  });

  test('fit a window of 690: fourteen on either side', () => {
    expect(rowsOf(profile).card.length).toBeLessThanOrEqual(14);
    expect(rowsOf(profile).form.length).toBeLessThanOrEqual(14);
  });
});

describe('the order of the stops', () => {
  test('begins with the card, ends with the one stop of the checklist, and has no note in it', () => {
    const stops = stopsOf(profile);
    expect(stops[0]).toBe('nik');
    expect(stops.at(-1)).toBe('pengesahan');
    expect(stops).not.toContain('keterangan');
    expect(stops.filter((id) => checklist.includes(id))).toEqual(['pengesahan']);
  });

  const cases: readonly (readonly [string, FieldId, FieldId | null, ReturnType<typeof facts>])[] = [
    ['a NIK goes past the reason and what is given', 'nik', 'nama', facts({ nik: '5207020101900001' })],
    ['no NIK asks why', 'nik', 'alasan_tanpa_nik', facts()],
    ['confirmed together, the sex is passed', 'tanggal_lahir', 'golongan_darah', facts({ jenis_kelamin: 'P' }, [['jenis_kelamin', 'cocok']])],
    ['typed over, the sex is asked', 'tanggal_lahir', 'jenis_kelamin', facts({ jenis_kelamin: 'P' }, [['jenis_kelamin', 'dari-nik']])],
    ['a village passes what it filled', 'desa_kelurahan', 'agama', facts({ kecamatan: 'TALIWANG', kabupaten: 'SUMBAWA BARAT', provinsi: 'NUSA TENGGARA BARAT' }, [['kecamatan', 'sistem'], ['kabupaten', 'sistem'], ['provinsi', 'sistem']])],
    ['a village written as it is leads through the areas', 'desa_kelurahan', 'kecamatan', facts({ desa_kelurahan: 'SUKA MAJU' })],
    ['a pinned village is passed', 'rw', 'agama', facts({ desa_kelurahan: 'SELOTO', kecamatan: 'TALIWANG', kabupaten: 'SUMBAWA BARAT', provinsi: 'NUSA TENGGARA BARAT' }, [['desa_kelurahan', 'tetap'], ['kecamatan', 'tetap'], ['kabupaten', 'tetap'], ['provinsi', 'tetap']])],
    ['no domicile, no village for it', 'alamat_domisili', 'no_hp', facts()],
    ['a domicile asks its village', 'alamat_domisili', 'kode_desa_domisili', facts({ alamat_domisili: 'DUSUN MELATI' })],
    ['who looks for work had no employer to be named', 'status_kerja', 'pelatihan_diminati', facts({ status_kerja: 'PENCARI KERJA' })],
    ['who was dismissed is asked where and since when', 'status_kerja', 'nama_perusahaan_usaha', facts({ status_kerja: 'PHK' })],
    ['what is written there is not passed', 'status_kerja', 'nama_perusahaan_usaha', facts({ status_kerja: 'BEKERJA', nama_perusahaan_usaha: 'TOKO RINJANI' })],
    ['the printed number from the receipt is passed', 'pekerjaan_ktp', 'no_kk', facts({ no_formulir: '0007' }, [['no_formulir', 'tanda-terima']])],
    ['after the last there is none', 'pengesahan', null, facts()],
  ];
  test.each(cases)('%s', (_, from, to, given) => {
    expect(nextStop(from, given)).toBe(to);
  });

  test('a citizenship that is missing is a stop again', () => {
    expect(isPassed('kewarganegaraan', facts({ kewarganegaraan: '' }))).toBe(false);
  });

  test('a sheet is begun at its NIK', () => {
    expect(firstStop(facts())).toBe('nik');
  });
});

describe('a full field', () => {
  const cases: readonly (readonly [FieldId, string, boolean, string])[] = [
    ['nik', '520702 410175 0001', true, '16 digits, as they are shown'],
    ['nik', '52.0702.410175.0001', true, 'dots count for nothing'],
    ['nik', '520702 410175 000', false, '15 digits'],
    ['nik', '520702 410175 00011', false, 'too long: the clerk must look'],
    ['nik', '520702 410175 000O', false, 'a letter'],
    ['no_kk', '5207020101900001', true, 'the KK too'],
    ['tanggal_lahir', '17081990', true, 'eight digits'],
    ['tanggal_lahir', '17-08-1990', false, 'with dashes Enter is wanted'],
    ['tanggal_lahir', '1708199', false, 'seven'],
    ['rt', '003', true, 'three digits'],
    ['rt', '03', false, 'two may become three'],
    ['rw', '-', true, 'a dash is the whole answer'],
    ['nama', 'N', false, 'text never advances'],
  ];
  test.each(cases)('%s %j is %s: %s', (id, box, full) => {
    expect(isFull(id, box)).toBe(full);
  });
});
