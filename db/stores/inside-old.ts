import { type ReadDb, type Sql, sql } from '../sql.ts';
import { countPeopleIn } from './registrations.ts';

/** Who said something, how and when. */
export interface Source {
  readonly saidBy: string;
  readonly channel: 'lisan' | 'telepon' | 'WA' | 'surat' | 'surel' | 'berita' | 'lain';
  readonly saidDay: string;
  /** Number of the letter; '' when there is none. */
  readonly letter: string;
}

export interface Said extends Source {
  /** Number of the sending it speaks of ("K003", "L001"); '' : all that was sent. */
  readonly of: string;
  /** What was said; '' for a bare total. */
  readonly text: string;
  /** null: no total, words only. */
  readonly stated: { readonly total: number; readonly sent: number } | null;
}

/** What was said of sendings and of the whole, the latest first: it moves nobody. Of two totals on one thing the latest alone counts. */
export function saidOfSendings(db: ReadDb, programme: number): readonly Said[] {
  const whole = countSentAnyhow(db, programme);
  const rows = db.all<Source & { readonly of: string | null; readonly text: string; readonly total: number | null; readonly sent: number | null }>(
    sql`SELECT a.said_by AS saidBy, a.channel, a.said_day AS saidDay, a.letter, a.text, a.total, coalesce(g.no, o.no) AS of, coalesce(g.people, o.row_count) AS sent
        FROM answer a LEFT JOIN sending g ON g.id = a.sending LEFT JOIN old_sending o ON o.id = a.old_sending
        WHERE a.programme = ${programme} AND a.kind <> 'per_orang' AND a.undone_at IS NULL ORDER BY a.said_day DESC, a.id DESC`,
  );
  const stated = new Set<string>();
  return rows.flatMap(({ of, sent, total, ...row }): readonly Said[] => {
    const thing = of ?? '';
    if (total === null) return [{ ...row, of: thing, stated: null }];
    if (stated.has(thing)) return [];
    stated.add(thing);
    return [{ ...row, of: thing, stated: { total, sent: sent ?? whole } }];
  });
}

/** People who were sent: by us, or in a file that left before. */
function countSentAnyhow(db: ReadDb, programme: number): number {
  const onlyOld = db.one<{ people: number }>(
    sql`${insideAnyOld(programme)} SELECT count(*) AS people FROM inside JOIN registration r ON r.id = inside.id
        WHERE r.joined_to IS NULL AND r.send_state NOT IN ('terkirim', 'ditarik')`,
  );
  return countPeopleIn(db, programme, 'terkirim') + (onlyOld?.people ?? 0);
}

export interface OldSendingFigures {
  readonly no: string;
  readonly sentDay: string;
  readonly rows: number;
  /** Rows whose person is known. */
  readonly matched: number;
}

/** Files that left before Loket was there, the newest first. Rows, not people: they stand beside the ledger. */
export function oldSendingFigures(db: ReadDb, programme: number): readonly OldSendingFigures[] {
  return db.all<OldSendingFigures>(
    sql`SELECT o.no, o.sent_day AS sentDay, o.row_count AS rows,
          (SELECT count(*) FROM old_sending_row w WHERE w.old_sending = o.id AND w.result IN ('nik', 'nama_lahir', 'dipilih')) AS matched
        FROM old_sending o WHERE o.programme = ${programme} ORDER BY o.id DESC`,
  );
}

/** Registrations that are in any old sending, with those to whom they were joined: `WITH inside (id)`. */
export function insideAnyOld(programme: number): Sql {
  return sql`WITH RECURSIVE inside (id) AS (
    SELECT w.registration FROM old_sending o CROSS JOIN old_sending_row w ON w.old_sending = o.id WHERE o.programme = ${programme} AND w.registration IS NOT NULL
    UNION SELECT r.joined_to FROM inside JOIN registration r ON r.id = inside.id WHERE r.joined_to IS NOT NULL)`;
}

/** Everybody of the ledger who is in an old sending, withdrawn or not. */
export function countInsideOld(db: ReadDb, programme: number): number {
  return (
    db.one<{ people: number }>(sql`${insideAnyOld(programme)} SELECT count(*) AS people FROM inside JOIN registration r ON r.id = inside.id WHERE r.joined_to IS NULL`)?.people ?? 0
  );
}
