import { describe, expect, test } from 'vitest';
import { failureWords, keptText, lastCopyText, statusLine, warningSentences, type CopyStatus } from '../../../renderer/backups/copy-words.ts';
import { copyFailure } from '../../../shared/contract/backups.ts';
import { setOfficeZone } from '../../../renderer/text/numbers.ts';

const zone = 'Asia/Makassar';
setOfficeZone(zone);
const now = '2020-04-13T06:00:00.000Z';
const good: CopyStatus = {
  folder: '/media/stik',
  last: { name: 'cadangan-20200413-080200', folder: '/media/stik', at: '2020-04-13T00:02:00.000Z', bytes: 421_888 },
  kept: 3,
  failed: null,
  sameDisk: false,
  warnings: [],
};

describe('the status bar', () => {
  test.each([
    ['of today: the time alone', good, 'Cadangan 08.02, sudah diperiksa', false],
    ['of another day: with the day', { ...good, last: { ...good.last, at: '2020-04-12T08:05:00.000Z' }, warnings: [] }, 'Cadangan 12-04, 16.05, sudah diperiksa', false],
    ['older than a day: warned', { ...good, warnings: ['lama'] }, 'Cadangan 08.02, sudah diperiksa', true],
    ['on the same disk: true, and said elsewhere', { ...good, sameDisk: true, warnings: ['cakram_sama'] }, 'Cadangan 08.02, sudah diperiksa', false],
    ['none yet', { ...good, last: null, warnings: ['lama'] }, 'Belum ada cadangan', true],
    ['no folder', { ...good, folder: '', last: null, kept: null, warnings: ['belum_dipilih'] }, 'Cadangan belum diatur', true],
    ['the last attempt left none', { ...good, failed: { at: now, why: 'tujuan_tidak_ada' }, warnings: ['gagal'] }, 'Cadangan belum tersimpan', true],
  ] as readonly (readonly [string, CopyStatus, string, boolean])[])('%s', (_what, status, text, warns) => {
    expect(statusLine(status, now, zone)).toEqual({ text, warns });
  });
});

describe('Beranda', () => {
  test('says nothing when all is well', () => {
    expect(warningSentences(good)).toEqual([]);
    expect([lastCopyText(good), keptText(good)]).toEqual(['13 April 2020, 08.02 WITA (412 KB), sudah diperiksa', '3 di folder itu, paling banyak 5']);
  });

  test('the failure comes first and says what to do; the missing folder is said once', () => {
    const gone: CopyStatus = { ...good, kept: null, failed: { at: now, why: 'tujuan_tidak_ada' }, warnings: ['tujuan_tidak_ada', 'lama', 'gagal'] };
    expect(warningSentences(gone)).toEqual(['Cadangan 13-04, 14.00 belum tersimpan. Folder cadangan tidak ada. Colokkan flash disk yang biasa.', 'Cadangan terakhir lebih dari 24 jam.']);
    expect(keptText(gone)).toBe('folder tidak ada sekarang');
  });

  test('a folder without a copy says that there is none, not that it is old', () => {
    expect(warningSentences({ ...good, last: null, kept: 0, warnings: ['lama'] })).toEqual(['Belum ada cadangan yang diperiksa.']);
    expect(lastCopyText({ ...good, last: null })).toBe('belum ada');
  });

  test('every failure has its own words', () => {
    expect(new Set(copyFailure.options.map((why) => failureWords[why])).size).toBe(copyFailure.options.length);
  });
});
