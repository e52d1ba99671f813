import { type MessageKey, messageKeys, shippedMessages } from '../../shared/domain/messages.ts';
import { type ReadDb, sql } from '../sql.ts';

/** The texts to people as they stand: the office's own, else the shipped ones. */
export function messageTexts(db: ReadDb): Readonly<Record<MessageKey, string>> {
  const own = new Map(db.all<{ key: string; text: string }>(sql`SELECT key, text FROM office_text WHERE key LIKE 'pesan.%'`).map(({ key, text }) => [key, text]));
  // Object.fromEntries loses the key type.
  return Object.fromEntries(messageKeys.map((key) => [key, own.get(key) ?? shippedMessages[key]])) as Record<MessageKey, string>;
}
