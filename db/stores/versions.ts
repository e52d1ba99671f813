import { emptyValues, type FieldId, fieldIds, type SheetValues } from '../../shared/domain/fields.ts';
import { present } from '../../shared/assert.ts';
import { type ReadDb, type Sql, sql, type WriteDb } from '../sql.ts';

export type VersionKind = 'keyed' | 'corrected';
export type SavedAs = 'diinput' | 'belum_lengkap';

/** Counts of the hands: never keys, never text. */
export interface KeyingCounts {
  readonly keystrokes: number;
  readonly corrections: number;
  readonly activeMs: number;
  readonly pausedMs: number;
}

/** What was keyed at one time. Append-only. */
export interface Version {
  readonly id: number;
  readonly kind: VersionKind;
  readonly savedAs: SavedAs;
  readonly values: SheetValues;
  readonly unconfirmed: readonly FieldId[];
  readonly changed: readonly FieldId[];
  readonly reason: string;
  /** The sheet whose person this is said to be, by the clerk; null: nobody said so. */
  readonly secondOf: number | null;
  readonly author: number;
  readonly authorName: string;
  readonly at: string;
}

interface Row {
  readonly id: number;
  readonly kind: VersionKind;
  readonly saved_as: SavedAs;
  readonly values: string;
  readonly unconfirmed: string;
  readonly changed: string;
  readonly reason: string;
  readonly second_of: number | null;
  readonly author: number;
  readonly author_name: string;
  readonly at: string;
}

const columns = sql`v.id, v.kind, v.saved_as, v."values", v.unconfirmed, v.changed, v.reason, v.second_of, v.author,
  (SELECT name FROM user WHERE id = v.author) AS author_name, v.at`;

function fromRow(row: Row): Version {
  return {
    id: row.id,
    kind: row.kind,
    savedAs: row.saved_as,
    values: valuesFrom(row.values),
    unconfirmed: JSON.parse(row.unconfirmed) as readonly FieldId[],
    changed: JSON.parse(row.changed) as readonly FieldId[],
    reason: row.reason,
    secondOf: row.second_of,
    author: row.author,
    authorName: row.author_name,
    at: row.at,
  };
}

/** Values as they are stored: what is empty is left out, since most of a sheet is, and every save writes it. */
export function storedValues(values: SheetValues): string {
  return JSON.stringify(writtenValues(values));
}

/** The reverse. A field that came later is empty too. */
export function valuesFrom(stored: string): SheetValues {
  // Written by storedValues from parsed values.
  return filledValues(JSON.parse(stored) as Partial<SheetValues>);
}

/** The values that are not empty. */
export function writtenValues(values: SheetValues): Partial<SheetValues> {
  const written: Partial<Record<FieldId, string>> = {};
  for (const id of fieldIds) if (values[id] !== '') written[id] = values[id];
  return written;
}

/** All fields again. */
export function filledValues(written: Partial<SheetValues>): SheetValues {
  return { ...emptyValues(), ...written };
}

/** Sheets whose head names this one as the sheet they are the second of. */
export function proposedSecondsOf(db: ReadDb, sheet: number): readonly number[] {
  return db
    .all<{ sheet: number }>(sql`SELECT v.sheet FROM sheet_version v JOIN sheet s ON s.head_version = v.id WHERE v.second_of = ${sheet} AND v.second_of IS NOT NULL`)
    .map((row) => row.sheet);
}

/** The sheet that the head of this one names as the first of the same person; null: nobody was named, or it is not keyed. */
export function namedBy(db: ReadDb, sheet: number): number | null {
  return db.one<{ named: number | null }>(sql`SELECT v.second_of AS named FROM sheet s JOIN sheet_version v ON v.id = s.head_version WHERE s.id = ${sheet}`)?.named ?? null;
}

export function versionOf(db: ReadDb, id: number): Version {
  return fromRow(present(db.one<Row>(sql`SELECT ${columns} FROM sheet_version v WHERE v.id = ${id}`), 'version'));
}

/** All versions of a sheet, the first one first. */
export function versionsOf(db: ReadDb, sheet: number): readonly Version[] {
  return db.all<Row>(sql`SELECT ${columns} FROM sheet_version v WHERE v.sheet = ${sheet} ORDER BY v.id`).map(fromRow);
}

/** Who wrote each version of a sheet, the first one first. */
export function authorsOf(db: ReadDb, sheet: number): readonly { readonly author: number; readonly kind: VersionKind }[] {
  return db.all<{ author: number; kind: VersionKind }>(sql`SELECT author, kind FROM sheet_version WHERE sheet = ${sheet} ORDER BY id`);
}

/** Who wrote the value that a field has now: the last who changed it, or, where nobody did, who began the sheet. */
export function fieldAuthor(db: ReadDb, sheet: number, field: FieldId): number | null {
  const row = db.one<{ author: number }>(
    sql`SELECT author FROM sheet_version WHERE sheet = ${sheet}
        ORDER BY EXISTS (SELECT 1 FROM json_each(changed) WHERE value = ${field}) DESC,
          CASE WHEN EXISTS (SELECT 1 FROM json_each(changed) WHERE value = ${field}) THEN -id ELSE id END LIMIT 1`,
  );
  return row?.author ?? null;
}

export interface NewVersion {
  readonly uid: string;
  readonly sheet: number;
  readonly parent: number | null;
  readonly station: number;
  readonly profileVersion: number;
  readonly kind: VersionKind;
  readonly savedAs: SavedAs;
  readonly values: SheetValues;
  readonly unconfirmed: readonly FieldId[];
  readonly changed: readonly FieldId[];
  readonly reason: string;
  /** The sheet whose person this is said to be, by the clerk; null: nobody said so. */
  readonly secondOf: number | null;
  readonly author: number;
  readonly at: string;
  readonly counts: KeyingCounts;
}

/** Answers the id. */
export function insertVersion(db: WriteDb, version: NewVersion): number {
  return db.run(
    sql`INSERT INTO sheet_version (uid, sheet, parent, station, profile_version, kind, saved_as, "values", unconfirmed, changed, reason, second_of,
          author, at, keystrokes, corrections, active_ms, paused_ms)
        VALUES (${version.uid}, ${version.sheet}, ${version.parent}, ${version.station}, ${version.profileVersion}, ${version.kind}, ${version.savedAs},
          ${storedValues(version.values)}, ${JSON.stringify(version.unconfirmed)}, ${JSON.stringify(version.changed)}, ${version.reason},
          ${version.secondOf}, ${version.author}, ${version.at}, ${version.counts.keystrokes}, ${version.counts.corrections},
          ${version.counts.activeMs}, ${version.counts.pausedMs})`,
  ).id;
}

/** What this office wrote in a field, most often first, of the latest `scan` versions; beginning with `prefix` (already folded as stored). */
export function mostWritten(db: ReadDb, field: FieldId, prefix: string, scan: number, limit: number): readonly string[] {
  return db.column<string>(
    sql`SELECT value FROM ${latestWritten(field, scan)}
        WHERE value <> '' AND value <> '-' AND substr(value, 1, ${prefix.length}) = ${prefix} COLLATE NOCASE
        GROUP BY value ORDER BY count(*) DESC, value LIMIT ${limit}`,
  );
}

/** The domains of the e-mail addresses in the latest `scan` versions that stand there more than once, most often first; never an address. */
export function mostWrittenDomains(db: ReadDb, prefix: string, scan: number, limit: number): readonly string[] {
  return db.column<string>(
    sql`SELECT substr(value, instr(value, '@') + 1) AS domain FROM ${latestWritten('email', scan)}
        WHERE instr(value, '@') > 0 AND substr(value, instr(value, '@') + 1, ${prefix.length}) = ${prefix} COLLATE NOCASE
        GROUP BY domain HAVING count(*) > 1 ORDER BY count(*) DESC, domain LIMIT ${limit}`,
  );
}

function latestWritten(field: FieldId, scan: number): Sql {
  return sql`(SELECT json_extract("values", ${`$.${field}`}) AS value FROM sheet_version ORDER BY id DESC LIMIT ${scan})`;
}
