import { describe, expect, test } from 'vitest';
import { officeTexts } from '../../../shared/domain/office-texts.ts';
import { changedTexts, faultSentence, faultsOf, textsOf } from '../../../renderer/settings/texts/text-draft.ts';

const at = '2020-04-08T05:40:00.000Z';
const own = [{ key: 'kantor.hotline' as const, text: '0372 21000', at, by: 'Sekar Arum' }];

describe('what is saved', () => {
  test.each([
    [{}, [], 'nothing was touched'],
    [{ 'kantor.hotline': '0372 21001' }, [{ key: 'kantor.hotline', text: '0372 21001' }], 'a text that is another now'],
    [{ 'kantor.hotline': '' }, [{ key: 'kantor.hotline', text: null }], 'the shipped one again (there is none): back to it'],
    [{ 'kantor.kop': officeTexts['kantor.kop'].shipped }, [], 'the shipped one, never changed'],
    [{ 'kantor.alamat': '  Jalan Raya 1 ' }, [{ key: 'kantor.alamat', text: 'Jalan Raya 1' }], 'without spaces around it'],
  ])('%o → %o: %s', (change, texts, _why) => {
    expect(changedTexts(own, { ...textsOf(own), ...change })).toEqual(texts);
  });
});

test('each fault is a sentence that says what to do', () => {
  const draft = { ...textsOf([]), 'slip.tanya': '{telpon} [', 'kantor.alamat': '{nama}', 'slip.isi': '{nama}' };
  const said = Object.entries(faultsOf(draft)).flatMap(([key, faults]) => (faults ?? []).map((fault) => faultSentence(key as keyof typeof draft, fault)));
  expect(said[0]).toBe('{nama} tidak dikenal. Di teks ini tidak ada isian otomatis.');
  expect(said).toContain('{hari} harus ada: hari dan tanggal berkas masuk.');
  expect(said.join(' ')).toContain('{telpon} tidak dikenal. Yang dikenal: {kantor}');
  expect(said).toContain('Kurung { } atau [ ] belum lengkap, atau [ ] di dalam [ ].');
});
