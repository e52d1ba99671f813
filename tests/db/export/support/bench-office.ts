import SqliteDatabase, { type Database } from 'better-sqlite3';
import { migrations } from '../../../../db/migrations/index.ts';
import type { CommandContext, JobContext, Office } from '../../../../db/service/context.ts';
import { inTransaction } from '../../../../db/service/transaction.ts';
import { sql, WriteDb } from '../../../../db/sql.ts';
import { type Purpose, insertSending } from '../../../../db/stores/sendings.ts';
import { layoutName } from '../../../../db/export/freeze.ts';
import type { FieldId } from '../../../../shared/domain/fields.ts';
import { prakerjaApril2020 } from '../../../../shared/domain/profiles/prakerja-april-2020.ts';
import { ProblemError } from '../../../../shared/problems.ts';
import { madeUpPerson } from '../../../support/made-up-people.ts';

/** The bare tables in memory and a job on them, for what needs many rows or a hand inside the work. Everything else goes through the service. */
export interface BenchOffice {
  readonly raw: Database;
  readonly db: WriteDb;
  readonly office: Office;
  /** A job at a still clock. `onBreath` is called at each breath, with its number from 1. */
  job(onBreath?: (breath: number) => void): JobContext;
  /** Puts ready people there, each with a checked sheet. `change` alters the values of one of them (index from 0 over all calls). */
  addReady(count: number, change?: (index: number) => Partial<Record<FieldId, string>>): void;
  /** A new open sending; answers its uid. */
  openSending(purpose?: Purpose): string;
}

const stillNow = '2020-04-13T06:07:58.000Z';

export function benchOffice(): BenchOffice {
  const raw = new SqliteDatabase(':memory:');
  raw.pragma('foreign_keys = ON');
  for (const step of migrations) raw.exec(step.sql);
  const db = new WriteDb(raw);
  let lastId = 0;
  const ids = { next: () => `00000000-0000-7000-8000-${(++lastId).toString(16).padStart(12, '0')}` };
  raw.exec(`
    INSERT INTO office VALUES (1, '${ids.next()}', 'Disnakertrans Kabupaten Sumbawa Barat', 'Sumbawa Barat', '5207', 'KSB', 'Asia/Makassar', '${stillNow}');
    INSERT INTO station VALUES (1, '${ids.next()}', 'A', 1);
    INSERT INTO user VALUES (1, '${ids.next()}', 'sekar', 'sekar', 'Sekar Arum', 'penyelia', 1, '${stillNow}', NULL),
      (2, '${ids.next()}', 'bayu', 'bayu', 'Bayu Segara', 'petugas', 1, '${stillNow}', NULL);
    INSERT INTO programme VALUES (1, '${ids.next()}', '${prakerjaApril2020.key}', '${prakerjaApril2020.name}', 1);
  `);
  raw.prepare('INSERT INTO profile_version (id, uid, programme, version, profile, at) VALUES (1, ?, 1, 1, ?, ?)').run(ids.next(), JSON.stringify(prakerjaApril2020), stillNow);
  const office: Office = {
    uid: ids.next(),
    name: 'Disnakertrans Kabupaten Sumbawa Barat',
    districtName: 'Sumbawa Barat',
    regency: '5207',
    short: 'KSB',
    zone: 'Asia/Makassar',
    station: { id: 1, uid: ids.next(), letter: 'A' },
    programme: { id: 1, uid: ids.next(), key: prakerjaApril2020.key, name: prakerjaApril2020.name },
    profileVersion: { id: 1, profile: prakerjaApril2020 },
  };
  const context: CommandContext = {
    db,
    actor: { id: 1, uid: ids.next(), loginName: 'sekar', name: 'Sekar Arum', role: 'penyelia' },
    office,
    now: stillNow,
    today: '2020-04-13',
    ids,
    note: () => undefined,
  };
  let people = 0;
  let sendings = 0;
  return {
    raw,
    db,
    office,
    job(onBreath = () => undefined) {
      let breaths = 0;
      const slice = <Result>(work: (context: CommandContext) => Result): Result => inTransaction(raw, () => work(context));
      return {
        ...context,
        slice,
        finish: slice,
        progress: () => undefined,
        breathe: async () => {
          breaths += 1;
          onBreath(breaths);
          await new Promise((resolve) => setImmediate(resolve));
        },
      };
    },
    addReady(count, change = () => ({})) {
      raw.transaction(() => {
        for (let left = count; left > 0; left -= 1) {
          addReadyPerson(db, ids.next, people, change(people));
          people += 1;
        }
      })();
    },
    openSending(purpose = 'basis data') {
      const uid = ids.next();
      sendings += 1;
      const no = `K${String(sendings).padStart(3, '0')}`;
      insertSending(db, { uid, programme: 1, no, purpose, receiver: 'Disnakertrans Provinsi NTB', profileVersion: 1, layout: layoutName, at: stillNow, by: 1 });
      return uid;
    },
  };
}

/** The problem a promise ends with, as "code" or "code: what"; fails when it ends well. */
export async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, details } = error.problem;
    return 'what' in details ? `${code}: ${details.what}` : code;
  }
  throw new Error('the work went well');
}

/** One person who is ready to be sent, straight into the tables: keyed by user 2, checked by user 1. `index`: which made-up person. */
export function addReadyPerson(db: WriteDb, nextId: () => string, index: number, change: Partial<Record<FieldId, string>> = {}): void {
  // NIKs of made-up people hold a number of four digits; many people need more.
  const values = { ...madeUpPerson(index).values, nik: `5207${String(100_000_000_000 + index)}`, ...change };
  const person = db.run(sql`INSERT INTO person (uid) VALUES (${nextId()})`).id;
  const registration = db.run(
    sql`INSERT INTO registration (uid, programme, person, nik, nik_reversed, send_state)
      VALUES (${nextId()}, 1, ${person}, ${values.nik}, ${[...values.nik].toReversed().join('')}, 'siap')`,
  ).id;
  const sheet = db.run(
    sql`INSERT INTO sheet (uid, programme, sheet_no, sheet_order, form_no, registration, received_day, received_at, received_by, receipt_name,
        receipt_phone, documents, paper_state, state_reason, state_field, state_at, state_by)
      VALUES (${nextId()}, 1, ${`A-${String(index + 1).padStart(4, '0')}`}, ${index + 1}, '', ${registration}, '2020-04-07', ${stillNow}, 2,
        ${values.nama}, '', '{}', 'diperiksa', '', '', ${stillNow}, 1)`,
  ).id;
  const version = db.run(
    sql`INSERT INTO sheet_version (uid, sheet, station, profile_version, kind, saved_as, "values", unconfirmed, changed, reason,
        second_of, author, at, keystrokes, corrections, active_ms, paused_ms)
      VALUES (${nextId()}, ${sheet}, 1, 1, 'keyed', 'diinput', ${JSON.stringify(values)}, '[]', '[]', '', NULL, 2, ${stillNow}, 0, 0, 0, 0)`,
  ).id;
  db.run(sql`UPDATE sheet SET head_version = ${version} WHERE id = ${sheet}`);
  db.run(sql`UPDATE registration SET active_sheet = ${sheet} WHERE id = ${registration}`);
  db.run(
    sql`INSERT INTO verification (uid, sheet, version, by, kind, reason, field, at, day)
      VALUES (${nextId()}, ${sheet}, ${version}, 1, 'disetujui', '', '', ${stillNow}, '2020-04-13')`,
  );
}
