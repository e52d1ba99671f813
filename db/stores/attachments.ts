import type { TakenFile } from '../rules/take-file.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** Keeps a file, byte for byte. `bytes` only where the content is kept elsewhere (begun-old-sendings.ts). Answers its id. */
export function insertAttachment(db: WriteDb, file: TakenFile & { readonly uid: string; readonly bytes?: number; readonly at: string; readonly by: number }): number {
  return db.run(
    sql`INSERT INTO attachment (uid, name, media, bytes, sha256, content, at, by)
        VALUES (${file.uid}, ${file.name}, ${file.media}, ${file.bytes ?? file.content.length}, ${file.sha256}, ${file.content}, ${file.at}, ${file.by})`,
  ).id;
}

export function contentOf(db: ReadDb, attachment: number): Uint8Array | null {
  return db.one<{ content: Uint8Array }>(sql`SELECT content FROM attachment WHERE id = ${attachment}`)?.content ?? null;
}
