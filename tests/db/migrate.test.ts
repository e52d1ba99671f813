import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDataKey } from '../../db/keys/wrap.ts';
import { migrate, versionOf } from '../../db/migrate.ts';
import { type Migration, migrations } from '../../db/migrations/index.ts';
import { createDatabase, openDatabase, openMemory } from '../../db/open.ts';
import { schemaText } from '../../db/schema.ts';
import { ReadDb, sql, WriteDb } from '../../db/sql.ts';
import { inProject } from '../../scripts/paths.ts';
import { testFolder } from '../support/service.ts';

/** sha256 of the text of each step that has landed. */
const frozen: Readonly<Record<string, string>> = {
  '0001-first': '74fdb19ec66c74f55bd8bfd3e4303478a8841d26917a3f72ea5a25df7cc706e1',
  '0002-known-already': '5f20b88f93756a6fb0cfd4631a6d24f39f945940baa8e761915a9790d12a8ca6',
  '0003-package-begun': '51291b9b0bf638f9549de1c9c8ff3ba1e3058083484b870b78a76e245c4d591b',
  '0009-person-lists': '11f07694c7412667b031f9a245f5712c64de72ed0c260e37e60d214e2d3f7ea0',
  '0011-list-head': '838a9464b949d92367fdc8f657f26f046ce7fe596a072c50834c2b286f7001a7',
  '0016-called-number': '2a2aac2e0db9e6b5addf93c0ab07d9104efcf34b5b286d043f2d6f1c0882bfeb',
  '0012-counter': '20fd5f1955538a46c7323ddc48d91e4593df22168817e8a08af22d857712e259',
  '0013-public-release': '2d2732a27b64f597b512c47c604a14897e85024ef72e5bc7d72ea83f2829ab10',
  '0015-single-word': 'a7ac5672b4e1a77f755e2f70eabb1db45a2e2a828e5718234e307b9eed1536be',
  '0014-large-office': '1c4e3052bc32b0b96b4fffd33bc3124f9b444dfef92aa0ed1b81c0503dcaac10',
  '0004-bundle-recounted': '35687d1ec47a2a4eb96bf25b2def5df769c5dbbe9ff844d30fa3a9ccf43cc3bc',
  '0005-sticky': 'f54c4a89ca8b2ce13a0c7b4b4221d1768776da054a1e58fd80810825c62c1ee0',
  '0006-profile-by': '0e0c58be449daa677604d86314107dd6e98968e462d46d770f05f2db953cb754',
  '0007-field-notes': '020f9a2dd52f547369a0339b3c689d9cf67b5630dbfe165a8395c8d8a141dc6b',
  '0010-kept-whole': '586981c81ea016aeb7cd84cb9cf3c0b78865feea9a8dc333149ea5a3a4e7ee3b',
  '0017-found-by': '4e3124604859df672f863d3a2bff6d6d6811fb463651ba441be16bf148eb7c2d',
  '0018-looked-up': '67e40795e5575b5eedb25ac8d7b7168831f8a5f590a12c016231bb5516b012c4',
  '0019-later-wave': '3cb13d4abb37e69b4ce364e63fb23dddc739e1da5feb085340ad3f8741648701',
  '0020-old-row-says': 'ba2f5ed6720ac149cd3ea941303ef2085eb92e7ec8567a690588e6c2ceb35f48',
  '0008-from-whom': 'd0c3388a1edd46701bc19baebed485856c000f54498e563bb7e0e1c34b17f208',
};

/** The steps before one, and with it: whatever comes after, its test stays what it was. */
const before = (name: string) => migrations.slice(0, migrations.findIndex((step) => step.name === name));
const through = (name: string) => migrations.slice(0, before(name).length + 1);

describe('the steps', () => {
  it('have not changed since they landed', () => {
    const now = Object.fromEntries(migrations.map((step) => [step.name, createHash('sha256').update(step.sql).digest('hex')]));
    expect(now).toEqual(frozen);
  });

  it('lead to the schema that is written down (renew it with: node scripts/schema.ts)', () => {
    expect(readFileSync(inProject('db', 'schema.sql'), 'utf8')).toBe(schemaText());
  });
});

describe('0003-package-begun', () => {
  it('adds its table and leaves every row of a used database as it was', () => {
    const raw = openMemory();
    migrate(raw, migrations.slice(0, 2), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO office VALUES (1, 'o', 'Dinas', 'Sumbawa Barat', '5207', 'KSB', 'Asia/Makassar', '2020-04-13T01:00:00.000Z');
      INSERT INTO user VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z', NULL);
      INSERT INTO programme VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO profile_version VALUES (1, 'v', 1, 1, '{}', '2020-04-13T01:00:00.000Z');
      INSERT INTO sending (uid, programme, no, kind, purpose, receiver, profile_version, layout, state, created_at, created_by, people, men, women)
        VALUES ('s', 1, 'K001', 'BARU', 'usulan', 'Provinsi', 1, 'LENGKAP-1', 'dibuka', '2020-04-13T01:00:00.000Z', 1, 0, 0, 0);
      INSERT INTO package VALUES (1, 'k', 1, 'PAKET', '/paket', 0, '', '', '[]', '2020-04-13T01:00:00.000Z', 1);
    `);
    const rowsOf = (table: string) => raw.prepare(`SELECT * FROM ${table}`).all();
    const tables = ['office', 'user', 'programme', 'profile_version', 'sending', 'package'];
    const before = tables.map(rowsOf);
    expect(migrate(raw, migrations.slice(0, 3), { path: null, key: Buffer.alloc(0) })).toEqual([3]);
    expect(tables.map(rowsOf)).toEqual(before);
    expect(rowsOf('package_begun')).toEqual([]);
    raw.exec("INSERT INTO package_begun (uid, sending, folder, name, temporary, at, by) VALUES ('b', 1, '/paket', 'PAKET', '.PAKET', '2020-04-13T01:00:00.000Z', 1)");
    expect(() => raw.exec("INSERT INTO package_begun (uid, sending, folder, name, temporary, at, by) VALUES ('c', 1, '/paket', 'PAKET', '.PAKET', '2020-04-13T01:00:00.000Z', 1)")).toThrow('UNIQUE');
    raw.close();
  });
});

describe('0007-field-notes', () => {
  it('leaves typing that was kept as it was, without notes; a note that was written is never changed', () => {
    const raw = openMemory();
    migrate(raw, migrations.slice(0, 6), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO user VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z', NULL);
      INSERT INTO programme VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO sheet (uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents,
        paper_state, state_reason, state_field, state_at, state_by, revision)
      VALUES ('s', 1, 'A-0001', 1, '', '2020-04-13', '2020-04-13T01:00:00.000Z', 1, 'SITI', '', '{}', 'masuk', '', '', '2020-04-13T01:00:00.000Z', 1, 0);
      INSERT INTO entry_buffer (user, sheet, "values", unconfirmed, field, caret, counts, sheet_revision, at)
      VALUES (1, 1, '{"nama":"SITI"}', '[]', 'nama', 4, '{}', 0, '2020-04-13T01:00:00.000Z')`);
    const before = raw.prepare('SELECT * FROM entry_buffer').get();
    expect(migrate(raw, migrations.slice(0, 7), { path: null, key: Buffer.alloc(0) })).toEqual([7]);
    expect(raw.prepare('SELECT * FROM entry_buffer').get()).toEqual({ ...Object(before), notes: '[]' });
    raw.exec("INSERT INTO field_note (sheet, field, text, at, by) VALUES (1, 'nama', 'dicoret', '2020-04-13T01:00:00.000Z', 1)");
    expect(() => raw.exec("UPDATE field_note SET text = 'lain'")).toThrow('append-only');
    raw.close();
  });
});

describe('0004-bundle-recounted', () => {
  it('leaves every bundle as it was, counted once by who made its slip', () => {
    const raw = openMemory();
    migrate(raw, migrations.slice(0, 3), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO user VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z', NULL);
      INSERT INTO programme VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO bundle (uid, programme, code, counted, place, created_at, created_by) VALUES ('b', 1, 'M01', 50, 'map 3', '2020-04-13T01:00:00.000Z', 1);
    `);
    expect(migrate(raw, migrations.slice(0, 4), { path: null, key: Buffer.alloc(0) })).toEqual([4]);
    expect(raw.prepare('SELECT uid, code, counted, place, created_by, recounted_at, recounted_by, revision FROM bundle').all()).toEqual([
      { uid: 'b', code: 'M01', counted: 50, place: 'map 3', created_by: 1, recounted_at: null, recounted_by: null, revision: 0 },
    ]);
    raw.close();
  });
});

describe('0008-from-whom', () => {
  it('leaves typing with who typed it and takes every spelling as one that came with the office', () => {
    const raw = openMemory();
    migrate(raw, migrations.slice(0, 7), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z');
      INSERT INTO area_spelling (written, name) VALUES ('TUA NANGA', 'TUANANGA');
      INSERT INTO programme (id, uid, key, name, active) VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by, revision)
        VALUES (7, 'b', 1, 'A-0001', 1, '', '2020-04-13', '2020-04-13T01:00:00.000Z', 1, '', '', '{}', 'masuk', '', '', '2020-04-13T01:00:00.000Z', 1, 3);
      INSERT INTO entry_buffer (user, sheet, "values", unconfirmed, field, caret, counts, sheet_revision, at) VALUES (1, 7, '{}', '[]', NULL, 0, '{}', 3, '2020-04-13T01:00:00.000Z');
    `);
    expect(migrate(raw, migrations.slice(0, 8), { path: null, key: Buffer.alloc(0) })).toEqual([8]);
    expect(raw.prepare('SELECT user, sheet, sheet_revision, handed_by FROM entry_buffer').all()).toEqual([{ user: 1, sheet: 7, sheet_revision: 3, handed_by: null }]);
    expect(raw.prepare('SELECT * FROM area_spelling').all()).toEqual([{ written: 'TUA NANGA', name: 'TUANANGA', added_at: null, added_by: null }]);
    raw.close();
  });
});

describe('0010-kept-whole', () => {
  it('leaves typing as it was, with nothing said beside its fields, and lines of lists with who typed them', () => {
    const raw = openMemory();
    migrate(raw, migrations.slice(0, 9), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z');
      INSERT INTO programme (id, uid, key, name, active) VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by, revision)
        VALUES (7, 'b', 1, 'A-0001', 1, '', '2020-04-13', '2020-04-13T01:00:00.000Z', 1, '', '', '{}', 'masuk', '', '', '2020-04-13T01:00:00.000Z', 1, 3);
      INSERT INTO entry_buffer (user, sheet, "values", unconfirmed, field, caret, counts, sheet_revision, at) VALUES (1, 7, '{}', '[]', 'nama', 2, '{}', 3, '2020-04-13T01:00:00.000Z');
      INSERT INTO person_list (id, uid, programme, no, sender, letter, received_day, at, by) VALUES (5, 'l', 1, 'DA-001', 'PT', '', '2020-04-12', '2020-04-13T01:00:00.000Z', 1);
      INSERT INTO list_buffer (user, person_list, nik, name, birth_date, phone, at) VALUES (1, 5, '5207', '', '', '', '2020-04-13T01:00:00.000Z');
    `);
    const rowsOf = (table: string) => raw.prepare(`SELECT * FROM ${table}`).all().map(Object);
    const [typing, line] = [rowsOf('entry_buffer'), rowsOf('list_buffer')];
    expect(migrate(raw, migrations.slice(0, 10), { path: null, key: Buffer.alloc(0) })).toEqual([10]);
    expect(rowsOf('entry_buffer')).toEqual(typing.map((row) => ({ ...row, received_day: null, second_said: 0, second_of: null, box_chosen: 0, note_from: null })));
    expect(rowsOf('list_buffer')).toEqual(line.map((row) => ({ ...row, handed_by: null })));
    raw.close();
  });
});

describe('0009-person-lists', () => {
  it('leaves every sheet a paper, and takes lines of a list beside them', () => {
    const raw = openMemory();
    migrate(raw, migrations.slice(0, 8), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO user VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z', NULL);
      INSERT INTO programme VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
    `);
    const columns = 'uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by';
    const row = (no: string) => `'${no}', 1, '${no}', 1, '', '2020-04-13', '2020-04-13T01:00:00.000Z', 1, 'ORANG', '', '{}', 'masuk', '', '', '2020-04-13T01:00:00.000Z', 1`;
    raw.exec(`INSERT INTO sheet (${columns}) VALUES (${row('A-0001')})`);
    const before = raw.prepare('SELECT * FROM sheet').all();
    expect(migrate(raw, migrations.slice(0, 9), { path: null, key: Buffer.alloc(0) })).toEqual([9]);
    expect(raw.prepare('SELECT * FROM sheet').all()).toEqual(before.map((each) => ({ ...Object(each), person_list: null, list_line: null })));
    raw.exec("INSERT INTO person_list VALUES (1, 'l', 1, 'DA-001', 'PT Loket', '', '2020-04-12', '2020-04-13T01:00:00.000Z', 1)");
    raw.exec(`INSERT INTO sheet (${columns}, person_list, list_line) VALUES (${row('AD-0001')}, 1, 1)`);
    expect(() => raw.exec(`INSERT INTO sheet (${columns}, person_list, list_line) VALUES (${row('AD-0002')}, 1, 1)`)).toThrow('UNIQUE');
    expect(() => raw.exec(`INSERT INTO sheet (${columns}, person_list) VALUES (${row('AD-0003')}, 1)`)).toThrow('CHECK');
    raw.close();
  });
});

describe('0014-large-office', () => {
  it('keeps every row of a kiriman lama, and takes rows of one that has only begun', () => {
    const raw = openMemory();
    migrate(raw, before('0014-large-office'), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO user VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z', NULL);
      INSERT INTO programme VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by) VALUES ('f', 'lama.csv', 'text/csv', 1, 'x', x'41', '2020-04-13T01:00:00.000Z', 1);
      INSERT INTO old_sending (uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
        VALUES ('l', 1, 'L001', '2020-04-13', '', 'Provinsi', 'basis data', 1, '{}', 2, '2020-04-13T01:00:00.000Z', 1);
      INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result)
        VALUES (1, 1, '["SITI"]', '', 'SITI', 'SITI', '', NULL, 'tidak_ada'), (1, 2, '["ANI"]', '', 'ANI', 'ANI', '', NULL, 'beberapa')`);
    const rowsOf = (table: string) => raw.prepare(`SELECT * FROM ${table}`).all();
    const rowsBefore = ['old_sending', 'old_sending_row'].map(rowsOf);
    expect(migrate(raw, through('0014-large-office'), { path: null, key: Buffer.alloc(0) })).toHaveLength(1);
    expect(['old_sending', 'old_sending_row'].map(rowsOf)).toEqual(rowsBefore);
    expect(rowsOf('old_sending_begun')).toEqual([{ id: 1, at: '2020-04-13T01:00:00.000Z', by: 1 }]);
    expect(() => raw.exec('DELETE FROM old_sending_row')).toThrow('frozen');
    raw.exec(`
      INSERT INTO old_sending_begun (id, at, by) VALUES (2, '2020-04-14T01:00:00.000Z', 1);
      INSERT INTO old_sending_row (old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result) VALUES (2, 1, '[]', '', 'X', 'X', '', NULL, 'tidak_ada');
      DELETE FROM old_sending_row WHERE old_sending = 2`);
    raw.close();
  });
});

describe('the catalogue', () => {
  const raw = openMemory();
  migrate(raw, migrations, { path: null, key: Buffer.alloc(0) });
  const db = new ReadDb(raw);
  const tables = db
    .all<{ name: string; strict: number }>(sql`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`);

  it('has an index for every foreign key whose parent rows are deleted; each other one would cost every save a page', () => {
    const deleted = new Set(['sending_line', 'handed_out', 'old_sending_begun', 'old_sending_row']);
    const missing = tables.flatMap(({ name }) => {
      const indexed = db
        .all<{ column: string }>(
          sql`SELECT info.name AS "column" FROM pragma_index_list(${name}) AS list JOIN pragma_index_info(list.name) AS info
              LEFT JOIN sqlite_schema ON sqlite_schema.name = list.name
              WHERE info.seqno = 0 AND (list.partial = 0 OR sqlite_schema.sql LIKE '% WHERE ' || info.name || ' IS NOT NULL')
              UNION ALL SELECT name FROM pragma_table_info(${name}) WHERE pk = 1`,
        )
        .map(({ column }) => column);
      return db
        .all<{ from: string; table: string }>(sql`SELECT "from", "table" FROM pragma_foreign_key_list(${name})`)
        .filter(({ from, table }) => deleted.has(table) && !indexed.includes(from))
        .map(({ from }) => `CREATE INDEX ${name}_${from} ON ${name} (${from});`);
    });
    expect(missing).toEqual([]);
    expect(parentsDeletedIn(inProject('db')).filter((table) => !deleted.has(table))).toEqual([]);
  });

  it('has only STRICT tables', () => {
    expect(tables.filter(({ strict }) => strict === 0).map(({ name }) => name)).toEqual([]);
  });
});

/** Tables that others point at and from which the code of a folder deletes. */
function parentsDeletedIn(folder: string): readonly string[] {
  const raw = openMemory();
  migrate(raw, migrations, { path: null, key: Buffer.alloc(0) });
  const parents = new ReadDb(raw).all<{ table: string }>(
    sql`SELECT DISTINCT key."table" FROM pragma_table_list AS list JOIN pragma_foreign_key_list(list.name) AS key WHERE list.schema = 'main'`,
  );
  raw.close();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const code = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return parents.map(({ table }) => table).filter((table) => new RegExp(`DELETE FROM "?${table}\\b`).test(code));
}

describe('the runner', () => {
  const steps: readonly Migration[] = [
    { version: 1, name: '0001-a', sql: "CREATE TABLE a (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT; INSERT INTO a (word) VALUES ('satu');" },
    { version: 2, name: '0002-b', sql: 'CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a (id) ON DELETE CASCADE) STRICT; INSERT INTO b (a) SELECT id FROM a;' },
    {
      version: 3,
      name: '0003-rebuild-a',
      sql: 'CREATE TABLE new_a (id INTEGER PRIMARY KEY, word TEXT NOT NULL, note TEXT NOT NULL) STRICT; INSERT INTO new_a SELECT id, word, \'\' FROM a; DROP TABLE a; ALTER TABLE new_a RENAME TO a;',
    },
  ];
  const key = newDataKey();
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = testFolder();
    path = join(folder, 'loket.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('applies what is pending, in order, once', () => {
    const raw = createDatabase(path, key);
    expect(migrate(raw, steps, { path, key })).toEqual([1, 2, 3]);
    expect(migrate(raw, steps, { path, key })).toEqual([]);
    expect(versionOf(raw)).toBe(3);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    // The rebuilt table kept those that point at it.
    expect(new ReadDb(raw).all(sql`SELECT b.id, a.word FROM b JOIN a ON a.id = b.a`)).toEqual([{ id: 1, word: 'satu' }]);
    raw.close();
    expect(readdirSync(folder)).toEqual(['loket.db']);
  });

  it('keeps a verified copy from before the first pending step', () => {
    const raw = createDatabase(path, key);
    migrate(raw, steps.slice(0, 1), { path, key });
    migrate(raw, steps, { path, key });
    raw.close();
    expect(readdirSync(folder).toSorted()).toEqual(['loket.db', 'loket.db.sebelum-1']);
    const copy = openDatabase(`${path}.sebelum-1`, key);
    expect(versionOf(copy)).toBe(1);
    expect(new ReadDb(copy).all(sql`SELECT word FROM a`)).toEqual([{ word: 'satu' }]);
    copy.close();
  });

  it('keeps one of each set that is brought forward, also when another one was put in its place', () => {
    for (const word of ['satu', 'dua']) {
      rmSync(path, { force: true });
      const raw = createDatabase(path, key);
      migrate(raw, steps.slice(0, 1), { path, key });
      new WriteDb(raw).run(sql`UPDATE a SET word = ${word}`);
      migrate(raw, steps, { path, key });
      raw.close();
    }
    const words = [`${path}.sebelum-1`, `${path}.sebelum-1-2`].map((name) => {
      const copy = openDatabase(name, key);
      const row = new ReadDb(copy).one<{ word: string }>(sql`SELECT word FROM a`);
      copy.close();
      return row?.word;
    });
    expect(words).toEqual(['satu', 'dua']);
  });

  it('leaves the old version whole when a step fails', () => {
    const raw = createDatabase(path, key);
    migrate(raw, steps.slice(0, 2), { path, key });
    const bad: readonly (readonly [string, string])[] = [
      ['an error in the middle', 'CREATE TABLE c (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);'],
      ['references that point at nothing', 'DELETE FROM a;'],
    ];
    for (const [, text] of bad) {
      expect(() => migrate(raw, [...steps.slice(0, 2), { version: 3, name: '0003-bad', sql: text }], { path, key })).toThrow();
      expect(versionOf(raw)).toBe(2);
      expect(new ReadDb(raw).all(sql`SELECT word FROM a`)).toEqual([{ word: 'satu' }]);
      expect(new ReadDb(raw).one(sql`SELECT 1 FROM sqlite_schema WHERE name = 'c'`)).toBeNull();
      expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    }
    raw.close();
  });

  it.each([
    ['a gap', [1, 3]],
    ['disorder', [2, 1]],
    ['one twice', [1, 1]],
  ])('refuses %s', (_what, versions) => {
    const raw = createDatabase(path, key);
    const wrong = versions.map((version) => ({ version, name: `step-${version}`, sql: 'SELECT 1;' }));
    expect(() => migrate(raw, wrong, { path, key })).toThrow('stands at place');
    expect(versionOf(raw)).toBe(0);
    raw.close();
  });

  it('refuses a database from the future', () => {
    const raw = createDatabase(path, key);
    raw.pragma('user_version = 4');
    expect(() => migrate(raw, steps, { path, key })).toThrow('database.newer');
    raw.close();
    expect(existsSync(`${path}.sebelum-4`)).toBe(false);
  });
});

describe('0011-list-head', () => {
  it('leaves every list as it was, neither changed nor void; a void one has its reason', () => {
    const raw = openMemory();
    migrate(raw, migrations.slice(0, 10), { path: null, key: Buffer.alloc(0) });
    raw.exec(`
      INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '2020-04-13T01:00:00.000Z');
      INSERT INTO programme (id, uid, key, name, active) VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO person_list (uid, programme, no, sender, letter, received_day, at, by) VALUES ('l', 1, 'DA-001', 'PT Loket', '', '2020-04-12', '2020-04-13T01:00:00.000Z', 1);
    `);
    const before = raw.prepare('SELECT * FROM person_list').all();
    expect(migrate(raw, migrations.slice(0, 11), { path: null, key: Buffer.alloc(0) })).toEqual([11]);
    expect(raw.prepare('SELECT * FROM person_list').all()).toEqual(
      before.map((each) => ({ ...Object(each), revision: 0, changed_at: null, changed_by: null, voided_at: null, voided_by: null, void_reason: '' })),
    );
    expect(() => raw.exec("UPDATE person_list SET voided_at = '2020-04-13T01:00:00.000Z', voided_by = 1")).toThrow('CHECK');
    raw.close();
  });
});

describe('0015-single-word', () => {
  it('keeps every word of every answer; one that was taken back makes room for another, and what stands does not', () => {
    const raw = openMemory();
    migrate(raw, before('0015-single-word'), { path: null, key: Buffer.alloc(0) });
    const at = '2020-04-13T01:00:00.000Z';
    raw.exec(`
      INSERT INTO user (id, uid, login_name, login_key, name, role, active, created_at) VALUES (1, 'u', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '${at}');
      INSERT INTO programme (id, uid, key, name, active) VALUES (1, 'p', 'prakerja', 'Prakerja', 1);
      INSERT INTO sheet (id, uid, programme, sheet_no, sheet_order, form_no, received_day, received_at, received_by, receipt_name, receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by, revision)
        VALUES (1, 's', 1, 'A-0001', 1, '', '2020-04-13', '${at}', 1, 'SITI', '', '{}', 'masuk', '', '', '${at}', 1, 0);
      INSERT INTO person (id, uid) VALUES (1, 'o');
      INSERT INTO registration (id, uid, programme, person, active_sheet, send_state, revision) VALUES (1, 'r', 1, 1, 1, 'terkirim', 0);
      INSERT INTO answer (id, uid, programme, kind, said_by, channel, said_day, letter, text, at, by) VALUES (1, 'j', 1, 'per_orang', 'Provinsi', 'surat', '2020-04-12', '', '', '${at}', 1);
      INSERT INTO answer_line (id, answer, registration, status, reason, at, by) VALUES (7, 1, 1, 'ditolak', 'tidak padan', '${at}', 1);
    `);
    expect(migrate(raw, through('0015-single-word'), { path: null, key: Buffer.alloc(0) })).toHaveLength(1);
    expect(raw.prepare('SELECT * FROM answer_line').all()).toEqual([{ id: 7, answer: 1, registration: 1, status: 'ditolak', reason: 'tidak padan', at, by: 1, in_place_of: null, undone_why: '', undone_at: null, undone_by: null }]);
    expect(raw.prepare('SELECT in_place_of FROM answer').all()).toEqual([{ in_place_of: null }]);
    const again = "INSERT INTO answer_line (answer, registration, status, reason, in_place_of) VALUES (1, 1, 'diterima', '', 7)";
    expect(() => raw.exec(again)).toThrow('UNIQUE');
    expect(() => raw.exec(`UPDATE answer_line SET undone_at = '${at}', undone_by = 1`)).toThrow('CHECK');
    raw.exec(`UPDATE answer_line SET undone_why = 'salah baris', undone_at = '${at}', undone_by = 1`);
    raw.exec(again);
    expect(() => raw.exec(again)).toThrow('UNIQUE');
    raw.close();
  });
});
