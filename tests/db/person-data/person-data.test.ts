import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derivedTables, type HeldTable, heldTables, trailWord } from '../../../shared/domain/person-data.ts';
import { heldOnPerson } from '../../../db/rules/held-on-person.ts';
import { withoutStaff } from '../../../db/rules/printed-words.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openMemory } from '../../../db/open.ts';
import { sql } from '../../../db/sql.ts';
import { auditRows } from '../../support/look-inside.ts';
import { createTestOffice, type TestOffice } from '../../support/service.ts';
import { type BenchOffice } from '../export/support/bench-office.ts';
import { type Desk, openDesk, valuesOf } from '../chain/desk.ts';
import { plantedOffice } from '../follow-up/support/planted.ts';

/** What is held on a person: no table that knows somebody is left out. */
const memory = openMemory();
beforeAll(() => {
  for (const step of migrations) memory.exec(step.sql);
});
afterAll(() => memory.close());

interface ForeignKey {
  readonly table: string;
}

/** Tables that lead to a person by whatever way of foreign keys. */
function aboutPeople(): readonly string[] {
  const tables = memory.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all().map(({ name }) => name);
  const leadsTo = new Map(tables.map((name) => [name, memory.prepare<[string], ForeignKey>('SELECT "table" FROM pragma_foreign_key_list(?)').all(name).map((key) => key.table)]));
  const found = new Set(['person']);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [name, targets] of leadsTo) if (targets.some((target) => found.has(target))) found.add(name);
  }
  return [...found].toSorted();
}

test('every table with a way to a person is read, or says again what one that is read says', () => {
  expect([...Object.keys(heldTables), ...Object.keys(derivedTables)].toSorted()).toEqual(aboutPeople());
});

/** One row in every table about person 1, with a word of its own each that nothing else says. */
const planted: { readonly [Table in Exclude<HeldTable, 'person' | 'registration' | 'sheet' | 'sheet_version' | 'verification'>]: (office: BenchOffice) => void } = {
  pair_decision: ({ db }) => void db.run(sql`INSERT INTO pair_decision (uid, a, b, decision, reason, by, at) VALUES ('p', 1, 2, 'different', 'saudara kembar', 2, ${at})`),
  blank_number: ({ db }) => {
    db.run(sql`INSERT INTO blank_batch (uid, programme, first, last, statement_from, content, at, by) VALUES ('b', 1, 501, 502, '', '{}', ${at}, 1)`);
    db.run(sql`INSERT INTO blank_number (batch, number, sheet_no, sheet) VALUES (1, 501, 'A-0501', 1)`);
  },
  entry_buffer: ({ db }) => void db.run(sql`INSERT INTO entry_buffer (user, sheet, "values", unconfirmed, caret, counts, sheet_revision, at) VALUES (2, 1, '{"alamat":"JALAN TERTUNDA"}', '[]', 0, '{}', 0, ${at})`),
  field_note: ({ db }) => void db.run(sql`INSERT INTO field_note (sheet, field, text, at, by) VALUES (1, 'alamat', 'tulisan pudar', ${at}, 2)`),
  mark: ({ db }) => void db.run(sql`INSERT INTO mark (uid, sheet, version, "check", severity, field, message, state, raised_at) VALUES ('m', 1, 1, 'phone-odd', 'mark', 'no_hp', 'HP aneh sekali', 'terbuka', ${at})`),
  query: ({ db }) => void db.run(sql`INSERT INTO query (uid, sheet, field, question, asked_by, asked_at, answer, answered_by, answered_at) VALUES ('q', 1, 'nama', 'apakah betul', 1, ${at}, 'betul sekali', 2, ${at})`),
  verification_field: ({ db }) => void db.run(sql`INSERT INTO verification_field (verification, field, result, booked_to) VALUES (1, 'nik', 'beda', 2)`),
  sending_line: ({ db }) => {
    db.run(sql`INSERT INTO sending (uid, programme, no, kind, purpose, receiver, profile_version, layout, state, created_at, created_by, closed_at, closed_by, closing_no, people, men, women)
      VALUES ('k', 1, 'K077', 'BARU', 'usulan', 'Provinsi Uji', 1, 'LENGKAP-1', 'ditutup', ${at}, 1, ${at}, 1, 1, 1, 0, 1)`);
    db.run(sql`INSERT INTO sending_line (sending, line_no, registration, sheet, version, csv_line, sha256, action) VALUES (1, 1, 1, 1, 1, '"baris kirim";"5207000000000000"', '', 'BARU')`);
  },
  sending_line_facts: ({ db }) => void db.run(sql`INSERT INTO sending_line_facts (line, facts) VALUES (1, '{"values":{"alamat":"JALAN TERKIRIM"}}')`),
  old_sending_row: ({ db }) => {
    db.run(sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by) VALUES ('a', 'lama.csv', 'text/csv', 1, '', x'00', ${at}, 1)`);
    db.run(sql`INSERT INTO old_sending (uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by) VALUES ('l', 1, 'L001', '2020-04-09', '9/X', 'Provinsi Lama', 'basis data', 1, '{}', 1, ${at}, 1)`);
    db.run(sql`INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result) VALUES (1, 214, '["SEL LAMA","5207000000000000"]', '5207000000000000', 'NAMA LAMA', '', '1975-01-01', 1, 'nik')`);
  },
  old_row_decision: ({ db }) => void db.run(sql`INSERT INTO old_row_decision (uid, old_row, registration, says, reason, at, by) VALUES ('d', 1, 1, 'ini', 'cocok dengan kertasnya', ${at}, 1)`),
  answer_line: ({ db }) => {
    db.run(sql`INSERT INTO answer (uid, programme, kind, said_by, channel, said_day, letter, text, at, by) VALUES ('j', 1, 'per_orang', 'Provinsi Jawab', 'surat', '2020-04-12', '', '', ${at}, 1)`);
    db.run(sql`INSERT INTO answer_line (answer, registration, status, reason) VALUES (1, 1, 'ditolak', 'tidak padan Dukcapil')`);
  },
  online_step: ({ db }) => void db.run(sql`INSERT INTO online_step (uid, registration, step, stuck, day, source, at, by) VALUES ('o', 1, 'macet', 'tak_paham', '2020-04-12', 'pengakuan', ${at}, 2)`),
  online_account: ({ db }) => void db.run(sql`INSERT INTO online_account (registration, email, phone, phone_alive, at, by) VALUES (1, 'akun@contoh.id', '081299990000', 'ya', ${at}, 2)`),
  contact: ({ db }) => void db.run(sql`INSERT INTO contact (uid, registration, how, note, next_day, day, at, by) VALUES ('c', 1, 'wa', 'pesan dibaca', '', '2020-04-13', ${at}, 2)`),
  follow_up: ({ db }) => void db.run(sql`INSERT INTO follow_up (registration, assigned_to, at, by) VALUES (1, 2, ${at}, 1)`),
  slip: ({ db }) => void db.run(sql`INSERT INTO slip (uid, sheet, kind, statement_from, statement_text, content, day, at, by) VALUES ('s', 1, 'tanda_terima', '2020-04-01', 'kalimat slip', '{"langkah":"langkah slip"}', '2020-04-13', ${at}, 2)`),
  handed_out_person: ({ db }) => {
    db.run(sql`INSERT INTO handed_out (uid, kind, purpose, asked_by, people, at, by) VALUES ('h', 'daftar_desa', 'undangan desa', 'Kepala Desa Uji', 1, ${at}, 1)`);
    db.run(sql`INSERT INTO handed_out_person (handed_out, registration) VALUES (1, 1)`);
  },
  correction_request: ({ db }) => void db.run(sql`INSERT INTO correction_request (uid, registration, asked, at, by, due_at) VALUES ('r', 1, 'alamat pindah', ${at}, 2, ${at})`),
};
const at = '2020-04-13T02:00:00.000Z';

/** What only that row says. */
const saysOf: Readonly<Record<HeldTable, readonly string[]>> = {
  person: ['00000000-0000'], registration: ['siap'], sheet: ['A-0001'], sheet_version: ['JALAN KENANGA 1'], verification: ['disetujui'],
  pair_decision: ['bukan orang yang sama', 'saudara kembar'], blank_number: ['A-0501'], entry_buffer: ['JALAN TERTUNDA'], field_note: ['tulisan pudar'], mark: ['HP aneh sekali'], query: ['apakah betul', 'betul sekali'],
  verification_field: ['beda'], sending_line: ['K077', 'baris kirim', 'Provinsi Uji'], sending_line_facts: ['JALAN TERKIRIM'], old_sending_row: ['L001', '214', 'SEL LAMA', 'NAMA LAMA'], old_row_decision: ['cocok dengan kertasnya'], answer_line: ['Provinsi Jawab', 'tidak padan Dukcapil'],
  online_step: ['tak paham', 'pengakuan'], online_account: ['akun@contoh.id', '081299990000'], contact: ['WhatsApp', 'pesan dibaca'], follow_up: ['petugas'], slip: ['kalimat slip', 'langkah slip'],
  handed_out_person: ['undangan desa', 'Kepala Desa Uji'], correction_request: ['alamat pindah'],
};

describe('a row of every table', () => {
  const tables = Object.keys(heldTables) as HeldTable[];
  const read = async (reader: 'layar' | 'kertas') => {
    const office = plantedOffice(2);
    for (const plant of Object.values(planted)) plant(office);
    return heldOnPerson(office.job(), [1], reader);
  };

  test.each(tables)('of %s stands in what is shown', async (table) => {
    const { section, what } = heldTables[table];
    const rows = (await read('kertas')).filter((row) => row.section === section && row.what === what);
    expect(rows.length).toBeGreaterThan(0);
    for (const word of saysOf[table]) expect(JSON.stringify(rows)).toContain(word);
  });

  test('on the screen no whole number and no birth date; on the paper both', async () => {
    const [shown, printed] = [JSON.stringify(await read('layar')), JSON.stringify(await read('kertas'))];
    expect(shown).not.toMatch(/\d{16}/);
    expect(shown).not.toContain('01-01-1975');
    expect(printed).toContain('5207100000000000');
    expect(printed).toContain('01-01-1975');
  });

  test('nothing of the other person, and no code of a column', async () => {
    const printed = await read('kertas');
    expect(JSON.stringify(printed)).not.toMatch(/A-0002|JALAN KENANGA 2/);
    expect(printed.flatMap(({ cells }) => cells.map(({ label }) => label)).filter((label) => /^[a-z_]+$/.test(label))).toEqual([]);
  });

  test('what was begun and never left is not told', async () => {
    const office = plantedOffice(1);
    office.db.run(sql`INSERT INTO handed_out (uid, kind, purpose, asked_by, people, at, by) VALUES ('h', 'kontak', 'dibatalkan', '', 0, ${at}, 1)`);
    office.db.run(sql`INSERT INTO handed_out_person (handed_out, registration) VALUES (1, 1)`);
    expect(JSON.stringify(await heldOnPerson(office.job(), [1], 'kertas'))).not.toContain('dibatalkan');
  });
});

describe('names of staff on a slip', () => {
  const staff = [{ name: 'SITI', role: 'petugas' }, { name: 'Orang (petugas)', role: 'petugas' }];
  test.each([
    ['the officer', 'Petugas: SITI', ['BUDI'], 'Petugas: petugas'],
    ['a name with signs that mean something else', 'Petugas: Orang (petugas)', ['BUDI'], 'Petugas: petugas'],
    ['a part of the person’s own name', 'SITI AMINAH', ['SITI AMINAH'], 'SITI AMINAH'],
    ['both in one line', 'SITI AMINAH menyerahkan kepada SITI', ['SITI AMINAH'], 'SITI AMINAH menyerahkan kepada petugas'],
    ['a part of a word', 'Diserahkan: formulir, SITIAH', ['BUDI'], 'Diserahkan: formulir, SITIAH'],
    ['the same name: the line of the person', 'SITI', ['SITI'], 'SITI'],
    ['the same name: the line of the officer', 'Petugas: SITI', ['SITI'], 'Petugas: petugas'],
  ])('%s', (_why, text, own, told) => {
    expect(withoutStaff(text, staff, own)).toBe(told);
  });

  test('an officer of one word on the paper of somebody who has it in their name', async () => {
    const office = await createTestOffice();
    const desk = openDesk(office);
    await desk.must('penyelia', 'users.add', { name: 'SITI', loginName: 'siti', role: 'petugas', password: 'kunci-siti-22' });
    const sheet = await desk.keyed(1, { nama: 'SITI AMINAH' });
    await desk.must('petugas', 'slips.print', { sheet });
    await desk.must('petugas', 'answerSheets.make', { sheet });
    const { held } = await desk.must('petugas', 'personData.show', { sheet, for: 'kertas', askedBy: 'orangnya' });
    const papers = held.filter(({ section }) => section === 'kertas').flatMap(({ cells }) => cells.map(({ value }) => value).filter((value) => value.includes('AMINAH')));
    expect(papers.length).toBe(2);
    for (const paper of papers) expect(paper).toContain('SITI AMINAH');
    expect(JSON.stringify(held)).not.toMatch(/petugas AMINAH|Orang petugas/);
    await office.close();
  });
});

describe('who saw, changed, printed or handed out', () => {
  let office: TestOffice;
  let desk: Desk;
  let sheet = '';
  beforeAll(async () => {
    office = await createTestOffice();
    desk = openDesk(office);
    sheet = await desk.ready(0);
    await desk.must('petugas', 'sheets.reveal', { sheet });
    await desk.must('petugas', 'counter.open', { sheet, basis: 'ktp_dilihat' });
    await desk.must('petugas', 'sheets.look', { sheet, where: 'tindak' });
    await desk.send('deliver');
    await desk.keyed(1);
  });
  afterAll(() => office.close());

  const trail = async (who: 'petugas' | 'penyelia', reader: 'layar' | 'kertas' = 'layar') =>
    (await desk.must(who, 'personData.show', { sheet, for: reader, askedBy: '' })).held.filter((row) => row.section === 'jejak');

  test('every row of the audit about them, their paper and their sending, in order', async () => {
    const rows = await trail('penyelia');
    const told = rows.map(({ what }) => what);
    for (const procedure of ['receipts.receive', 'entry.save', 'verification.approve', 'sheets.reveal', 'counter.open', 'sheets.look', 'sendings.close', 'sendings.writePackage', 'sendings.deliver']) expect(told).toContain(trailWord(procedure));
    expect(told).not.toContain('Diproses');
    expect(rows.map((row) => row.at ?? '')).toEqual(rows.map((row) => row.at ?? '').toSorted());
    expect(rows.find(({ what }) => what === trailWord('sheets.reveal'))).toMatchObject({ by: { role: 'petugas', name: 'Orang petugas' }, cells: [{ value: 'NIK, No. KK, Tanggal lahir' }] });
    expect(rows.filter(({ what }) => what === trailWord('sheets.look'))).toMatchObject([{ by: { role: 'petugas', name: 'Orang petugas' }, cells: [{ label: 'Layar', value: 'Tindak lanjut' }] }]);
  });

  test('names of staff only for the eyes of a penyelia', async () => {
    expect((await trail('petugas')).every((row) => row.by?.name === null)).toBe(true);
    const printed = await desk.must('penyelia', 'personData.show', { sheet, for: 'kertas', askedBy: 'orangnya' });
    expect(JSON.stringify(printed.held)).not.toMatch(/Orang petugas|Ibu Penyelia/);
    expect(JSON.stringify(printed.held)).toContain(valuesOf(0).nik);
  });

  test('assigned and let go together with others: each of them is told', async () => {
    const other = await desk.keyed(7);
    await desk.must('penyelia', 'followUp.assign', { sheets: [sheet, other], to: office.people.petugas.uid });
    await desk.must('penyelia', 'followUp.assign', { sheets: [sheet, other], to: null });
    const told = (of: string) => desk.must('penyelia', 'personData.show', { sheet: of, for: 'layar', askedBy: '' }).then(({ held }) => held.filter(({ what }) => /^Tugas|^Ditugaskan/.test(what)).map(({ what, by }) => [what, by?.name]));
    expect(await told(other)).toEqual([['Ditugaskan', 'Ibu Penyelia'], ['Tugas dilepas', 'Ibu Penyelia']]);
    expect(await told(sheet)).toEqual(await told(other));
    expect(await told(await desk.keyed(8))).toEqual([]);
  });

  test('each showing is one row of the audit; a paper stands among what was handed out', async () => {
    const before = (await auditRows(office)).length;
    await trail('petugas');
    const { held } = await desk.must('petugas', 'personData.show', { sheet, for: 'kertas', askedBy: 'anaknya' });
    expect(held.some((row) => row.what === trailWord('personData.show'))).toBe(true);
    const added = (await auditRows(office)).slice(before).filter(({ procedure }) => !procedure.startsWith('session.'));
    expect(added.map(({ procedure, fields }) => [procedure, fields])).toEqual([['personData.show', '["layar"]'], ['personData.show', '["kertas"]']]);
    const again = (await desk.must('petugas', 'personData.show', { sheet, for: 'layar', askedBy: '' })).held.filter((row) => row.section === 'keluar');
    expect(JSON.stringify(again)).toContain('anaknya');
  });

  test('a correction has 72 hours, is counted while it waits, and ends once', async () => {
    const { request, dueAt } = await desk.must('petugas', 'personData.askCorrection', { sheet, asked: 'alamat pindah' });
    expect(dueAt).toBe('2020-04-16T01:00:00.000Z');
    expect(await desk.must('petugas', 'personData.openCorrections', {})).toMatchObject({ open: 1, overdue: 0, rows: [{ sheetNo: 'A-0001', asked: 'alamat pindah', dueAt }] });
    office.clock.set('2020-04-16T02:00:00.000Z');
    expect(await desk.must('petugas', 'personData.openCorrections', {})).toMatchObject({ open: 1, overdue: 1 });
    await desk.must('petugas', 'personData.closeCorrection', { request, outcome: 'dibetulkan' });
    await desk.refused('petugas', 'personData.closeCorrection', { request, outcome: 'lagi' }, 'correction.closed');
    expect(await desk.must('petugas', 'personData.openCorrections', {})).toMatchObject({ open: 0, overdue: 0, rows: [] });
    expect((await desk.must('petugas', 'personData.corrections', { sheet })).corrections).toMatchObject([{ outcome: 'dibetulkan' }]);
  });

  test('a second sheet shows the same person', async () => {
    const second = await desk.keyed(0);
    await desk.must('penyelia', 'verification.confirmSecondSheet', { sheet: second, revision: await desk.revision(second) });
    const of = async (uid: string) => (await desk.must('penyelia', 'personData.show', { sheet: uid, for: 'layar', askedBy: '' })).held.filter((row) => row.section === 'berkas');
    expect(await of(second)).toEqual(await of(sheet));
    expect(JSON.stringify(await of(sheet))).toContain((await desk.detail(second)).head.sheetNo);
  });
});
