import { followUpPage, mostAssigned } from '../../shared/domain/follow-up.ts';
import { done, type Reply } from '../../shared/result.ts';
import { countText } from '../text/numbers.ts';

interface Page {
  readonly rows: readonly { readonly sheet: string }[];
  readonly total: number;
}

/** All that the list holds, loaded on the screen or not, from the top: as many as are assigned at once. The problem of a page that is refused. */
export async function listedSheets(page: (offset: number, limit: number) => Promise<Reply<Page>>): Promise<Reply<readonly string[]>> {
  // Whoever comes on the list meanwhile shifts the others: nobody is named twice.
  const sheets = new Set<string>();
  for (let offset = 0; offset < mostAssigned; ) {
    const reply = await page(offset, Math.min(followUpPage, mostAssigned - offset));
    if (!reply.ok) return reply;
    for (const { sheet } of reply.value.rows) sheets.add(sheet);
    offset += reply.value.rows.length;
    if (reply.value.rows.length === 0 || offset >= reply.value.total) break;
  }
  return done([...sheets]);
}

/** Whom "all" means. */
export function listedText(total: number): string {
  return total <= mostAssigned ? `Semua ${countText(total)} orang di daftar` : `${countText(mostAssigned)} orang teratas dari ${countText(total)} di daftar`;
}
