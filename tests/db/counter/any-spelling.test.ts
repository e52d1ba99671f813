import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk } from '../chain/desk.ts';

/** A name in any spelling (DOMAIN.md 7) finds the person: at Cek, while a paper is taken, and in Pendaftar, which all ask in one place. */
let office: TestOffice;
let desk: Desk;

/** Spellings by which people say a name, and why each of them is one. */
const spellings: readonly { readonly card: string; readonly said: readonly (readonly [typed: string, why: string])[] }[] = [
  { card: 'SRIWAHYUNI', said: [['sri wahyuni', 'split where the card joins'], ['sri wahyu', 'split, and not yet at its end'], ['hj. sri wahyuni, s.pd', 'split, with a title and a degree']] },
  {
    card: 'BQ. NURHAYATI, S.PD',
    said: [['nur hayati', 'split'], ['nurhayati spd', 'the degree without its signs'], ['baiq nur hayati s. pd.', 'split, the title in full, the degree with a space'], ['noor hayati', 'split, and another spelling of Nur'], ['nurhayati s pd', 'the degree as two words']],
  },
  {
    card: 'DEWI KURNIAWATI, S.PD',
    said: [['dewi kurniawati spd', 'the degree without its signs'], ['dewi kurniawati s.pd', 'without the comma'], ['dewi kurniawati, s. pd', 'with a space'], ['dewi kurniawati s pd', 'as two words'], ['dewi kurniawati m.pd', 'a degree that the card has not'], ['dewi kurniawati, s.pd., m.pd', 'two degrees'], ['kurniawati spd', 'not the first word']],
  },
  {
    card: 'LALU WIRA KUSUMA',
    said: [['wira kusuma s.pd', 'a degree that the card has not'], ['lalu wira kusuma bin ahmad', 'with the father'], ['wira kusuma bin h. ahmad yani', 'with the father and his title'], ['wirakusuma', 'joined'], ['l. wira kusuma, se', 'title and degree'], ['kusuma wira', 'the words the other way round']],
  },
  { card: 'DEWI SRI RAHAYU ASTUTI', said: [['srirahayu', 'two words in the middle joined'], ['dewi srirahayu', 'joined behind another word'], ['dewi srirahayu astuti', 'joined between two others'], ['dewisri rahayu', 'joined in front of another word'], ['rahayuastuti', 'the last two joined']] },
  { card: 'LALU AHMAD NURHADI PUTRA', said: [['ahmad nur hadi putra', 'split between two others'], ['achmad nur hadi', 'split at the end, another spelling'], ['nur hadi', 'split alone'], ['lalu ahmad putra nur hadi', 'split, and in another order']] },
  { card: 'FATIMAHZAHRA', said: [['fatimah zahra', 'split at a sound that folds at the end of a word'], ['fatima zahra', 'without that sound']] },
  { card: 'SITI FATIMAH AZZAHRA', said: [['fatimahazzahra', 'joined over a sound that folds at the end of a word'], ['siti fatima azahra', 'single letters']] },
  { card: 'SITI ROHANI BINTI MUHSIN', said: [['siti rohani', 'without the father'], ['rohani binti muhsin', 'as on the card'], ['siti rohani bt. muhsin', 'binti cut short']] },
  { card: 'MUHAMMAD ZULHAKIM', said: [['muh zul hakim', 'split, and a short first name'], ['zulhakin', 'one letter another'], ['zulhkim', 'one letter left out'], ['zullhakiim', 'letters doubled'], ['zuhlakim', 'two letters swapped'], ['muhammad zulhakimi', 'one letter more']] },
  { card: 'N', said: [['n', 'a name of one letter']] },
];

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (const [index, { card }] of spellings.entries()) await desk.keyed(index, { nama: card, no_hp: '' });
});
afterAll(() => office.close());

const cases = spellings.flatMap(({ card, said }) => said.map(([typed, why]) => ({ card, typed, why })));
const filter = { paperState: null, sendState: null, why: null, bundle: null };

describe('a name in any spelling', () => {
  test.each(cases)('$card ← $typed: $why', async ({ card, typed }) => {
    const cek = await desk.must('petugas', 'counter.find', { text: typed });
    expect(cek.hits.map(({ name }) => name), 'Cek').toContain(card);
    const { rows } = await desk.must('petugas', 'sheets.list', { filter: { ...filter, text: typed }, offset: 0, limit: 50 });
    expect(rows.map(({ name }) => name), 'Pendaftar').toEqual(cek.hits.map(({ name }) => name));
    // One letter is too little to look for while a paper is taken.
    if (typed.length < 3) return;
    const known = await desk.must('petugas', 'receipts.known', { name: typed, phone: '' });
    expect(known.hits.map(({ name }) => name), 'Terima').toContain(card);
  });

  test.each([
    ['nobody of that name', 'zulkarnain'],
    ['two letters another', 'zulhekin'],
    ['three letters, of which one is another', 'sra'],
    ['one who is there, with a family name that is not', 'sri wahyuni simanjuntak'],
  ])('%s: %s finds nobody', async (_why, typed) => {
    expect((await desk.must('petugas', 'counter.find', { text: typed })).hits).toEqual([]);
  });

  test('who is only like the name is said to be so', async () => {
    expect(await desk.must('petugas', 'counter.find', { text: 'zulhakim' })).toMatchObject({ like: false, total: 1 });
    expect(await desk.must('petugas', 'counter.find', { text: 'zulhakin' })).toMatchObject({ like: true, total: 1 });
  });

  test('whoever has the very spelling is not left out for another', async () => {
    await desk.keyed(40, { nama: 'SRI WAHYUNI', no_hp: '' });
    for (const text of ['sri wahyuni', 'sriwahyuni', 'Sri Wahyuni, S.Pd']) {
      const { hits } = await desk.must('petugas', 'counter.find', { text });
      expect(hits.map(({ name }) => name).sort(), text).toEqual(['SRI WAHYUNI', 'SRIWAHYUNI']);
    }
  });
});

test('a title is no beginning of another name, and a degree narrows nothing', async () => {
  const alone = await desk.receive({ name: 'Kartika Wulan' });
  const longer = await desk.receive({ name: 'Kartika Wulan Hasanah Septiani' });
  const titled = await desk.receive({ name: 'Hj. Kartika Wulan' });
  const found = async (text: string) => new Set((await desk.must('petugas', 'counter.find', { text })).hits.map(({ uid }) => uid));
  expect(await found('h. kartika wulan')).toEqual(new Set([alone, longer, titled]));
  expect(await found('kartika wulan, se')).toEqual(new Set([alone, longer, titled]));
  expect(await found('hj. kartika wulan')).toEqual(new Set([titled]));
});

test('whatever is joined, split, put before or behind a name finds it', async () => {
  const words = ['BUDI', 'PURNAMA', 'ERNAWATI', 'LESTARI', 'GUNAWAN', 'HASANAH', 'YULIANA', 'MARYAM', 'KHAERUDIN', 'SYARIF'];
  const name = fc.uniqueArray(fc.constantFrom(...words), { minLength: 2, maxLength: 4 });
  const titles = fc.constantFrom('', 'H. ', 'hj ', 'Lalu ', 'BQ. ', 'Drs. H. ');
  const behind = fc.constantFrom('', ', S.Pd', ' s.pd', ' SPD', ', S. Ag.', ' S AG', ', SE, MM', ' bin Ahmad', ' BINTI H. MUHSIN', ' spd bin ahmad');
  const join = fc.nat({ max: 2 });
  let index = 100;
  await fc.assert(
    fc.asyncProperty(name, titles, behind, join, fc.boolean(), async (parts, before, after, at, onCard) => {
      const joined = parts.map((part, place) => (place === at && place + 1 < parts.length ? part : `${part} `)).join('').trim();
      const [card, typed] = onCard ? [joined, parts.join(' ')] : [parts.join(' '), joined];
      index += 1;
      const sheet = await desk.receive({ name: card });
      const { hits } = await desk.must('petugas', 'counter.find', { text: `${before}${typed.toLowerCase()}${after}` });
      expect(hits.map(({ uid }) => uid), `${card} ← ${before}${typed}${after}`).toContain(sheet);
    }),
    { numRuns: 120 },
  );
});
