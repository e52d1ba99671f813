import type { SheetHead } from '../../shared/contract/common.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import type { SheetFilter } from './filter.ts';

const pageSize = 200;

export interface SheetPages {
  readonly rows: readonly SheetHead[];
  /** Rows there are, not only those loaded; with `beyond` as far as they were counted. */
  readonly total: number;
  /** There are more than `total`. */
  readonly beyond: boolean;
  /** Sheets and people of the whole office. */
  readonly sheets: number;
  readonly people: number;
  /** null until the first answer. */
  readonly asOf: string | null;
  readonly problem: Problem | null;
}

const none: readonly SheetHead[] = [];

/** The list of a filter, page by page. */
export function useSheetPages(filter: SheetFilter): SheetPages & { readonly more: () => void; readonly reload: () => void } {
  const { loaded, problem, more, reload } = usePages(
    JSON.stringify(filter),
    (offset) => call('sheets.list', { filter, offset, limit: pageSize }),
    (page) => page.rows.length < page.total || page.more,
  );
  const { rows = none, total = 0, more: beyond = false, sheets = 0, people = 0, asOf = null } = loaded ?? {};
  return { rows, total, beyond, sheets, people, asOf, problem, more, reload };
}
