import { type MessageKey, messageKeys, shippedMessages } from '../../shared/domain/messages.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** The texts to people as they stand: the office's own, else the shipped ones. */
export function messageTexts(db: ReadDb): Readonly<Record<MessageKey, string>> {
  const own = new Map(db.all<{ key: string; text: string }>(sql`SELECT key, text FROM office_text WHERE key LIKE 'pesan.%'`).map(({ key, text }) => [key, text]));
  // Object.fromEntries loses the key type.
  return Object.fromEntries(messageKeys.map((key) => [key, own.get(key) ?? shippedMessages[key]])) as Record<MessageKey, string>;
}

/** null: back to the shipped one. */
export function writeMessageText(db: WriteDb, key: MessageKey, text: string | null, by: number, at: string): void {
  if (text === null) db.run(sql`DELETE FROM office_text WHERE key = ${key}`);
  else db.run(sql`INSERT INTO office_text (key, text, at, by) VALUES (${key}, ${text}, ${at}, ${by}) ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at, by = excluded.by`);
}
