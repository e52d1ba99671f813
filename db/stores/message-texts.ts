import { messageFault, type MessageKey, messageKeys, shippedMessages } from '../../shared/domain/messages.ts';
import { type ReadDb, sql } from '../sql.ts';

/**
 * The texts to people as they stand: the office's own, else the shipped ones. One that was saved when less was refused and may not go out by
 * now is nobody's: the shipped one goes out, and is what is shown.
 */
export function messageTexts(db: ReadDb): Readonly<Record<MessageKey, string>> {
  const own = new Map(db.all<{ key: string; text: string }>(sql`SELECT key, text FROM office_text WHERE key LIKE 'pesan.%'`).map(({ key, text }) => [key, text]));
  const inForce = (key: MessageKey): string => {
    const text = own.get(key);
    return text === undefined || messageFault(key, text) !== null ? shippedMessages[key] : text;
  };
  // Object.fromEntries loses the key type.
  return Object.fromEntries(messageKeys.map((key) => [key, inForce(key)])) as Record<MessageKey, string>;
}
