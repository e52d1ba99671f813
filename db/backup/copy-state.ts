import { z } from 'zod';
import { instant } from '../../shared/contract/common.ts';
import { type CopyFailure, copyFailure, verifiedCopy } from '../../shared/contract/backups.ts';
import { assertNever } from '../../shared/assert.ts';
import type { Problem } from '../../shared/problems.ts';
import { auditHead } from '../audit/chain.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';
import { readSetting, writeSetting } from '../stores/settings.ts';

/** What the office knows of its copies while their folder is not there: kept among the settings. */
const lastCopy = verifiedCopy.extend({
  /** The last audit row that is in it. */
  seq: z.int().min(0),
});
export type LastCopy = z.infer<typeof lastCopy>;

const failedCopy = z.strictObject({ at: instant, why: copyFailure });
export type FailedCopy = z.infer<typeof failedCopy>;

/** The last verified copy; null when there was none. */
export function readLastCopy(db: ReadDb): LastCopy | null {
  return stored(lastCopy, readSetting(db, 'backup_last'));
}

/** The last attempt, if it left no copy. */
export function readFailedCopy(db: ReadDb): FailedCopy | null {
  return stored(failedCopy, readSetting(db, 'backup_failed'));
}

/** A copy went well: what failed before is over. */
export function writeLastCopy(db: WriteDb, copy: LastCopy): void {
  writeSetting(db, 'backup_last', JSON.stringify(copy));
  writeSetting(db, 'backup_failed', '');
}

export function writeFailedCopy(db: WriteDb, failed: FailedCopy): void {
  writeSetting(db, 'backup_failed', JSON.stringify(failed));
}

/** How an attempt failed; null for what is no failure: stopped, under way already, no folder chosen. */
export function failureOf(problem: Problem | null): CopyFailure | null {
  switch (problem?.code) {
    case 'cancelled':
    case 'backup.running':
    case 'backup.folder-none':
      return null;
    case 'backup.folder-missing':
      return 'tujuan_tidak_ada';
    case 'backup.folder-readonly':
      return 'tujuan_terkunci';
    case 'backup.no-room':
      return 'tujuan_penuh';
    case 'backup.verify-failed':
      return 'salinan_berbeda';
    case 'database.damaged':
      return 'data_rusak';
    default:
      return 'lain';
  }
}

/** When a copy is made by itself: on closing, at the first log-in of a day, or at a lock, after which Loket may be closed without anybody in. */
export type CopyOccasion = 'tutup' | 'harian' | 'kunci';

/** Age at which the first log-in of a day makes a copy, in milliseconds: 20 hours. */
const dailyAge = 20 * 3_600_000;

/** Age at which a lock makes a copy, in milliseconds: four hours, so that the locks of one day push out no other day's copy. */
const lockAge = 4 * 3_600_000;

/** Whether a copy is to be made now: a folder is chosen, and something has changed that the last copy does not have. */
export function isCopyDue(db: ReadDb, station: string, occasion: CopyOccasion, now: string): boolean {
  const folder = readSetting(db, 'backup_folder');
  if (folder === '') return false;
  const last = readLastCopy(db);
  if (last === null || last.folder !== folder) return true;
  switch (occasion) {
    case 'tutup':
      return hasWorkSince(db, station, last.seq);
    case 'harian': {
      const age = Date.parse(now) - Date.parse(last.at);
      // A clock that went back says nothing about the age.
      return auditHead(db, station).count !== last.seq && (age >= dailyAge || age < 0);
    }
    case 'kunci': {
      const age = Date.parse(now) - Date.parse(last.at);
      return hasWorkSince(db, station, last.seq) && (age >= lockAge || age < 0);
    }
    default:
      return assertNever(occasion, 'occasion of a copy');
  }
}

/** Coming, going and the copy itself are no work: opening and closing Loket five times must not push out the copies of a week. */
function hasWorkSince(db: ReadDb, station: string, seq: number): boolean {
  const found = db.one(
    sql`SELECT 1 FROM audit WHERE installation = ${station} AND seq > ${seq} AND procedure NOT IN ('session.login', 'session.lock', 'backups.make') LIMIT 1`,
  );
  return found !== null;
}

function stored<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  if (text === '') return null;
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
