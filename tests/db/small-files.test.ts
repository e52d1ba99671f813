import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWhole, removeDurably, renameDurably, writeDurably } from '../../db/durable-file.ts';
import { sheetUid, uuidv5, uuidv7 } from '../../db/identity.ts';
import { isFolderInUse, takeFolderLock } from '../../db/service/folder-lock.ts';
import { inTransaction } from '../../db/service/transaction.ts';
import { openMemory } from '../../db/open.ts';
import { ReadDb, sql, WriteDb } from '../../db/sql.ts';
import { nextNumber } from '../../db/stores/counters.ts';
import { testFolder } from '../support/service.ts';

let folder: string;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('durable files', () => {
  it('are whole or missing', () => {
    const path = join(folder, 'a.json');
    expect(readWhole(path)).toBeNull();
    writeDurably(path, 'satu');
    writeDurably(path, new Uint8Array(Buffer.from('dua')));
    expect(readWhole(path)).toBe('dua');
    expect(readdirSync(folder)).toEqual(['a.json']);
    removeDurably(path);
    removeDurably(path);
    expect(existsSync(path)).toBe(false);
  });

  it('keep the old content when the new one cannot be written, and what a cut-off writing left does not count', () => {
    const path = join(folder, 'a.json');
    writeDurably(path, 'lama');
    writeFileSync(`${path}.tmp`, 'separuh');
    expect(readWhole(path)).toBe('lama');
    writeDurably(path, 'baru');
    expect(readWhole(path)).toBe('baru');
    expect(() => writeDurably(join(folder, 'tidak-ada', 'a.json'), 'x')).toThrow('ENOENT');
  });

  it('can be read by their owner only', () => {
    const path = join(folder, 'a.json');
    writeDurably(path, 'rahasia');
    renameDurably(path, join(folder, 'b.json'));
    if (process.platform !== 'win32') expect(statSync(join(folder, 'b.json')).mode & 0o777).toBe(0o600);
    expect(readWhole(join(folder, 'b.json'))).toBe('rahasia');
  });
});

describe('the folder lock', () => {
  it('is held by one, let go by its release, and lies there as an empty file', () => {
    const path = join(folder, 'loket.lock');
    expect(isFolderInUse(path)).toBe(false);
    expect(existsSync(path)).toBe(false);
    const first = takeFolderLock(path);
    expect(takeFolderLock(path)).toBeNull();
    expect(isFolderInUse(path)).toBe(true);
    expect(readdirSync(folder)).toEqual(['loket.lock']);
    first?.release();
    expect(isFolderInUse(path)).toBe(false);
    const second = takeFolderLock(path);
    second?.release({ unmade: true });
    // It was there before.
    expect(existsSync(path)).toBe(true);
  });
});

describe('identities', () => {
  it('uuidv5 agrees with RFC 9562 A.4', () => {
    expect(uuidv5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('a sheet has the same uid on every PC of the office', () => {
    const office = '0198a000-0000-7000-8000-000000000001';
    const programme = '0198a000-0000-7000-8000-000000000002';
    expect(sheetUid(office, programme, 'A-0231')).toBe(uuidv5(office, `${programme}/A-0231`));
    expect(sheetUid(office, programme, 'A-0231')).not.toBe(sheetUid(office, programme, 'A-0232'));
  });

  it('uuidv7 begins with its millisecond', () => {
    expect(uuidv7(0x0123456789ab)).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a transaction', () => {
  const table = () => {
    const raw = openMemory();
    raw.exec('CREATE TABLE a (b TEXT NOT NULL) STRICT; CREATE TABLE counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID');
    return { raw, db: new WriteDb(raw), rows: () => new ReadDb(raw).all<{ b: string }>(sql`SELECT b FROM a`).map((row) => row.b) };
  };

  it('held open by somebody cannot swallow a command: the command is refused before it writes', () => {
    const { raw, db, rows } = table();
    raw.exec('BEGIN');
    db.run(sql`INSERT INTO a VALUES ('luar')`);
    expect(() => inTransaction(raw, () => db.run(sql`INSERT INTO a VALUES ('simpan')`))).toThrow('a transaction is open already');
    expect(rows()).toEqual(['luar']);
    raw.exec('ROLLBACK');
    expect(inTransaction(raw, () => db.run(sql`INSERT INTO a VALUES ('simpan')`).changes)).toBe(1);
    expect(rows()).toEqual(['simpan']);
    raw.close();
  });

  it.each([
    ['throws', () => { throw new Error('gagal'); }],
    ['waits', () => Promise.resolve()],
    ['ends the transaction itself', (db: WriteDb) => { db.run(sql`ROLLBACK`); }],
  ])('whose work %s leaves nothing', (_what, rest) => {
    const { raw, db, rows } = table();
    expect(() =>
      inTransaction(raw, () => {
        db.run(sql`INSERT INTO a VALUES ('simpan')`);
        return rest(db);
      }),
    ).toThrow();
    expect(raw.inTransaction).toBe(false);
    expect(rows()).toEqual([]);
    raw.close();
  });

  it('gives each number once; a rolled-back one is given again', () => {
    const { raw, db } = table();
    expect(inTransaction(raw, () => [nextNumber(db, 'a'), nextNumber(db, 'a'), nextNumber(db, 'b')])).toEqual([1, 2, 1]);
    expect(() => inTransaction(raw, () => { nextNumber(db, 'a'); throw new Error('gagal'); })).toThrow('gagal');
    expect(inTransaction(raw, () => nextNumber(db, 'a'))).toBe(3);
    raw.close();
  });
});
