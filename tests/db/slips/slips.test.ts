import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editOf } from '../../../shared/domain/profile-edit.ts';
import { slipCodeOf } from '../../../shared/domain/slip-code.ts';
import { sql } from '../../../db/sql.ts';
import { lookInside } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice, type TestPerson } from '../../support/service.ts';
import { tamper } from '../../support/tamper.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';

/** Tanda terima: what it says on which day, that a copy says the same for ever, and who holds an older one. */
let office: TestOffice;
let desk: Desk;
let third: TestPerson;

beforeAll(async () => {
  office = await createTestOffice({ now: '2020-04-08T05:40:00.000Z' });
  desk = openDesk(office);
  third = await office.add('ketiga', 'petugas');
});
afterAll(() => office.close());

const print = (sheet: string) => desk.must('petugas', 'slips.print', { sheet });

describe('what it says', () => {
  test('name, phone, day and hour, what was handed in, officer; about the person first', async () => {
    const sheet = await desk.receive({ name: "nur'aini kusuma", phone: '+62 812-3000-7919', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: false } });
    const { content, copy } = await print(sheet);
    expect(copy).toBe(false);
    expect(content).toMatchObject({
      head: 'Dinas Percobaan',
      sheetNo: 'A-0001',
      code: slipCodeOf('A-0001'),
      sentence: 'ANDA BELUM TERDAFTAR Kartu Prakerja.',
      way: 'Daftar sendiri di www.prakerja.go.id mulai Sabtu, 11 April, sebelum Jumat, 17 April. Gratis. Apakah kertas ini cukup, belum pasti.',
      lines: ["NUR'AINI KUSUMA", 'HP 081230007919', 'Rabu, 8 April 2020, 13.40 WITA', 'Diserahkan: formulir, fotokopi KTP', 'Petugas: Orang petugas'],
    });
    expect(content.small.join(' ')).toMatch(/bukan bukti pendaftaran.*Tidak dipungut biaya.*UU 27\/2022.*berhak/);
  });

  test('without a copy of the KTP the first step is to bring it', async () => {
    const { content } = await print(await desk.receive({ documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: false } }));
    expect(content.steps[0]).toBe('Bawa fotokopi KTP ke loket ini.');
  });

  test('a NIK typed into the name or the phone is covered to its last four digits', async () => {
    const { nik } = valuesOf(3);
    const { content } = await print(await desk.receive({ name: `Siti ${nik}`, phone: nik }));
    expect(JSON.stringify(content)).not.toMatch(/\d(?: ?\d){15}/);
    expect(content.lines[0]).toContain(nik.slice(-4));
  });

  test('once keyed it tells the last four digits, never more', async () => {
    const sheet = await desk.keyed(5, {}, { receivedDay: '2020-04-08' });
    const { content } = await print(sheet);
    expect(content.lines).toContain(`NIK berakhir ${valuesOf(5).nik.slice(-4)}`);
    expect(JSON.stringify(content)).not.toContain(valuesOf(5).nik);
  });

  test('a paper of an earlier day has no hour: nobody noted it', async () => {
    const { content } = await print(await desk.receive({ receivedDay: '2020-04-07' }));
    expect(content.lines).toContain('Selasa, 7 April 2020');
  });

  test('what is shown while typing is what is printed', async () => {
    const draft = { name: 'budi santoso', phone: '0812 3000 1111', documents: { formulir: true, fotokopi_ktp: false, fotokopi_kk: true } };
    const shown = await desk.must('petugas', 'slips.draft', { ...draft, receivedDay: null });
    const printed = await print(await desk.receive(draft));
    expect(printed.content).toEqual(shown.content);
  });
});

describe('what it says on which day', () => {
  test.each([
    ['2020-04-08T05:40:00.000Z', 'belum pasti', 'Apakah kertas ini cukup, belum pasti.'],
    ['2020-04-13T01:00:00.000Z', 'sebelum Jumat, 17 April', 'tidak mendaftarkan Anda'],
    ['2020-04-16T01:00:00.000Z', 'sebelum Jumat, 17 April', 'the last day of the wave, 09.00'],
    ['2020-04-15T16:30:00.000Z', 'sebelum Jumat, 17 April', 'the last day of the wave, 00.30'],
    ['2020-04-16T15:59:00.000Z', 'sebelum Jumat, 17 April', 'the last day of the wave, 23.59'],
    ['2020-04-17T01:00:00.000Z', 'www.prakerja.go.id. Gratis.', 'no wave ahead: the day falls away'],
  ])('%s: "%s" (%s)', async (now, words) => {
    const other = await createTestOffice({ now });
    const received = await other.as('petugas').must('receipts.receive', { name: 'ORANG', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
    const { content } = await other.as('petugas').must('slips.print', { sheet: received.sheet });
    expect(content.sentence).toBe('ANDA BELUM TERDAFTAR Kartu Prakerja.');
    expect(content.way).toContain(words);
    await other.close();
  });

  test('where the paper is a registration, it is not called "bukan bukti pendaftaran"', async () => {
    const other = await createTestOffice({ now: '2020-09-24T01:00:00.000Z', profile: 'prakerja-luring-2020' });
    const received = await other.as('petugas').must('receipts.receive', { name: 'ORANG', phone: '', formNo: '', documents: { formulir: true, fotokopi_ktp: true, fotokopi_kk: true }, bundle: null, receivedDay: null });
    const { content } = await other.as('petugas').must('slips.print', { sheet: received.sheet });
    expect(content.small.join(' ')).not.toContain('bukan bukti pendaftaran');
    expect(content.sentence).toBe('BERKAS PENDAFTARAN ANDA SUDAH DITERIMA di kantor ini.');
    await other.close();
  });
});

describe('a copy', () => {
  test('says for ever what the first one said, whatever has changed since', async () => {
    const sheet = await desk.receive({ name: 'lama' });
    const first = await print(sheet);
    await desk.must('penyelia', 'officeTexts.save', { texts: [{ key: 'kantor.kop', text: 'KEPALA BARU' }] });
    office.clock.step(6 * 86_400_000);
    await desk.key(sheet, 9);
    const second = await print(sheet);
    expect(second).toMatchObject({ copy: true, content: first.content });
    const found = await desk.must('petugas', 'slips.find', { text: first.content.code });
    expect(found).toMatchObject({ copy: true, content: first.content });
    expect(found.prints.map(({ copy }) => copy)).toEqual([false, true]);
    expect((await print(await desk.receive())).content.head).toBe('KEPALA BARU');
    await desk.must('penyelia', 'officeTexts.save', { texts: [{ key: 'kantor.kop', text: null }] });
    expect((await print(await desk.receive())).content.head).toBe('Dinas Percobaan');
  });

  test('also when head, address, hotline, steps and the statement itself are others since; what is new gets the new words', async () => {
    const other = await createTestOffice({ now: '2020-04-13T01:00:00.000Z' });
    const there = openDesk(other);
    const sheet = await there.keyed(0);
    const first = await there.must('petugas', 'slips.print', { sheet });
    const told = await there.must('petugas', 'answerSheets.make', { sheet });
    const { revision, profile } = await there.must('penyelia', 'settings.profile', {});
    const edit = editOf(profile);
    await there.must('penyelia', 'settings.saveProfile', { revision, edit: { ...edit, statements: edit.statements.map((each) => (each.validFrom === '2020-04-13' ? { ...each, first: 'KALIMAT BARU.', second: 'Cara baru di www.baru.go.id.', source: `${each.source}; baru` } : each)) }, reason: 'keterangan baru' });
    const changed = ['kantor.kop', 'kantor.pemerintah', 'kantor.alamat', 'kantor.jam_buka', 'kantor.hotline', 'kantor.hotline_program', 'slip.judul', 'slip.langkah', 'slip.bukti', 'slip.tanya'] as const;
    await there.must('penyelia', 'officeTexts.save', { texts: [...changed.map((key) => ({ key, text: `BARU ${key}` })), { key: 'kartu.tanya', text: 'BARU tanya {nomor} {hotline}' }] });
    const second = await there.must('petugas', 'slips.print', { sheet });
    expect(second).toMatchObject({ copy: true, content: first.content });
    expect(JSON.stringify(second.content)).not.toMatch(/BARU|baru/);
    const fresh = await there.must('petugas', 'slips.print', { sheet: await there.receive({ name: 'baru datang' }) });
    expect(fresh.content).toMatchObject({ head: 'BARU kantor.kop', title: 'BARU slip.judul', sentence: 'KALIMAT BARU.', steps: ['BARU slip.langkah'] });
    // A lembar jawaban is an answer of its day: made again it answers anew, and the one that went home stays as it was.
    const again = await there.must('petugas', 'answerSheets.make', { sheet });
    expect(again.slip).not.toBe(told.slip);
    expect(again.content).toMatchObject({ office: 'BARU kantor.kop', card: { sentence: 'KALIMAT BARU.', ask: 'BARU tanya A-0001 BARU kantor.hotline' } });
    const kept = await lookInside(other, (db) => db.all<{ content: string }>(sql`SELECT content FROM slip WHERE kind = 'lembar_jawaban' ORDER BY id`));
    expect(kept.map(({ content }) => JSON.parse(content))).toEqual([told.content, again.content]);
    await other.close();
  });

  test('a print that was called off is held by nobody: the next one is the first', async () => {
    const sheet = await desk.receive({ name: 'macet' });
    const { slip } = await print(sheet);
    await desk.refused(third, 'slips.callOff', { slip }, 'thing.unknown');
    await desk.must('petugas', 'slips.callOff', { slip });
    expect(await print(sheet)).toMatchObject({ copy: false });
  });
});

describe('finding', () => {
  test.each([
    ['the code', (code: string) => code],
    ['the code in small letters without dashes', (code: string) => code.toLowerCase().replaceAll('-', '')],
    ['the number', (code: string) => code.slice(0, -2)],
    ['the digits alone', (code: string) => code.slice(2, -2)],
  ])('by %s', async (_what, typed) => {
    const sheet = await desk.receive({ name: 'dicari' });
    const { content } = await print(sheet);
    expect(await desk.must('petugas', 'slips.find', { text: typed(content.code) })).toMatchObject({ sheet });
  });

  test('a code with another check digit is told so, a number that is not there too', async () => {
    const code = slipCodeOf('A-0001');
    await desk.refused('petugas', 'slips.find', { text: `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}` }, 'slip.code-wrong');
    await desk.refused('petugas', 'slips.find', { text: 'A-9999' }, 'thing.unknown');
    await desk.refused('petugas', 'slips.find', { text: '' }, 'thing.unknown');
  });
});

describe('who holds an older statement', () => {
  test('the latest paper of each person counts, a copy says nothing new, and a rewording is seen', async () => {
    const other = await createTestOffice({ now: '2020-04-08T05:40:00.000Z' });
    const there = openDesk(other);
    const outdated = async () => (await there.must('petugas', 'slips.outdated', { offset: 0, limit: 10 }));
    const [one, two, three] = [await there.receive({ name: 'satu' }), await there.receive({ name: 'dua' }), await there.receive({ name: 'tiga' })];
    for (const sheet of [one, two]) await there.must('petugas', 'slips.print', { sheet });
    expect(await outdated()).toMatchObject({ total: 0, statementFrom: '2020-04-01' });
    other.clock.set('2020-04-13T01:00:00.000Z');
    // Whose first print is of today holds the new one; who has none holds nothing.
    await there.must('petugas', 'slips.print', { sheet: three });
    await there.must('petugas', 'slips.print', { sheet: two });
    expect(await outdated()).toMatchObject({ total: 2, statementFrom: '2020-04-13', people: [{ head: { name: 'SATU', sheetNo: 'A-0001' }, heldFrom: '2020-04-01', heldSince: '2020-04-08' }, { head: { name: 'DUA' } }] });
    expect((await there.must('petugas', 'slips.outdated', { offset: 1, limit: 10 })).people.map(({ head }) => head.name)).toEqual(['DUA']);
    const { revision, profile } = await there.must('penyelia', 'settings.profile', {});
    const edit = editOf(profile);
    await there.must('penyelia', 'settings.saveProfile', { revision, edit: { ...edit, statements: edit.statements.map((each) => (each.validFrom === '2020-04-13' ? { ...each, second: 'Daftar sendiri.', source: `${each.source}; diringkas` } : each)) }, reason: 'kalimat lebih pendek' });
    expect(await outdated()).toMatchObject({ total: 3 });
    await there.must('penyelia', 'sheets.void', { sheet: one, revision: await there.revision(one), reason: 'dobel' });
    expect((await outdated()).people.map(({ head }) => head.name)).toEqual(['DUA', 'TIGA']);
    await other.close();
  });
});

describe('what a person holds', () => {
  const both = async (there: Desk) => [
    (await there.must('petugas', 'slips.outdated', { offset: 0, limit: 10 })).total,
    (await there.must('petugas', 'home.counter', {})).groups.keterangan_lama,
    (await there.must('petugas', 'followUp.list', { filter: { todo: 'keterangan', stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, offset: 0, limit: 10 })).total,
  ];

  test('by the day of the paper, not by when it was written down', async () => {
    const other = await createTestOffice({ now: '2020-04-13T01:00:00.000Z' });
    const there = openDesk(other);
    const sheet = await there.receive({ name: 'satu' });
    await there.must('petugas', 'slips.print', { sheet });
    // A slip of an earlier day, with the statement of then, that is written down after it (as a blank of a power cut is).
    await tamper(other, (db) => void db.run(sql`INSERT INTO slip (uid, sheet, kind, statement_from, statement_text, content, day, at, by)
      SELECT 'lebih-awal', sheet, kind, '2020-04-01', 'dulu', content, '2020-04-09', at, by FROM slip`));
    expect(await both(there)).toEqual([0, 0, 0]);
    await other.close();
  });

  test.each(['menunggu', 'lolos', 'tidak_lolos', 'akun'] as const)('who is %s was told of their own way, and no statement that could grow old', async (step) => {
    const other = await createTestOffice({ now: '2020-04-12T01:00:00.000Z' });
    const there = openDesk(other);
    const sheet = await there.receive({ name: 'satu' });
    await there.must('petugas', 'online.note', { sheet, step, wave: step === 'akun' ? null : 1, stuck: null, day: '2020-04-12', source: 'pengakuan' });
    const { content } = await there.must('petugas', 'slips.print', { sheet });
    expect(content.sentence).not.toContain('BELUM TERDAFTAR');
    await there.must('petugas', 'answerSheets.make', { sheet });
    const told = await there.receive({ name: 'dua' });
    await there.must('petugas', 'slips.print', { sheet: told });
    other.clock.set('2020-04-14T01:00:00.000Z');
    expect(await both(there)).toEqual([1, 1, 1]);
    expect((await there.must('petugas', 'slips.outdated', { offset: 0, limit: 10 })).people).toMatchObject([{ head: { name: 'DUA' } }]);
    await other.close();
  });
});

test('who took home a slip and an answer sheet today holds no older statement, wherever that is counted', async () => {
  const other = await createTestOffice({ now: '2020-04-13T01:00:00.000Z' });
  const there = openDesk(other);
  const sheet = await there.keyed(0);
  const counted = async () => [
    (await there.must('petugas', 'slips.outdated', { offset: 0, limit: 10 })).total,
    (await there.must('petugas', 'home.counter', {})).groups.keterangan_lama,
    (await there.must('petugas', 'followUp.list', { filter: { todo: 'keterangan', stuck: null, village: null, wave: null, statement: null, assigned: null, when: null }, offset: 0, limit: 10 })).total,
  ];
  await there.must('petugas', 'slips.print', { sheet });
  expect(await counted()).toEqual([0, 0, 0]);
  await there.must('petugas', 'answerSheets.make', { sheet });
  expect(await counted()).toEqual([0, 0, 0]);
  const { revision, profile } = await there.must('penyelia', 'settings.profile', {});
  const edit = editOf(profile);
  await there.must('penyelia', 'settings.saveProfile', { revision, edit: { ...edit, statements: edit.statements.map((each) => (each.validFrom === '2020-04-13' ? { ...each, second: 'Daftar sendiri.', source: `${each.source}; diringkas` } : each)) }, reason: 'kalimat lebih pendek' });
  expect(await counted()).toEqual([1, 1, 1]);
  await other.close();
});

test('how this PC prints is kept', async () => {
  expect(await desk.must('petugas', 'slips.printing', {})).toEqual({ mode: 'langsung', paper: 'A5-tidur' });
  await desk.must('petugas', 'slips.setPrinting', { mode: 'tanya', paper: 'F4-slip' });
  expect(await desk.must('petugas', 'slips.printing', {})).toEqual({ mode: 'tanya', paper: 'F4-slip' });
});

test('a text with a placeholder that is not there is refused whole', async () => {
  expect(await desk.refused('penyelia', 'officeTexts.save', { texts: [{ key: 'kantor.alamat', text: 'Jalan Raya' }, { key: 'slip.tanya', text: '{telpon}' }] }, 'office-text.fault')).toEqual({ key: 'slip.tanya' });
  expect((await desk.must('petugas', 'officeTexts.own', {})).texts).toEqual([]);
});
