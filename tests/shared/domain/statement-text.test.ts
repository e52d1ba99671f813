import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillStatement } from '../../../shared/domain/answer/statement-text.ts';
import { fillMessage, messageFault, messageKeys } from '../../../shared/domain/messages.ts';
import { editFaults, editOf } from '../../../shared/domain/profile-edit.ts';
import { statementOn } from '../../../shared/domain/profile.ts';
import { prakerjaApril2020 } from '../../../shared/domain/profiles/prakerja-april-2020.ts';

const wave = { no: 1, opens: '2020-04-11', closes: '2020-04-16', smsFrom: null, smsUntil: null };

describe('without a wave ahead the clause falls away', () => {
  test.each([
    ['Daftar sendiri di www.prakerja.go.id sebelum {tutup_gelombang}. Gratis.', 'Daftar sendiri di www.prakerja.go.id. Gratis.', 'at the end of a sentence'],
    ['Sebelum {tutup_gelombang} daftar sendiri di www.prakerja.go.id. Gratis.', 'Daftar sendiri di www.prakerja.go.id. Gratis.', 'at the very beginning: a sentence begins with a capital letter'],
    ['Sebelum {tutup_gelombang}, daftar sendiri. Gratis.', 'Daftar sendiri. Gratis.', 'with its comma'],
    ['Gratis. Sebelum {tutup_gelombang}, daftar sendiri.', 'Gratis. Daftar sendiri.', 'at the beginning of another sentence'],
    ['Sebelum {tutup_gelombang} www.prakerja.go.id masih buka.', 'www.prakerja.go.id masih buka.', 'an address stays as it is typed'],
    ['Daftar, sebelum {tutup_gelombang}, di loket.', 'Daftar, di loket.', 'between commas: one of them stays'],
    ['Daftar sendiri (sebelum {tutup_gelombang}). Gratis.', 'Daftar sendiri. Gratis.', 'brackets that were only its own'],
    ['Daftar sendiri paling lambat hari {tutup_gelombang}.', 'Daftar sendiri.', 'all the words that lead to it'],
    ['Gratis. {tutup_gelombang} terakhir.', 'Gratis. Terakhir.', 'no word of another sentence goes with it'],
    ['{tutup_gelombang}', '', 'nothing else was said'],
    ['Sebelum {tutup_gelombang}.', '', 'nothing else was said, in a sentence'],
    ['Buka www.prakerja.go.id/{tutup_gelombang}', 'Buka www.prakerja.go.id/', 'grown together with an address'],
    ['Sebelum {tutup_gelombang} daftar, sebelum {tutup_gelombang} gabung.', 'Daftar, gabung.', 'twice'],
    ['ANDA BELUM TERDAFTAR.\nSebelum {tutup_gelombang} daftar.', 'ANDA BELUM TERDAFTAR.\nDaftar.', 'a line of its own, as a paper keeps it'],
  ])('%s', (text, wanted, _because) => {
    expect(fillStatement(text, { wave: null, today: '2020-04-20' })).toBe(wanted);
    expect(fillStatement(text, { wave, today: '2020-04-17' })).toBe(wanted);
  });
});

describe('the last day counts whole', () => {
  test.each([
    ['Daftar sebelum {tutup_gelombang}.', '2020-04-16', 'Daftar sebelum Jumat, 17 April.', 'on it'],
    ['Sebelum {tutup_gelombang} daftar.', '2020-04-14', 'Sebelum Jumat, 17 April daftar.', 'also where the sentence begins with it'],
    ['Daftar sebelum hari {tutup_gelombang}.', '2020-04-14', 'Daftar sebelum hari Jumat, 17 April.', 'with a word between'],
    ['Daftar paling lambat {tutup_gelombang}.', '2020-04-14', 'Daftar paling lambat Kamis, 16 April.', 'the day itself'],
    ['Sebelum {tutup_gelombang} daftar.', '2020-04-09', 'Mulai Sabtu, 11 April, sebelum Jumat, 17 April daftar.', 'not open yet'],
  ])('%s on %s', (text, today, wanted, _because) => {
    expect(fillStatement(text, { wave, today }, 'from-opening')).toBe(wanted);
  });
});

/** Words that somebody may put around the placeholder, and signs that are typed by accident. */
const piece = fc.constantFrom('Sebelum', 'sebelum', 'paling lambat', 'daftar', 'Gratis.', 'di', 'www.prakerja.go.id', ',', '.', '(', ')', ':', ' ', '  ', '{tutup_gelombang}', '{tutup_gelombang}', '{', '}', '{nama}', '{kantor}', '{program}', '{nik}', '-');
const words = fc.array(piece, { minLength: 1, maxLength: 14 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const states = fc.record({ wave: fc.constantFrom(null, wave), today: fc.constantFrom('2020-04-10', '2020-04-11', '2020-04-16', '2020-04-17', '2021-01-01') });

describe('no placeholder is ever printed', () => {
  test.each([
    ['ANDA BELUM TERDAFTAR {program}.', 'Daftar di {situs} sebelum {tutup_gelombang}. Gratis.', 'ANDA BELUM TERDAFTAR.', 'Daftar sebelum {tutup_gelombang}. Gratis.', 'a placeholder that none is'],
    ['ANDA BELUM {TERDAFTAR.', 'Daftar sendiri}. Gratis. {}', 'ANDA BELUM TERDAFTAR.', 'Daftar sendiri. Gratis.', 'a brace that was left alone'],
    ['ANDA BELUM TERDAFTAR, {nama}.', 'Sebelum {{tutup_gelombang}} daftar.', 'ANDA BELUM TERDAFTAR.', 'Sebelum {tutup_gelombang} daftar.', 'with its comma; a brace too many'],
    ['{ANDA BELUM TERDAFTAR}', 'Gratis.', 'ANDA BELUM TERDAFTAR', 'Gratis.', 'all of it in braces: the words are said'],
    ['ANDA {tutup_gelombang}', 'Gratis  sekali.', 'ANDA', 'Gratis  sekali.', 'no day in the big sentence; what is sound stays as it was written'],
  ])('of a statement saved when less was refused: "%s" "%s"', (first, second, saidFirst, saidSecond, _because) => {
    const saved = { validFrom: '2020-04-14', certainty: 'tidak cukup' as const, first, second, source: 'Surat 99' };
    const profile = { ...prakerjaApril2020, statements: [...prakerjaApril2020.statements, saved] };
    expect(statementOn(profile, '2020-04-14')).toEqual({ ...saved, first: saidFirst, second: saidSecond });
  });

  test('of a statement that saves, on any day', () => {
    const shipped = editOf(prakerjaApril2020);
    const saves = (second: string): boolean =>
      editFaults(prakerjaApril2020, { ...shipped, statements: [...shipped.statements, { validFrom: '2020-04-14', certainty: 'tidak cukup', first: 'ANDA BELUM TERDAFTAR.', second, source: 'Surat 99' }] }, { today: '2020-04-13', earlier: [] }).length === 0;
    let tried = 0;
    fc.assert(
      fc.property(words, states, fc.constantFrom('from-opening' as const, 'now' as const), (text, state, from) => {
        if (!saves(text)) return;
        tried += 1;
        expect(fillStatement(text, state, from)).not.toMatch(/[{}]/u);
      }),
      { numRuns: 3000 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  test('of a message that saves, on any day, with and without a name', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...messageKeys), words, states, fc.constantFrom('', 'SITI'), (key, text, state, name) => {
        if (messageFault(key, text) !== null) return;
        tried += 1;
        expect(fillMessage(text, { ...state, name, programme: 'Kartu Prakerja', office: 'Disnakertrans KSB' })).not.toMatch(/[{}]/u);
      }),
      { numRuns: 3000 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  test.each(['Daftar {sendiri.', 'Daftar sendiri}.', 'Daftar {}', 'Daftar {nama}'])('and a brace that is none is refused: %s', (text) => {
    const shipped = editOf(prakerjaApril2020);
    const saying = (first: string, second: string) => editFaults(prakerjaApril2020, { ...shipped, statements: [...shipped.statements, { validFrom: '2020-04-14', certainty: 'tidak cukup', first, second, source: 'Surat 99' }] }, { today: '2020-04-13', earlier: [] });
    expect(saying('ANDA', text)).toEqual([{ at: `statements.${shipped.statements.length}.second`, fault: 'placeholder' }]);
    expect(saying(text, 'Gratis.')).toEqual([{ at: `statements.${shipped.statements.length}.first`, fault: 'placeholder' }]);
  });
});
