import { folderPaths } from '../../db/folder.ts';
import { openDatabase } from '../../db/open.ts';
import { sql, WriteDb } from '../../db/sql.ts';
import { insertOldRow } from '../../db/stores/old-sending-rows.ts';
import { dataKeyOf } from './folder.ts';
import type { OfficePerson } from './office.ts';

const at = '2020-04-14T01:00:00.000Z';
let uids = 0;
const uid = (): string => `00000000-0000-7000-9000-${(uids += 1).toString(16).padStart(12, '0')}`;

/**
 * What the counter knows beside the ledgers, written as its own screens write it, into the database of an app that runs: a file of all
 * but two people and three rows that match nobody, a total of three fewer than it, hearsay, answers on the first people who were sent, a slip
 * with an older statement, a request to correct and an instruction that is overdue.
 */
export async function fillCounter(data: string, who: OfficePerson): Promise<void> {
  const raw = openDatabase(folderPaths(data).database, await dataKeyOf(data, who));
  try {
    const db = new WriteDb(raw);
    const people = db.all<{ id: number; sheet: number }>(sql`SELECT id, active_sheet AS sheet FROM registration WHERE joined_to IS NULL ORDER BY id`);
    const file = db.run(sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by) VALUES (${uid()}, 'kirim.csv', 'text/csv', 0, '', x'', ${at}, 1)`).id;
    const inside = people.slice(0, -2);
    const rows = inside.length + 3;
    const old = db.run(sql`INSERT INTO old_sending (uid, programme, no, sent_day, letter, receiver, purpose, file, layout, row_count, frozen_at, frozen_by)
      VALUES (${uid()}, 1, 'L001', '2020-04-13', '', 'Provinsi', 'basis data', ${file}, '{}', ${rows}, ${at}, 1)`).id;
    for (let line = 1; line <= rows; line += 1) {
      const person = inside[line - 1]?.id ?? null;
      insertOldRow(db, old, { line, cells: [], nik: '', name: '', foldedName: '', birthDate: '', registration: person, result: person === null ? 'tidak_ada' : 'nik' });
    }
    // An answer counts from the day on which somebody was handed over.
    const answered = db.one<{ day: string | null }>(sql`SELECT max(day) AS day FROM delivery`)?.day ?? '2020-04-15';
    const said = (kind: 'keterangan' | 'angka' | 'per_orang', text: string, total: number | null): number =>
      db.run(sql`INSERT INTO answer (uid, programme, old_sending, kind, said_by, channel, said_day, letter, text, total, at, by)
        VALUES (${uid()}, 1, ${kind === 'per_orang' ? null : old}, ${kind}, 'Disnakertrans Provinsi NTB', 'lisan', ${kind === 'per_orang' ? answered : '2020-04-15'}, '', ${text}, ${total}, ${at}, 1)`).id;
    said('keterangan', 'semua nama sudah diteruskan ke pusat', null);
    said('angka', '', rows - 3);
    const answer = said('per_orang', '', null);
    const statuses = ['diterima', 'diterima', 'ditolak', 'diteruskan'] as const;
    const sent = db.column<number>(sql`SELECT id FROM registration WHERE send_state = 'terkirim' ORDER BY id`);
    statuses.forEach((status, index) => {
      const person = sent[index];
      if (person !== undefined) db.run(sql`INSERT INTO answer_line (answer, registration, status, reason) VALUES (${answer}, ${person}, ${status}, ${status === 'ditolak' ? 'NIK tidak padan' : ''})`);
    });
    const [first] = people;
    if (!first) return;
    db.run(sql`INSERT INTO slip (uid, sheet, kind, statement_from, statement_text, content, day, at, by) VALUES (${uid()}, ${first.sheet}, 'tanda_terima', '2020-03-01', 'LAMA', '{}', '2020-04-13', ${at}, 1)`);
    db.run(sql`INSERT INTO correction_request (uid, registration, asked, at, by, due_at) VALUES (${uid()}, ${first.id}, 'nama', ${at}, 1, ${at})`);
    db.run(sql`INSERT INTO instruction (uid, programme, no, channel, from_whom, letter, day, asks, due_day, at, by)
      VALUES (${uid()}, 1, 'I-001', 'telepon', 'Bidang Pelatihan Provinsi', '', '2020-04-10', 'kirim ulang datanya dengan nomor HP', '2020-04-12', ${at}, 1)`);
  } finally {
    raw.close();
  }
}
