import { expect, test } from 'vitest';
import { columnLetter, columnName, headerName } from '../../../renderer/old-sendings/column-names.ts';
import { asideWords, fileWords, foundAgain, leftWords, missingWords, nikStateWords, nikTailWords, sumWords } from '../../../renderer/old-sendings/text.ts';

test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA']])('column %s is %s, as in a spreadsheet', (index, want) => {
  expect(columnLetter(index)).toBe(want);
});

test('no two columns have the same name, whatever their headings say', () => {
  const names = ['NIK', 'NIK', '', '  '].map((heading, index) => columnName(index, heading));
  expect(names).toEqual(['A: NIK', 'B: NIK', 'C (tanpa judul)', 'D (tanpa judul)']);
  expect(headerName(3, ['', ' '])).toBe('3: (kosong)');
  expect(headerName(4, ['No', '', 'NIK'])).toBe('4: No, NIK');
});

test('the words of a file', () => {
  expect(sumWords({ rows: 1203, matched: 1200, ambiguous: 0, unmatched: 3, double: 0, notInIt: 9 })).toBe('1.203 = 1.200 + 0 + 3 + 0');
  expect(nikTailWords({ nikState: 'rusak', nikTail: '' })).toBe('rusak oleh Excel');
  expect(nikTailWords({ nikState: 'utuh', nikTail: '0003' })).toBe('berakhir 0003');
  expect(nikStateWords('utuh')).toBe('utuh');
  expect(fileWords({ delimiter: '\t', letters: 'UTF-16' })).toBe('CSV, dibagi dengan tab, huruf UTF-16');
  expect(fileWords({ delimiter: null, letters: null })).toBe('buku kerja Excel');
  expect(asideWords({ skipped: 0, totals: [], signatures: [], damaged: 0 })).toBe('');
  expect(asideWords({ skipped: 3, totals: [19, 1071], signatures: [21], damaged: 0 })).toBe('3 baris bukan orang (kosong, jumlah, atau tanda tangan), tidak dihitung. Baris jumlah yang dilewati: 19, 1.071. Baris tanda tangan yang dilewati: 21.');
  expect(asideWords({ skipped: 12, totals: Array.from({ length: 12 }, (_, at) => at + 1), signatures: [], damaged: 0 })).toContain('dilewati: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 dan 2 lagi.');
  expect(foundAgain({ found: 0, toChoose: 0 })).toBe('Tidak ada baris lain yang orangnya ketemu.');
  expect(foundAgain({ found: 2, toChoose: 1 })).toBe('2 baris lagi ada orangnya. 1 baris kini perlu dipilih: tadinya cocok lewat nama dan tanggal lahir, NIK-nya milik orang lain.');
  expect(missingWords({ ambiguous: 0, unmatched: 0, insideWithdrawn: 0 })).toContain('belum ikut terkirim');
  expect(missingWords({ ambiguous: 1, unmatched: 2, insideWithdrawn: 1 })).toBe('belum ditemukan di file ini. 3 barisnya belum ada orangnya, 1 barisnya milik orang yang sudah ditarik: bisa jadi mereka.');
});

test('of a frozen file: sheets that nobody has recorded, rows that are nobody', () => {
  expect(leftWords({ skipped: 0, otherSheets: [] })).toEqual([]);
  expect(leftWords({ skipped: 2, otherSheets: ['Maluk', 'Sekongkang'] })).toEqual(['Lembar lain di file ini belum dicatat: Maluk, Sekongkang.', '2 baris bukan orang (kosong, jumlah, atau tanda tangan), tidak dihitung.']);
});
