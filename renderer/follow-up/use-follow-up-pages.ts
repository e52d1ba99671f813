import type { FollowUpFilter, FollowUpRow } from '../../shared/contract/follow-up.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';

const pageSize = 100;

export interface FollowUpPages {
  readonly rows: readonly FollowUpRow[];
  readonly total: number;
  /** null until the first answer. */
  readonly asOf: string | null;
  readonly today: string;
  readonly problem: Problem | null;
}

const none: readonly FollowUpRow[] = [];

/** The list of a filter, page by page. */
export function useFollowUpPages(filter: FollowUpFilter): FollowUpPages & { readonly more: () => void; readonly reload: () => void } {
  const { loaded, problem, more, reload } = usePages(
    JSON.stringify(filter),
    (offset) => call('followUp.list', { filter, offset, limit: pageSize }),
    (page) => page.rows.length < page.total,
  );
  const { rows = none, total = 0, asOf = null, today = '' } = loaded ?? {};
  return { rows, total, asOf, today, problem, more, reload };
}
