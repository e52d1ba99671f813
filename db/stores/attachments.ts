import type { TakenFile } from '../rules/take-file.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

export interface Attachment {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly media: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Keeps a file, byte for byte. `bytes` only where the content is kept elsewhere (begun-old-sendings.ts). Answers its id. */
export function insertAttachment(db: WriteDb, file: TakenFile & { readonly uid: string; readonly bytes?: number; readonly at: string; readonly by: number }): number {
  return db.run(
    sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by)
        VALUES (${file.uid}, ${file.name}, ${file.media}, ${file.bytes ?? file.content.length}, ${file.sha256}, ${file.content}, ${file.at}, ${file.by})`,
  ).id;
}

/** What is known of a kept file, without its content; null: there is none. */
export function findAttachment(db: ReadDb, uid: string): Attachment | null {
  return db.one<Attachment>(sql`SELECT id, uid, name, media, bytes, sha256 FROM attachment WHERE uid = ${uid}`);
}

export function contentOf(db: ReadDb, attachment: number): Uint8Array | null {
  return db.one<{ content: Uint8Array }>(sql`SELECT content FROM attachment WHERE id = ${attachment}`)?.content ?? null;
}
