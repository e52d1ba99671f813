import { describe, expect, test } from 'vitest';
import { fillText, type Filling, officeTextKeys, officeTexts, type OfficeTextKey, placeholders, textFaults, textsAsWritten, textsInForce } from '../../../shared/domain/office-texts.ts';

describe('the shipped texts', () => {
  test.each(officeTextKeys)('%s can be used as it is', (key) => {
    expect(textFaults(key, officeTexts[key].shipped)).toEqual([]);
  });

  test('name no person and hold no NIK, and every placeholder of theirs has its words', () => {
    for (const key of officeTextKeys) {
      expect(officeTexts[key].shipped).not.toMatch(/\d{10}/);
      for (const name of officeTexts[key].allowed) expect(placeholders[name].length).toBeGreaterThan(3);
    }
  });
});

describe('what is refused', () => {
  test.each<[OfficeTextKey, string, readonly unknown[], string]>([
    ['slip.tanya', 'Telepon {telpon}.', [{ kind: 'unknown', name: 'telpon' }], 'a placeholder that is not there'],
    ['slip.tanya', 'NIK {nik}', [{ kind: 'unknown', name: 'nik' }], 'a whole NIK never comes on a slip'],
    ['kantor.kop', '{nama}', [{ kind: 'unknown', name: 'nama' }], 'the head is of the office, not of a person'],
    ['slip.tanya', 'Telepon {hotline.', [{ kind: 'brackets' }], 'a brace that is not closed'],
    ['slip.tanya', 'Buka [jam', [{ kind: 'brackets' }], 'a part that is not closed'],
    ['slip.tanya', '[[a]]', [{ kind: 'brackets' }], 'a part within a part'],
    ['slip.tanya', 'satu\ndua', [{ kind: 'lines' }], 'two lines where there is one'],
    ['slip.isi', '{nama}\n{hari}, {jam}\n{kelengkapan}', [{ kind: 'needed', name: 'petugas' }], 'what the slip must say'],
    ['slip.data', `{simpan}${'a'.repeat(600)}`, [{ kind: 'long' }], 'too long for half a sheet'],
    ['slip.bukti', `{kalimat} {cara} ${'a'.repeat(580)}`, [], 'short enough also when it is filled'],
    ['slip.bukti', '{kalimat} {cara} '.repeat(5).trim(), [{ kind: 'filled', letters: 4409 }], 'short as it is written, several pages when it is filled'],
    ['slip.tanya', '', [], 'nothing may be said'],
  ])('%s "%s" → %o: %s', (key, text, faults) => {
    expect(textFaults(key, text)).toEqual(faults);
  });
});

describe('a text saved when less was refused', () => {
  test.each<[OfficeTextKey, string, string]>([
    ['slip.tanya', 'Telepon {telpon}.', 'a placeholder that is not there'],
    ['kantor.hotline', '0812{', 'a brace that is not closed'],
    ['slip.isi', '{nama}\n{hari}', 'without what the slip must say'],
  ])('%s "%s" is on no paper, the shipped one is; the office finds its own to mend: %s', (key, text) => {
    expect(textsInForce({ [key]: text })[key]).toBe(officeTexts[key].shipped);
    expect(textsAsWritten({ [key]: text })[key]).toBe(text);
  });
});

describe('filling', () => {
  test.each<[string, Filling, readonly string[], string]>([
    ['{nama}', { nama: 'SITI' }, ['SITI'], 'a value'],
    ['[HP {hp}]', { hp: '' }, [], 'a line whose only part has no value falls away'],
    ['a[, {jam}][. {hotline}].', { jam: '13.40', hotline: '' }, ['a, 13.40.'], 'a part without its value falls away, the rest stays'],
    ['{hari}[, {jam} {zona}]', { hari: 'Rabu', jam: '', zona: 'WITA' }, ['Rabu'], 'one of two values is enough to take the part away'],
    ['{nama}', { nama: 'N [alias {hp}]', hp: '08' }, ['N [alias {hp}]'], 'what a name holds is never read as a part'],
    ['{constructor}', {}, [''], 'no name of JavaScript is a placeholder'],
    ['a\n\nb', {}, ['a', 'b'], 'empty lines fall away'],
  ])('%s with %o → %o: %s', (text, values, lines) => {
    expect(fillText(text, values)).toEqual(lines.filter((line) => line !== ''));
  });
});

test('a text of the office stands in for the shipped one until it goes back', () => {
  expect(textsInForce({ 'kantor.hotline': '0372' })['kantor.hotline']).toBe('0372');
  expect(textsInForce({})['kantor.jam_buka']).toBe(officeTexts['kantor.jam_buka'].shipped);
});
