import { describe, expect, it } from 'vitest';
import { shownValue } from '../../../renderer/text/shown-value.ts';

describe('shownValue', () => {
  it.each([
    { field: 'tanggal_lahir', stored: '1988-09-28', shown: '28-09-1988', why: 'days as on the card' },
    { field: 'tanggal_lahir', stored: '31 FEB 1988', shown: '31 FEB 1988', why: 'what is no day as it was typed' },
    { field: 'jenis_kelamin', stored: 'P', shown: 'PEREMPUAN', why: 'the word on the card, not the stored letter' },
    { field: 'pendidikan', stored: 'SLTA/SEDERAJAT', shown: 'SMA / SMK / MA', why: 'schools as people call them, not as Dukcapil stores them' },
    { field: 'pengesahan', stored: '', shown: 'tidak ada', why: 'no signature is an answer' },
    { field: 'fotokopi_ktp', stored: 'ya', shown: 'KTP ada', why: 'a document that is there' },
    { field: 'fotokopi_kk', stored: '', shown: 'KK tidak ada', why: 'a document that is not' },
    { field: 'agama', stored: 'ALIRAN LAIN', shown: 'ALIRAN LAIN', why: 'what stands in no list stays' },
    { field: 'email', stored: '', shown: '', why: 'nothing written' },
  ] as const)('$why', ({ field, stored, shown }) => {
    expect(shownValue(field, stored)).toBe(shown);
  });
});
