import { earliestReceipt } from '../../shared/domain/receipt-day.ts';
import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';

/** The first day of receipt that can be, by the programme and today. */
export function earliestDay({ office, today }: Pick<QueryContext, 'office' | 'today'>): string {
  return earliestReceipt(office.profileVersion.profile.period.from, today);
}

/**
 * The one rule of which day paper can have come in on. `standing`: the day that stands already is no reason to refuse anything, also where the
 * PC's clock was set back or the programme has another first day since. Problems: day.future, day.too-early.
 */
export function demandReceiptDay(context: Pick<QueryContext, 'office' | 'today'>, day: string, standing: string | null = null): void {
  if (day === standing) return;
  if (day > context.today) fail('day.future');
  const earliest = earliestDay(context);
  if (day < earliest) fail('day.too-early', { day: earliest });
}
