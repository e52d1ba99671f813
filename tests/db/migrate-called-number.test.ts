import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openMemory } from '../../db/open.ts';

/** 0016-called-number on contacts as they were noted before it. */
const step = migrations.findIndex(({ name }) => name === '0016-called-number');
const upTo = (count: number) => [migrations.slice(0, count), { path: null, key: Buffer.alloc(0) }] as const;

const day = (number: number): string => `'2020-04-${number}T01:00:00.000Z'`;
/** Each person: the phone on the receipt, those keyed with their days, the account's with its day; and what was noted on day 15. */
const people = [
  { why: 'the account\'s number of that time before the paper\'s', receipt: '0811', keyed: [['0821', 12]], account: ['0831', 14], how: 'salah_nomor', called: '0831' },
  { why: 'an account that came later was not called', receipt: '0812', keyed: [['0822', 12]], account: ['0832', 16], how: 'salah_nomor', called: '0822' },
  { why: 'an account without a number', receipt: '0813', keyed: [['0823', 12]], account: ['', 14], how: 'salah_nomor', called: '0823' },
  { why: 'what stood on the paper then, not what was written since', receipt: '0814', keyed: [['0824', 12], ['0844', 13], ['0854', 16]], account: null, how: 'salah_nomor', called: '0844' },
  { why: 'a paper without a number: that of the receipt', receipt: '0815', keyed: [['', 12]], account: null, how: 'salah_nomor', called: '0815' },
  { why: 'not keyed yet: that of the receipt', receipt: '0816', keyed: [], account: null, how: 'salah_nomor', called: '0816' },
  { why: 'no number was known at all', receipt: '', keyed: [], account: null, how: 'salah_nomor', called: '' },
  { why: 'of any other contact nobody knows which number it was', receipt: '0818', keyed: [['0828', 12]], account: null, how: 'ditelepon', called: '' },
] as const;

test('a wrong number that was noted before is the one that stood there then; nothing else of a contact changes', () => {
  const raw = openMemory();
  migrate(raw, ...upTo(step));
  raw.exec(`
    INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'petugas', 1, ${day(10)});
    INSERT INTO station (id, uid, letter, here) VALUES (1, 't', 'A', 1);
    INSERT INTO programme (id, uid, "key", name, active) VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
    INSERT INTO profile_version (id, uid, programme, version, profile, at) VALUES (1, 'v', 1, 1, '{}', ${day(10)});
  `);
  for (const [index, { receipt, keyed, account, how }] of people.entries()) {
    const id = index + 1;
    raw.exec(`
      INSERT INTO person (id, uid) VALUES (${id}, 'o${id}');
      INSERT INTO registration (id, uid, programme, person, send_state) VALUES (${id}, 'r${id}', 1, ${id}, 'belum_siap');
      INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, registration, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by)
        VALUES (${id}, 's${id}', 1, 'A-000${id}', ${id}, '', ${id}, '2020-04-11', ${day(11)}, 1, 'SITI', '${receipt}', '{}', 'masuk', '', '', ${day(11)}, 1);
      UPDATE registration SET active_sheet = ${id} WHERE id = ${id};
      INSERT INTO contact (id, uid, registration, how, note, next_day, day, at, by) VALUES (${id}, 'k${id}', ${id}, '${how}', 'catatan', '2020-04-20', '2020-04-15', ${day(15)}, 1);
    `);
    for (const [phone, on] of keyed) {
      raw.exec(`INSERT INTO sheet_version (uid, sheet, station, profile_version, kind, saved_as, "values", unconfirmed, changed, reason, author, at, keystrokes, corrections, active_ms, paused_ms)
        VALUES ('w${id}-${on}', ${id}, 1, 1, 'keyed', 'diinput', json_object('no_hp', '${phone}'), '[]', '[]', '', 1, ${day(on)}, 0, 0, 0, 0)`);
    }
    if (account !== null) raw.exec(`INSERT INTO online_account (registration, email, phone, phone_alive, at, by) VALUES (${id}, '', '${account[0]}', '', ${day(account[1])}, 1)`);
  }
  raw.exec("INSERT INTO online_standing (registration, step, wave, stuck) VALUES (1, 'menunggu', 1, 'tak_paham'), (2, 'lolos', 1, 'tidak_berminat'), (3, 'akun', NULL, 'tak_paham'), (4, 'pelatihan', 1, 'kode_tidak_masuk')");
  const rows = () => raw.prepare('SELECT * FROM contact ORDER BY id').all() as Record<string, unknown>[];
  const before = rows();
  expect(migrate(raw, ...upTo(step + 1))).toEqual([step + 1]);
  expect(rows()).toEqual(before.map((row, index) => ({ ...row, phone: people[index]?.called })));
  expect(raw.prepare('SELECT registration, stuck FROM online_standing ORDER BY registration').all()).toEqual([
    { registration: 1, stuck: '' },
    { registration: 2, stuck: 'tidak_berminat' },
    { registration: 3, stuck: 'tak_paham' },
    { registration: 4, stuck: '' },
  ]);
  raw.close();
});
