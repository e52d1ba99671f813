import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction } from '../../db/service/transaction.ts';
import { type Sql, sql, WriteDb } from '../../db/sql.ts';
import { present } from '../../shared/assert.ts';
import { dayInZone } from '../../shared/domain/days.ts';
import { checker, madeOffice, openDesk, openOffice } from './office.ts';
import { oldFile, oldLayout } from './old-file.ts';

/**
 * The mixed office after a long time at the counter: everybody who was ready is sent, nine in ten are in a kiriman lama, three answers name
 * tens of thousands each, slips carry four statements, people were shown the way online and called. Made once, kept in .cache.
 */
export async function busyOffice(people: number): Promise<string> {
  const mixed = await madeOffice(people, 'mixed');
  const folder = mixed.replace('mixed-', 'busy-');
  if (existsSync(folder)) return folder;
  const temporary = `${folder}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  cpSync(mixed, temporary, { recursive: true });
  await send(temporary, people);
  await fillCounter(temporary);
  renameSync(temporary, folder);
  return folder;
}

async function send(folder: string, people: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'loket-bench-'));
  const desk = await openDesk(folder, checker);
  try {
    const { sending } = await desk.must('sendings.create', { purpose: 'basis data', receiver: 'Dinas provinsi' });
    await desk.must('sendings.close', { sending, expected: (await desk.must('home.ledgers', {})).people.siap });
    await desk.must('sendings.writePackage', { sending, folder: work });
    const day = dayInZone(new Date().toISOString(), 'Asia/Makassar');
    await desk.must('sendings.deliver', { sending, day, medium: 'flash disk', receiver: 'Bagian data', letter: '' });
    const path = join(work, 'lama.csv');
    writeFileSync(path, oldFile(Math.floor(people * 0.9)));
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    await desk.must('oldSendings.record', { path, sha256, sentDay: '2020-04-13', layout: oldLayout, letter: '560/1/2020', receiver: 'Dinas provinsi', purpose: 'basis data', chosen: [] });
    for (const [kind, about] of [['per_orang', { kind: 'kiriman', uid: sending }], ['per_orang', { kind: 'kiriman', uid: sending }], ['per_orang', { kind: 'kiriman', uid: sending }], ['keterangan', null]] as const) {
      await desk.must('answers.record', { kind, about, saidBy: 'Provinsi', channel: 'surat', saidDay: day, letter: '', text: 'Sedang diperiksa', total: null, scan: null });
    }
    await desk.must('slips.print', { sheet: present((await desk.must('sheets.list', { filter: { text: 'A-0001', paperState: null, sendState: null, why: null, bundle: null }, offset: 0, limit: 1 })).rows[0], 'the first sheet').uid });
  } finally {
    await desk.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/** By hand, where the app would take one call a person; the rows are those that it would have written. */
async function fillCounter(folder: string): Promise<void> {
  const raw = await openOffice(folder);
  try {
    const db = new WriteDb(raw);
    inTransaction(raw, () => {
      for (const rows of counterRows()) db.run(rows);
    });
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    raw.close();
  }
}

/** One of these words, another for another person (`r`). */
function oneOf(words: readonly (string | number)[], step: number): Sql {
  return sql`(${JSON.stringify(words)} ->> cast(r.id / ${step} % ${words.length} AS INTEGER))`;
}

const uid = sql`lower(printf('%s-%s-%s-%s-%s', hex(randomblob(4)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(6))))`;
const now = sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
const today = sql`date('now')`;
const people = sql`registration r WHERE r.joined_to IS NULL`;
const statements = ['', '2020-03-20', '2020-04-01'];

function counterRows(): readonly Sql[] {
  const noted = sql`INSERT INTO online_step (uid, registration, step, stuck, day, source, at, by)`;
  return [
    // One in three of them has the statement in force, which stands on the slip that the desk has printed.
    sql`INSERT INTO slip (uid, sheet, kind, statement_from, statement_text, content, day, at, by)
        SELECT ${uid}, r.active_sheet, ${oneOf(['tanda_terima', 'tanda_terima', 'tanda_terima', 'lembar_jawaban'], 10)},
          iif(r.id % 3 = 0, p.statement_from, ${oneOf(statements, 2)}), iif(r.id % 3 = 0, p.statement_text, 'LAMA'), p.content, ${today}, ${now}, 1
        FROM slip p CROSS JOIN ${people} AND r.id % 5 < 2 AND p.id = 1`,
    sql`INSERT INTO answer_line (answer, registration, status, reason, at, by)
        SELECT a.id, r.id, w.status, iif(w.status = 'ditolak', 'NIK tidak padan', ''), ${now}, 1
        FROM answer a CROSS JOIN registration r JOIN (SELECT 0 AS rest, 'diterima' AS status UNION ALL SELECT 1, 'ditolak' UNION ALL SELECT 2, 'diteruskan') w ON w.rest = (r.id + a.id) % 3
        WHERE a.kind = 'per_orang' AND r.send_state = 'terkirim' AND r.id % 9 <> a.id`,
    sql`${noted} SELECT ${uid}, r.id, 'diarahkan', '', ${today}, 'daftar', ${now}, 1 FROM ${people} AND r.id % 4 = 0`,
    sql`${noted} SELECT ${uid}, r.id, ${oneOf(['akun', 'formulir', 'menunggu', 'lolos', 'tidak_lolos'], 8)}, '', ${today}, 'dilihat', ${now}, 1 FROM ${people} AND r.id % 8 = 0`,
    sql`${noted} SELECT ${uid}, r.id, 'macet', ${oneOf(['mengira_cukup', 'tak_punya_hp', 'tidak_berminat'], 40)}, ${today}, 'pengakuan', ${now}, 1 FROM ${people} AND r.id % 40 = 1`,
    sql`INSERT INTO online_standing (registration, step, wave, stuck)
        SELECT r.id, coalesce((SELECT o.step FROM online_step o WHERE o.registration = r.id AND o.step <> 'macet' ORDER BY o.id DESC LIMIT 1), ''), iif(r.id % 8 = 0, 4, NULL),
          coalesce((SELECT o.stuck FROM online_step o WHERE o.registration = r.id ORDER BY o.id DESC LIMIT 1), '')
        FROM ${people} AND (r.id % 4 = 0 OR r.id % 40 = 1)`,
    sql`INSERT INTO contact (uid, registration, how, note, next_day, day, at, by)
        SELECT ${uid}, r.id, ${oneOf(['ditelepon', 'wa', 'datang', 'tidak_terhubung', 'salah_nomor'], 5)}, 'sudah dijelaskan', iif(r.id % 2 = 0, ${today}, ''), ${today}, ${now}, 1
        FROM ${people} AND r.id % 5 = 3`,
    sql`INSERT INTO follow_up (registration, assigned_to, at, by) SELECT r.id, 1 + r.id / 10 % 3, ${now}, 1 FROM ${people} AND r.id % 10 = 3`,
    sql`INSERT INTO correction_request (uid, registration, asked, at, by, due_at) SELECT ${uid}, r.id, 'Nama salah tulis', ${now}, 1, ${now} FROM ${people} AND r.id % 250 = 0`,
    sql`INSERT INTO instruction (uid, programme, no, channel, from_whom, letter, day, asks, due_day, at, by)
        SELECT ${uid}, 1, printf('I-%03d', r.id), 'surat', 'Provinsi', '560/2', ${today}, 'Kirim data', '2020-04-20', ${now}, 1 FROM ${people} AND r.id <= 50`,
  ];
}
