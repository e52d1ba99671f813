import type { MessageKey } from '../../shared/domain/messages.ts';
import { type OfficeTextKey, officeTextKeys, type OfficeTextsNow, textsInForce } from '../../shared/domain/office-texts.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

export interface OwnText {
  readonly key: OfficeTextKey;
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** The texts that this office has worded itself. */
export function ownTexts(db: ReadDb): readonly OwnText[] {
  const known: readonly string[] = officeTextKeys;
  return db
    .all<{ key: string; text: string; at: string; by: string }>(sql`SELECT t.key, t.text, t.at, (SELECT name FROM user WHERE id = t.by) AS by FROM office_text t ORDER BY t.key`)
    .flatMap((row) => (known.includes(row.key) ? [{ ...row, key: row.key as OfficeTextKey }] : []));
}

/** All texts as they stand now. */
export function officeTextsNow(db: ReadDb): OfficeTextsNow {
  return textsInForce(Object.fromEntries(ownTexts(db).map(({ key, text }) => [key, text])));
}

/** A text of the slip or a message in the office's own words; null: back to the shipped one. */
export function writeText(db: WriteDb, key: OfficeTextKey | MessageKey, text: string | null, at: string, by: number): void {
  if (text === null) db.run(sql`DELETE FROM office_text WHERE key = ${key}`);
  else db.run(sql`INSERT INTO office_text (key, text, at, by) VALUES (${key}, ${text}, ${at}, ${by}) ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at, by = excluded.by`);
}
