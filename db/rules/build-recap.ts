import type { Recap } from '../../shared/contract/reports.ts';
import { ledgerOf, recapTable, type RecapCount, type RecapKind, unknownKey } from '../../shared/domain/recap.ts';
import { columnHeads, rowHeads } from '../../shared/domain/recap-heads.ts';
import { otherClerksWord } from '../../shared/domain/recap-words.ts';
import type { QueryContext } from '../service/context.ts';
import { allVillages } from '../stores/areas.ts';
import { clerkNames, recapCounts } from '../stores/recaps.ts';

export interface AskedRecap {
  readonly kind: RecapKind;
  readonly from: string | null;
  readonly to: string | null;
}

const others = 'lain';

/** A recap as things stand now. What a clerk keyed is shown to that clerk and to a penyelia (as in Kerja); to others it stands as one row. */
export function buildRecap({ db, office, actor, now }: Pick<QueryContext, 'db' | 'office' | 'actor' | 'now'>, { kind, from, to }: AskedRecap): Recap {
  const villages = allVillages(db);
  const counted = recapCounts(db, kind, { programme: office.programme.id, from, to, villages, regency: office.regency });
  const own = String(actor.id);
  const counts = kind === 'petugas' && actor.role !== 'penyelia' ? counted.map((cell) => (cell.row === unknownKey || cell.row === own ? cell : { ...cell, row: others })) : counted;
  const clerks = kind === 'petugas' ? [...clerkNames(db, rowsOf(counts)), ...(counts.some((cell) => cell.row === others) ? [{ key: others, name: otherClerksWord }] : [])] : [];
  const table = recapTable(rowHeads(kind, { villages, short: office.short, days: kind === 'hari' ? rowsOf(counts) : [], clerks }), columnHeads(kind), counts);
  return {
    kind,
    ledger: ledgerOf[kind],
    from,
    to,
    columns: [...table.columns],
    rows: table.rows.map((row) => ({ ...row, counts: [...row.counts] })),
    totals: [...table.totals],
    total: table.total,
    asOf: now,
  };
}

function rowsOf(counts: readonly RecapCount[]): readonly string[] {
  return [...new Set(counts.map((cell) => cell.row))].filter((key) => key !== unknownKey && key !== others).toSorted();
}
