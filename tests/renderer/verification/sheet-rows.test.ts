import { describe, expect, it } from 'vitest';
import { correctable, paperRows, shownValue } from '../../../renderer/verification/sheet-rows.ts';
import { emptyValues, fields } from '../../../shared/domain/fields.ts';

describe('paperRows', () => {
  it('shows every field of the table once; only codes that follow from others are left out', () => {
    const { card, form } = paperRows(emptyValues());
    const shown = [...card, ...form].flatMap((row) => row.parts.map((part) => part.field));
    const expected = fields.filter((field) => !('derived' in field) && !['nik', 'alasan_tanpa_nik', 'nama'].includes(field.id)).map((field) => field.id);
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(new Set(shown).size).toBe(shown.length);
  });
  it('each of them can be corrected, and NIK, its reason and the name besides', () => {
    expect(new Set(correctable).size).toBe(correctable.length);
    expect(correctable.slice(0, 3)).toEqual(['nik', 'alasan_tanpa_nik', 'nama']);
    expect(correctable).not.toContain('kode_desa_ktp');
  });
});

describe('shownValue', () => {
  it.each([
    { field: 'tanggal_lahir', stored: '1988-09-28', shown: '28-09-1988', why: 'days as on the card' },
    { field: 'tanggal_lahir', stored: '31 FEB 1988', shown: '31 FEB 1988', why: 'what is no day as it was typed' },
    { field: 'jenis_kelamin', stored: 'P', shown: 'PEREMPUAN', why: 'the word on the card, not the stored letter' },
    { field: 'pengesahan', stored: '', shown: 'tidak ada', why: 'no signature is an answer' },
    { field: 'fotokopi_ktp', stored: 'ya', shown: 'KTP ada', why: 'a document that is there' },
    { field: 'fotokopi_kk', stored: '', shown: 'KK tidak ada', why: 'a document that is not' },
    { field: 'agama', stored: 'ALIRAN LAIN', shown: 'ALIRAN LAIN', why: 'what stands in no list stays' },
    { field: 'email', stored: '', shown: '', why: 'nothing written' },
  ] as const)('$why', ({ field, stored, shown }) => {
    expect(shownValue(field, stored)).toBe(shown);
  });
});
