import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeFoldedNames, alikeNames, editsBetween, foldName, foldText } from '../../../shared/domain/name.ts';

/** Each line: spellings of one name. */
const same: readonly (readonly [string, readonly string[]])[] = [
  [
    'forms of Muhammad',
    [
      'MUHAMMAD SALEH',
      'Muhamad Saleh',
      'MOHAMMAD SALEH',
      'MOCHAMAD SALEH',
      'MUH. SALEH',
      'MOH SALEH',
      'MOHD. SALEH',
      'M. SALEH',
      'M.SALEH',
      'H. M. SALEH',
    ],
  ],
  ['forms of Ahmad', ['AHMAD FAUZI', 'ACHMAD FAUZI', 'AKHMAD FAUZI', 'Drs. H. Ahmad Fauzi, M.Si']],
  ['forms of Siti, with and without', ['SITI AMINAH', 'ST. AMINAH', 'SITTI AMINAH', 'AMINAH', 'HJ. SITI AMINA']],
  ['forms of Nur', ['NUR HAYATI', 'NOOR HAYATI', 'NOR HAYATI']],
  ['Nur, joined', ['NURHAYATI', 'NOORHAYATI', 'NOERHAYATI']],
  ['forms of Abdul', ['ABDUL RAHMAN', 'ABD. RAHMAN', 'ABD RAHMAN', 'ABDUR RAHMAN', 'ABDURRAHMAN', 'ABDULRAHMAN']],
  ['old spellings', ['DJAMALUDDIN', 'JAMALUDIN']],
  ['tj and oe', ['TJOET SOEKARNO', 'CUT SUKARNO']],
  ['sj, sy', ['SJAMSUDIN', 'SYAMSUDDIN', 'SAMSUDIN', 'SHAMSUDIN']],
  ['y and j', ['YUSUF', 'JUSUF']],
  ['dz, kh', ['DZULKIFLI KHAIR', 'ZULKIFLI HAIR']],
  ['final ah', ['FATIMAH', 'FATIMA']],
  ['Lalu and Baiq, with and without', ['LALU SURYA', 'L. SURYA', 'SURYA']],
  ['Baiq', ['BAIQ RINA', 'BQ. RINA', 'RINA']],
  ['four apostrophes and none', ["MA'RUF", 'MA’RUF', 'MA‘RUF', 'MA`RUF', 'MARUF']],
  [
    'degrees',
    [
      'MAWARDAH AMINAH, SE',
      'MAWARDAH AMINAH',
      'MAWARDAH AMINAH, S.E.',
      'MAWARDAH AMINAH S.Pd.',
      'MAWARDAH AMINAH, S. PD',
      'MAWARDAH AMINAH, S.Pd., M.Pd.',
    ],
  ],
  ['letters typed as digits', ['R0BI', 'ROBI']],
  ['l typed as one', ['L1NA WATI', 'LINA WATI']],
  ['hyphens and spaces', ['ABDUL-AZIZ  HAKIM', 'ABDUL AZIZ HAKIM']],
];

describe('foldName', () => {
  test.each(same)('%s', (_, spellings) => {
    expect(new Set(spellings.map(foldName)).size, spellings.map(foldName).join(' | ')).toBe(1);
  });

  test.each([
    ['N', 'N', 'a name of one letter'],
    ['H', 'H', 'also where it could be a title'],
    ['HAJI', 'HAYI', 'a title alone is the name'],
    ['SITI', 'SITI', 'the same'],
    ['I MADE', 'I MADE', 'a Balinese I is no digit and no title'],
    ['ABDULLAH', 'ABDULA', 'not Abdul and Lah'],
    ['BUDI SANTOSO', 'BUDI SANTOSO', 'nothing to fold'],
    ['', '', 'empty'],
    ['- . ,', '', 'no letters'],
  ])('%j → %j: %s', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('different people stay different', () => {
    const names = ['NUR AINI', 'SRI WAHYUNI', 'WAHYUNI', 'HASAN', 'HUSEN', 'RINA', 'RINI'];
    expect(new Set(names.map(foldName)).size).toBe(names.length);
  });

  const nameLike = fc
    .array(fc.constantFrom('M.', 'MUH', 'ABD.', 'HJ.', 'H', 'SITI', 'ABDURRAHMAN', 'NOOR', 'SYAH', 'AHH', 'DJJ', '0', '1I', ',', 'SE', 'S.PD', "A'B", 'KKH'))
    .map((words) => words.join(' '));

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), nameLike), (name) => foldName(foldName(name)) === foldName(name)));
  });

  test('only capitals, digits and single spaces come out', () => {
    fc.assert(fc.property(fc.string(), (name) => /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u.test(foldName(name))));
  });
});

describe('foldText', () => {
  test.each([
    ['Haji Djoko, SE', 'HAYI YOKO SE', 'no word is dropped'],
    ['A-0231', 'A 0231', 'numbers stay numbers'],
    ['0011', '0011', 'also their double digits'],
    ["JL. MA'RUF 10", 'YL MARUF 10', 'signs go'],
    ['Desa Beru', 'DESA BERU', 'capitals'],
    ['', '', 'empty'],
  ])('%j → %j: %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('alikeNames', () => {
  test.each([
    ['SRI WAHYUNI', 'SRIWAHYUNI', true, 'joined or split'],
    ['SUHARTINI MAULIDA', 'SUHARTINI MAULDIA', true, 'two letters swapped is one edit'],
    ['SUHARTINI', 'SUHARTATI', true, 'two edits of nine letters'],
    ['SUHARTINI', 'SUMARTATI', false, 'three edits'],
    ['RINA', 'RINI', true, 'one of four is a quarter'],
    ['ANI', 'ANA', false, 'one of three is more than a quarter'],
    ['RINA', 'RONI', false, 'two of four'],
    ['N', 'N', true, 'one letter, the same'],
    ['N', 'K', false, 'one letter, another'],
    ['MUH. ALI', 'MUHAMMAD ALI', true, 'folded before'],
    ['BUDI', 'BUDI SANTOSO', false, 'half a name'],
    ['', '', false, 'nothing is like nothing'],
    ['-', '-', false, 'no letters'],
  ])('%j, %j: %s (%s)', (left, right, alike) => {
    expect(alikeNames(left, right)).toBe(alike);
    expect(alikeNames(right, left)).toBe(alike);
  });
});

test('edits: a distance that knows swaps', () => {
  expect(editsBetween('AB', 'BA')).toBe(1);
  expect(editsBetween('', 'ABC')).toBe(3);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const edits = editsBetween(a, b);
      expect(edits).toBe(editsBetween(b, a));
      expect(edits === 0).toBe(a === b);
      expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('alike is what the edits say and nothing else, however quickly it is told', () => {
  const letters = fc.stringMatching(/^[ABCÉ ]{0,14}$/);
  fc.assert(
    fc.property(letters, letters, (left, right) => {
      const [a, b] = [left.replaceAll(' ', ''), right.replaceAll(' ', '')];
      const allowed = Math.min(2, Math.floor(Math.max(a.length, b.length) / 4));
      expect(alikeFoldedNames(left, right)).toBe(a !== '' && b !== '' && editsBetween(a, b) <= allowed);
    }),
    { numRuns: 2000 },
  );
  // Few texts are alike by chance: one slip after the other, too.
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{8,14}$/), fc.nat(13), fc.nat(13), (name, one, other) => {
      const slip = (text: string, at: number): string => `${text.slice(0, at % text.length)}É${text.slice((at % text.length) + 1)}`;
      expect(alikeFoldedNames(name, slip(slip(name, one), other))).toBe(true);
    }),
  );
});
