import { type PaperState, type WhyNotReady, whyNotReady } from '../../shared/domain/states.ts';
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

/**
 * Sheets for which a reason can hold at all, from the side that knows few of them: `SELECT … AS id`, each once, never too few.
 * Whoever lists or counts asks `whyCondition` of these alone; over all people it costs a hundred times as much.
 */
export function whyCandidates(why: WhyNotReady, programme: number, sendWithoutNik: boolean): Sql {
  switch (why) {
    case 'belum_diinput':
      return inStates(programme, ['masuk', 'tidak_terbaca', 'tidak_ditemukan']);
    case 'belum_lengkap':
    case 'dikembalikan':
      return inStates(programme, [why]);
    case 'belum_diperiksa':
      return inStates(programme, ['diinput']);
    case 'tanda_terbuka':
      return sql`SELECT DISTINCT sheet AS id FROM mark INDEXED BY mark_open WHERE state = 'terbuka' AND "check" NOT IN ('nik-conflict', 'same-person')`;
    case 'pertanyaan_terbuka':
      return sql`SELECT DISTINCT sheet AS id FROM query WHERE answered_at IS NULL`;
    case 'nik_bentrok':
    case 'mungkin_orang_sama':
      // Of people with one NIK at least one has such a mark open; the others are found by the NIK.
      return sql`${openAboutNik} UNION SELECT o.active_sheet FROM (${openAboutNik}) m
        CROSS JOIN registration r ON r.active_sheet = m.id CROSS JOIN registration o ON o.nik = r.nik`;
    case 'menunggu_dokumen':
      // Whoever is keyed and holds no NIK has a check of the NIK open.
      return sendWithoutNik
        ? none
        : sql`SELECT DISTINCT sheet AS id FROM mark INDEXED BY mark_open WHERE state = 'terbuka' AND "check" IN ('nik-missing', 'nik-length', 'nik-all-same', 'nik-equals-kk')`;
    case 'menunggu_ralat':
      return none;
    default:
      return assertNever(why, 'why not ready');
  }
}

/** People for whom a reason holds now, over `r` and `s`: what stands after FROM. CROSS JOIN keeps the rarer side in front. */
export function waitingFor(why: WhyNotReady, programme: number, sendWithoutNik: boolean): Sql {
  const people = sql`r.send_state = 'belum_siap' AND r.joined_to IS NULL AND s.programme = ${programme} AND ${whyCondition(why, sendWithoutNik)}`;
  // A state of the paper needs nothing but two indexes.
  if (isPaperState(why)) return sql`sheet s CROSS JOIN registration r ON r.active_sheet = s.id WHERE ${people}`;
  return sql`(${whyCandidates(why, programme, sendWithoutNik)}) w CROSS JOIN registration r ON r.active_sheet = w.id CROSS JOIN sheet s ON s.id = w.id WHERE ${people}`;
}

/** Reasons that are nothing but a state of the paper. */
export function isPaperState(why: WhyNotReady): boolean {
  return why === 'belum_diinput' || why === 'belum_lengkap' || why === 'dikembalikan' || why === 'belum_diperiksa';
}

const none = sql`SELECT 0 AS id WHERE 0`;

function inStates(programme: number, states: readonly PaperState[]): Sql {
  return sql`SELECT id FROM sheet WHERE programme = ${programme} AND paper_state IN (${sqlJoin(states.map((state) => sql`${state}`), ', ')})`;
}

const openAboutNik = sql`SELECT DISTINCT sheet AS id FROM mark INDEXED BY mark_open WHERE state = 'terbuka' AND "check" IN ('nik-conflict', 'same-person')`;

/** Why this registration cannot be sent; empty when nothing stands in the way. Says nothing about what was sent or withdrawn already. */
export function whysOf(db: ReadDb, registration: number, sendWithoutNik: boolean): readonly WhyNotReady[] {
  const row = db.one<Record<string, number>>(
    sql`SELECT ${sendWithoutNik ? allWhys.withoutNik : allWhys.withNik} FROM registration r JOIN sheet s ON s.id = r.active_sheet WHERE r.id = ${registration}`,
  );
  return whyNotReady.filter((_, index) => row?.[`why${index}`] === 1);
}

const otherHolders = sql`FROM registration o WHERE o.nik = r.nik AND o.programme = r.programme AND o.id <> r.id AND o.joined_to IS NULL AND o.send_state <> 'ditarik'`;

/** An open `same-person` mark on the sheet, or on the sheet of another live holder of the NIK. */
const maybeSame = sql`(EXISTS (SELECT 1 FROM mark m WHERE m.sheet = s.id AND m.state = 'terbuka' AND m."check" = 'same-person')
  OR EXISTS (SELECT 1 ${otherHolders} AND EXISTS (SELECT 1 FROM mark m WHERE m.sheet = o.active_sheet AND m.state = 'terbuka' AND m."check" = 'same-person')))`;

/** Every reason as a column of its own. */
function columns(sendWithoutNik: boolean): Sql {
  const conditions = whyNotReady.map((why) => whyCondition(why, sendWithoutNik));
  return sqlJoin(conditions.map((condition, index) => ({ text: `${condition.text} AS why${index}`, values: condition.values })), ', ');
}

const allWhys = { withoutNik: columns(true), withNik: columns(false) } as const;
