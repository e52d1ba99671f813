import { z } from 'zod';
import type { Release } from '../../shared/domain/public-figures.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

const said = z.strictObject({ key: z.string(), parts: z.array(z.strictObject({ label: z.string(), count: z.number() })).nullable(), at: z.string() });
const content = z.strictObject({ people: said, paper: said, tables: z.array(said) }) satisfies z.ZodType<Release>;

/** What was said to anybody last; null: nothing yet. */
export function lastRelease(db: ReadDb, programme: number): Release | null {
  const row = db.one<{ content: string }>(sql`SELECT content FROM public_release WHERE programme = ${programme} ORDER BY id DESC LIMIT 1`);
  return row && content.parse(JSON.parse(row.content));
}

export function insertRelease(db: WriteDb, { programme, release, at, by }: { readonly programme: number; readonly release: Release; readonly at: string; readonly by: number }): void {
  db.run(sql`INSERT INTO public_release (programme, content, at, by) VALUES (${programme}, ${JSON.stringify(release)}, ${at}, ${by})`);
}
