import { describe, expect, it } from 'vitest';
import { cardLines, documentsText, formLines } from '../../../renderer/registrations/detail-lines.ts';
import { emptyValues } from '../../../shared/domain/fields.ts';

const values = { ...emptyValues(), tempat_lahir: 'BRANG REA', tanggal_lahir: '**-**-1988', desa_kelurahan: 'RARAK RONGES', kecamatan: 'BRANGREA', jenis_kelamin: 'P', golongan_darah: '-', alamat: 'DUSUN MELATI', rt: '001', rw: '003' };

const valueOf = (lines: ReturnType<typeof cardLines>, id: string) => lines.find((line) => line.id === id)?.value;

describe('cardLines', () => {
  it("shows today's village, and the card's own spelling in a line of its own", () => {
    const lines = cardLines(values, 'Rarak Ronges, Brang Rea');
    expect(valueOf(lines, 'desa_kelurahan')).toBe('Rarak Ronges, Brang Rea');
    expect(valueOf(lines, 'kartu')).toBe('RARAK RONGES, BRANGREA');
  });
  it('says a village once when the card spells it as today', () => {
    const lines = cardLines({ ...values, kecamatan: 'BRANG REA' }, 'Rarak Ronges, Brang Rea');
    expect(valueOf(lines, 'kartu')).toBeUndefined();
  });
  it('a card of another regency has no village of ours: its own words stand', () => {
    expect(valueOf(cardLines(values, null), 'desa_kelurahan')).toBe('RARAK RONGES, BRANGREA');
  });
  it('leaves the birth date covered as it came', () => {
    expect(valueOf(cardLines(values, null), 'tanggal_lahir')).toBe('BRANG REA, **-**-1988');
  });
  it('writes an opened date as it is keyed, and no blood type for "-"', () => {
    const lines = cardLines({ ...values, tanggal_lahir: '1988-09-28' }, null);
    expect(valueOf(lines, 'tanggal_lahir')).toBe('BRANG REA, 28-09-1988');
    expect(valueOf(lines, 'jenis_kelamin')).toBe('Perempuan');
    expect(valueOf(lines, 'alamat')).toBe('DUSUN MELATI, RT 001 RW 003');
  });
});

describe('formLines', () => {
  it('an empty domicile is the address of the card', () => {
    expect(formLines(values, true).find((line) => line.id === 'alamat_domisili')?.value).toBe('sama dengan KTP');
  });
  it('of a sheet that nobody keyed it says nothing about paper that nobody has looked at', () => {
    expect(formLines(emptyValues(), false).filter((line) => line.value !== '')).toEqual([]);
  });
  it('names a school as Periksa does', () => {
    expect(valueOf(formLines({ ...values, pendidikan: 'SLTA/SEDERAJAT', jurusan: 'TEKNIK' }, true), 'pendidikan')).toBe('SMA / SMK / MA, TEKNIK');
  });
  it('says what is missing of the documents', () => {
    expect(documentsText(values)).toBe('tanpa tanda tangan, tanpa fc KTP, tanpa fc KK');
    expect(documentsText({ ...values, pengesahan: 'cap jempol', fotokopi_ktp: 'ya' })).toBe('cap jempol, fc KTP, tanpa fc KK');
  });
});
