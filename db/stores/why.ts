import { type WhyNotReady, whyNotReady } from '../../shared/domain/states.ts';
import { assertNever } from '../../shared/assert.ts';
import { type ReadDb, type Sql, sql, sqlJoin } from '../sql.ts';

/**
 * Why a person is `belum siap`, as one condition each over `r` (registration, live and not sent) and `s` (its active sheet).
 * The one definition: for one person (`whysOf`), for lists and for the counts of Kirim.
 */
export function whyCondition(why: WhyNotReady, sendWithoutNik: boolean): Sql {
  switch (why) {
    case 'belum_diinput':
      return sql`s.paper_state IN ('masuk', 'tidak_terbaca', 'tidak_ditemukan')`;
    case 'belum_lengkap':
      return sql`s.paper_state = 'belum_lengkap'`;
    case 'dikembalikan':
      return sql`s.paper_state = 'dikembalikan'`;
    case 'belum_diperiksa':
      return sql`s.paper_state = 'diinput'`;
    case 'tanda_terbuka':
      return sql`EXISTS (SELECT 1 FROM mark m WHERE m.sheet = s.id AND m.state = 'terbuka' AND m.severity = 'mark' AND m."check" NOT IN ('nik-conflict', 'same-person'))`;
    case 'pertanyaan_terbuka':
      return sql`EXISTS (SELECT 1 FROM query q WHERE q.sheet = s.id AND q.answered_at IS NULL)`;
    case 'nik_bentrok':
      // The second half: another live holder is never overlooked, whatever marks say.
      return sql`(EXISTS (SELECT 1 FROM mark m WHERE m.sheet = s.id AND m.state = 'terbuka' AND m."check" = 'nik-conflict')
        OR (EXISTS (SELECT 1 ${otherHolders}) AND NOT ${maybeSame}))`;
    case 'mungkin_orang_sama':
      return maybeSame;
    case 'menunggu_dokumen':
      return sendWithoutNik ? sql`0` : sql`(r.nik IS NULL AND s.head_version IS NOT NULL)`;
    case 'menunggu_ralat':
      return sql`0`;
    default:
      return assertNever(why, 'why not ready');
  }
}

/** Why this registration cannot be sent; empty when nothing stands in the way. Says nothing about what was sent or withdrawn already. */
export function whysOf(db: ReadDb, registration: number, sendWithoutNik: boolean): readonly WhyNotReady[] {
  const columns = whyNotReady.map((why) => sql`${whyCondition(why, sendWithoutNik)}`);
  const row = db.one<Record<string, number>>(
    sql`SELECT ${sqlJoin(columns.map((column, index) => ({ text: `${column.text} AS why${index}`, values: column.values })), ', ')}
        FROM registration r JOIN sheet s ON s.id = r.active_sheet WHERE r.id = ${registration}`,
  );
  return whyNotReady.filter((_, index) => row?.[`why${index}`] === 1);
}

const otherHolders = sql`FROM registration o WHERE o.nik = r.nik AND o.programme = r.programme AND o.id <> r.id AND o.joined_to IS NULL AND o.send_state <> 'ditarik'`;

/** An open `same-person` mark on the sheet, or on the sheet of another live holder of the NIK. */
const maybeSame = sql`(EXISTS (SELECT 1 FROM mark m WHERE m.sheet = s.id AND m.state = 'terbuka' AND m."check" = 'same-person')
  OR EXISTS (SELECT 1 ${otherHolders} AND EXISTS (SELECT 1 FROM mark m WHERE m.sheet = o.active_sheet AND m.state = 'terbuka' AND m."check" = 'same-person')))`;
