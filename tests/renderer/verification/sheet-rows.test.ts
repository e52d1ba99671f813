import { describe, expect, it } from 'vitest';
import { correctable, paperRows } from '../../../renderer/verification/sheet-rows.ts';
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
