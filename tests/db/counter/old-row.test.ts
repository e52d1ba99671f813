import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditRows } from '../../support/look-inside.ts';
import { oldFacts, oldLine, type OldLine, writeOldFile } from '../../support/old-file.ts';
import { createTestOffice, testFolder, type TestOffice } from '../../support/service.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/** Cek answers whoever stands in a file that left before Loket was there, also without a paper here: the name is in what was sent. */
const folder = testFolder();
let office: TestOffice;
let desk: Desk;
let sending: string;

const find = (text: string) => desk.must('petugas', 'counter.find', { text });
const linesOf = async (text: string): Promise<readonly number[]> => (await find(text)).old.map(({ line }) => line);
const stranger: OldLine = oldLine(5000, { name: 'BAIQ SRIMULYATI, S.PD' });
const record = async (name: string, lines: readonly OldLine[]): Promise<string> =>
  (await desk.must('penyelia', 'oldSendings.record', { ...writeOldFile(join(folder, name), lines), ...oldFacts })).sending;

beforeAll(async () => {
  office = await createTestOffice();
  desk = openDesk(office);
  for (let index = 0; index < 3; index += 1) await desk.keyed(index);
  // Somebody who is here; somebody who is not; the first one again; one without a NIK.
  sending = await record('lama.csv', [oldLine(0), stranger, oldLine(0), oldLine(5001, { nik: '', name: 'MUHAMMAD ZULHAKIM' })]);
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

describe('a row that is nobody’s', () => {
  test.each([
    ['the whole NIK', stranger.nik, [2]],
    ['with a word before it', `NIK ${stranger.nik}`, [2]],
    ['its last six', stranger.nik.slice(-6), [2]],
    ['its beginning', stranger.nik.slice(0, 14), [2]],
    ['the name', 'baiq srimulyati', [2]],
    ['split', 'sri mulyati', [2]],
    ['another spelling, with a degree and the father', 'bq. sri muliyati spd binti ahmad', [2]],
    ['a name without a NIK beside it', 'moh. zulhakim', [4]],
    ['one letter another, where nobody has the name', 'zulhakin', [4]],
    ['nobody', 'zulkarnain', []],
    ['whose row a person has: they are found by their paper', valuesOf(0).nik, []],
    ['by the name of that person, also the row that is theirs a second time', valuesOf(0).nama, []],
  ] as const)('by %s: %s', async (_why, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  test('says where it stands, without a NIK; a whole NIK opens it at once, a name asks first', async () => {
    const found = await find('srimulyati');
    expect(found).toMatchObject({ exact: false, total: 0, hits: [], oldMore: false });
    expect(found.old).toEqual([{ sending, no: 'L001', sentDay: '2020-04-09', letter: oldFacts.letter, line: 2, name: stranger.name, birthYear: valuesOf(5000).tanggal_lahir.slice(0, 4) }]);
    expect(await find(stranger.nik)).toMatchObject({ exact: true, total: 0 });
    expect(JSON.stringify([found, await find(stranger.nik)])).not.toMatch(/\d{16}/);
  });

  test('opened, it tells what it means and what to do, and is one look in the log', async () => {
    const before = (await auditRows(office)).length;
    const card = await desk.must('petugas', 'counter.openOldRow', { sending, line: 2, basis: 'ktp_dilihat' });
    expect(card).toMatchObject({ no: 'L001', line: 2, name: stranger.name, nikTail: stranger.nik.slice(-4) });
    expect(card.sentence).toContain('ANDA BELUM TERDAFTAR');
    expect(card.second).toContain(`Nama ini ada di kiriman lama L001 (surat ${oldFacts.letter}, 9 April), baris 2; berkasnya belum ada di sini.`);
    expect(card.means).toBe('Satu baris dengan nama ini dikirim ke Disnakertrans Provinsi NTB, 9 April.');
    expect(card.notMeans).toContain('belum tentu Anda');
    expect(card.todo[0]).toContain('Isi formulir baru');
    expect(card.todo[1]).toContain('L001 baris 2');
    expect(JSON.stringify(card)).not.toMatch(/\d{16}/);
    expect((await auditRows(office)).slice(before)).toMatchObject([{ procedure: 'counter.openOldRow', subject: sending, outcome: 'ok' }]);
  });

  test('there is none: a problem', async () => {
    await desk.refused('petugas', 'counter.openOldRow', { sending, line: 99, basis: 'nik' }, 'thing.unknown');
    await desk.refused('petugas', 'counter.openOldRow', { sending: '00000000-0000-7000-8000-00000000ffff', line: 1, basis: 'nik' }, 'thing.unknown');
  });

  test('once its person is said, they are found by their paper alone; taken back, by the row again', async () => {
    const sheet = await desk.keyed(6);
    await desk.must('penyelia', 'oldSendings.decide', { sending, line: 2, sheet, reason: 'dari map' });
    expect(await linesOf('srimulyati')).toEqual([]);
    await desk.must('penyelia', 'oldSendings.undecide', { sending, line: 2 });
    expect(await linesOf('srimulyati')).toEqual([2]);
  });

  test('that fits several people says so', async () => {
    for (const index of [20, 21]) await desk.keyed(index, { nama: 'SITI KEMBAR', tanggal_lahir: '1975-02-02' });
    const twice = await record('lama-2.csv', [oldLine(5002, { nik: '', name: 'SITI KEMBAR', born: '02-02-1975' })]);
    const { hits, old } = await find('siti kembar');
    expect([hits.length, old.length]).toEqual([2, 1]);
    const card = await desk.must('petugas', 'counter.openOldRow', { sending: twice, line: 1, basis: 'keluarga' });
    expect(card.second).toContain('beberapa orang cocok dengan baris itu, belum diputuskan siapa');
  });
});

describe('whoever stands only in a file', () => {
  const only = oldLine(5200, { name: 'LALU HARUNA PUTRA' });
  let where: { sending: string; line: number };

  beforeAll(async () => {
    where = { sending: await record('lama-5.csv', [oldLine(2), only]), line: 2 };
    // The same row again in another file; a namesake born the same day under another NIK.
    await record('lama-6.csv', [only, { ...oldLine(5201, { name: 'LALU HARUNA PUTRA' }), born: only.born }]);
  });

  test('shows at once in Terima, by any spelling of the name', async () => {
    const known = await desk.must('petugas', 'receipts.known', { name: 'lalu haruna', phone: '' });
    expect(known).toMatchObject({ total: 0, hits: [], oldMore: false });
    expect(known.old).toHaveLength(3);
    expect(known.old[0]).toMatchObject({ no: expect.stringMatching(/^L\d+$/) as string, line: 2, name: only.name });
    expect(JSON.stringify(known)).not.toMatch(/\d{16}/);
    expect(await desk.must('petugas', 'receipts.known', { name: '', phone: '0812345678' })).toMatchObject({ old: [] });
  });

  test('gets a lembar jawaban with the words of their card; it is one row of the audit', async () => {
    const card = await desk.must('petugas', 'counter.openOldRow', { ...where, basis: 'ktp_dilihat' });
    const before = (await auditRows(office)).length;
    const made = await desk.must('petugas', 'answerSheets.makeOldRow', where);
    expect(made.content).toMatchObject({ office: 'Dinas Percobaan', card });
    expect(made.name).toMatch(/^LEMBAR-JAWABAN-L\d+-2$/);
    expect((await auditRows(office)).slice(before)).toMatchObject([{ procedure: 'answerSheets.makeOldRow', subject: where.sending, fields: '["line-2","slip"]', outcome: 'ok' }]);
    await desk.refused('petugas', 'answerSheets.makeOldRow', { ...where, line: 1 }, 'thing.unknown');
  });

  test('is shown what is held on them: the row, those that may be theirs, and who looked', async () => {
    const show = (reader: 'layar' | 'kertas') => desk.must('petugas', 'personData.show', { sheet: null, oldRow: where, for: reader, askedBy: 'orangnya' });
    const shown = await show('layar');
    expect(shown).toMatchObject({ sheet: null, name: only.name, sheetNo: expect.stringMatching(/^L\d+ baris 2$/) as string, corrections: [] });
    expect(JSON.stringify(shown)).not.toContain(only.nik);
    const { held } = await show('kertas');
    const rows = held.filter(({ what }) => what === 'Baris kiriman lama').map(({ cells }) => JSON.stringify(cells));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('baris yang ditanyakan');
    expect(rows[0]).toContain(only.nik);
    // What may be somebody else's goes on no paper whole.
    expect(rows.slice(1).every((row) => row.includes('mungkin, belum dipastikan') && !/\d{16}/.test(row))).toBe(true);
    expect(held.map(({ what }) => what)).toEqual(expect.arrayContaining(['Dilihat: baris kiriman lama dibuka di loket', 'Dicetak: lembar jawaban untuk baris kiriman lama', 'Dilihat: semua data tentang orang ini']));
    await desk.refused('petugas', 'personData.show', { sheet: null, oldRow: { ...where, line: 1 }, for: 'layar', askedBy: '' }, 'thing.unknown');
    await desk.refused('petugas', 'personData.show', { sheet: null, for: 'layar', askedBy: '' }, 'thing.unknown');
  });
});

describe('whoever is keyed after the file was recorded, before anybody has matched it again', () => {
  let sheet: string;
  let later: string;
  const heldRows = async () => (await desk.must('penyelia', 'personData.show', { sheet, for: 'layar', askedBy: '' })).held.filter(({ what }) => what === 'Baris kiriman lama');

  beforeAll(async () => {
    later = await record('lama-3.csv', [oldLine(1), oldLine(40), oldLine(41)]);
    sheet = await desk.ready(40);
  });

  test('the card says that the row may be theirs, and denies nothing', async () => {
    const card = await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' });
    expect(card.stations[3]?.lines.join(' ')).toContain('mungkin ada di kiriman lama');
    expect(card.second).toContain('Mungkin nama Anda ada di daftar yang dikirim 9 April kepada Disnakertrans Provinsi NTB: belum dipastikan.');
    expect(`${card.second} ${card.notMeans}`).not.toMatch(/Belum dikirim|belum sampai/);
    const { content } = await desk.must('petugas', 'slips.print', { sheet });
    expect(JSON.stringify(content)).not.toMatch(/[Bb]elum dikirim|belum sampai/);
  });

  test('what is held on them has the row, as one that may be theirs, with the looks at it', async () => {
    expect(await heldRows()).toMatchObject([{ cells: expect.arrayContaining([{ label: 'Baris', value: '2' }, { label: 'Milik orang ini', value: 'mungkin, belum dipastikan' }]) as unknown }]);
    await desk.must('petugas', 'counter.openOldRow', { sending: later, line: 2, basis: 'nik' });
    await desk.must('petugas', 'counter.openOldRow', { sending: later, line: 3, basis: 'nik' });
    const { held } = await desk.must('penyelia', 'personData.show', { sheet, for: 'layar', askedBy: '' });
    expect(held.filter(({ what }) => what === 'Dilihat: baris kiriman lama dibuka di loket')).toHaveLength(1);
  });

  test('by name and birth date as well, where the row has no NIK; said not to be theirs, it is left out', async () => {
    const bare = await record('lama-4.csv', [oldLine(40, { nik: '' }), oldLine(41, { nik: '' })]);
    // Its own person, found when it was recorded.
    expect((await heldRows()).flatMap(({ cells }) => cells.filter(({ label }) => label === 'Milik orang ini')).length).toBe(1);
    await desk.must('penyelia', 'oldSendings.release', { sending: bare, line: 1, reason: 'bukan orang ini' });
    expect((await heldRows()).length).toBe(1);
  });

  test('matched again, it is theirs', async () => {
    await desk.must('penyelia', 'oldSendings.rematch', { sending: later });
    expect(JSON.stringify(await heldRows())).not.toContain('mungkin');
    expect((await desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })).second).toContain('Nama Anda ada di daftar');
  });
});

describe('a NIK that stands in another cell of the file, or in what was written down of it', () => {
  const nik = valuesOf(5100).nik;
  const tail = `${'·'.repeat(12)}${nik.slice(-4)}`;
  let written: string;
  let sheet: string;

  beforeAll(async () => {
    sheet = await desk.keyed(30);
    const lines = writeOldFile(join(folder, 'lama-nik.csv'), [oldLine(5100, { name: `RAUDATUL ${nik}` }), oldLine(30)]);
    written = (await desk.must('penyelia', 'oldSendings.record', { ...lines, ...oldFacts, letter: `560/${nik}`, receiver: `Provinsi ${nik}` })).sending;
  });

  test.each([
    ['the hits of Cek', async () => (await find('raudatul')).old],
    ['the card of the row', () => desk.must('petugas', 'counter.openOldRow', { sending: written, line: 1, basis: 'nik' })],
    ['the rows of the file', () => desk.must('petugas', 'oldSendings.rows', { sending: written, list: 'unmatched', offset: 0, limit: 10 })],
    ['one row', () => desk.must('petugas', 'oldSendings.row', { sending: written, line: 1 })],
    ['their print', () => desk.must('petugas', 'oldSendings.print', { sending: written, list: 'unmatched' })],
  ])('%s: its last four digits', async (_where, ask) => {
    const shown = JSON.stringify(await ask());
    expect(shown).toContain(`RAUDATUL ${tail}`);
    expect(shown).not.toContain(nik);
  });

  test.each([
    ['the card of somebody who stands in it', () => desk.must('petugas', 'counter.open', { sheet, basis: 'nomor' })],
    ['their slip', () => desk.must('petugas', 'slips.print', { sheet })],
    ['their lembar jawaban', () => desk.must('petugas', 'answerSheets.make', { sheet })],
    ['their history', () => desk.must('petugas', 'sheets.detail', { sheet })],
    ['the list of files', () => desk.must('petugas', 'oldSendings.list', {})],
    ['the file', () => desk.must('petugas', 'oldSendings.detail', { sending: written })],
  ])('%s: no whole number', async (_where, ask) => {
    expect(JSON.stringify(await ask())).not.toContain(nik);
  });
});
