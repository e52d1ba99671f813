import { ruleOf } from '../../shared/domain/online-groups.ts';
import type { PeopleGroup } from '../../shared/domain/people-groups.ts';
import type { KeptStatement } from '../../shared/domain/kept-statement.ts';
import { type ReadDb, type Sql, sql } from '../sql.ts';
import { isInsideAnyOld } from './inside-old.ts';
import { personOf } from './joined.ts';
import { outdatedPapers } from './slips.ts';

/** What decides who belongs to a group today. */
export interface GroupScope extends KeptStatement {
  readonly programme: number;
}

/**
 * People of the ledger who are waited for, neither joined to another nor withdrawn; whoever asks to be put right is waited for in either
 * case. The one definition of each group: Beranda counts it and lists it, so that the number and the list are of one length.
 */
export function countGroup(db: ReadDb, group: PeopleGroup, scope: GroupScope): number {
  return db.one<{ people: number }>(sql`SELECT count(*) AS people ${members(group, scope)}`)?.people ?? 0;
}

/** The sheets that speak for them, the newest first. */
export function sheetsOfGroup(db: ReadDb, group: PeopleGroup, scope: GroupScope, limit: number, offset: number): readonly number[] {
  return db.column<number>(sql`SELECT r.active_sheet ${members(group, scope)} ORDER BY r.active_sheet DESC LIMIT ${limit} OFFSET ${offset}`);
}

function members(group: PeopleGroup, scope: GroupScope): Sql {
  return sql`FROM registration r WHERE r.programme = ${scope.programme} AND r.joined_to IS NULL AND ${condition(group, scope)}${group === 'minta_koreksi' ? sql`` : sql` AND r.send_state <> 'ditarik'`}`;
}

function condition(group: PeopleGroup, scope: GroupScope): Sql {
  switch (group) {
    case 'tanpa_akun':
      // By where they stand, as Jalan daring counts them: that is derived from the steps of all their sheets.
      return sql`r.id NOT IN (SELECT registration FROM online_standing WHERE step NOT IN (SELECT value FROM json_each(${JSON.stringify(ruleOf('no-account').steps)})))`;
    case 'keterangan_lama':
      return sql`r.id IN (SELECT registration FROM ${outdatedPapers(scope.programme, scope)})`;
    case 'minta_koreksi':
      // Withdrawn or not: the law's three days run for them too.
      return sql`r.id IN (SELECT ${personOf(sql`q.registration`)} FROM correction_request q WHERE q.done_at IS NULL)`;
    case 'di_luar_lama':
      // Without a file that left before, nobody is outside of one.
      return sql`EXISTS (SELECT 1 FROM old_sending WHERE programme = ${scope.programme}) AND NOT ${isInsideAnyOld(scope.programme, sql`r.id`)}`;
  }
}

export interface OverdueInstruction {
  readonly no: string;
  readonly fromWhom: string;
  readonly asks: string;
  readonly dueDay: string;
}

/** Letters and calls from above whose day has passed while nobody says it is done, the longest overdue first. */
export function overdueInstructions(db: ReadDb, programme: number, today: string): readonly OverdueInstruction[] {
  return db.all<OverdueInstruction>(
    sql`SELECT no, from_whom AS fromWhom, asks, due_day AS dueDay FROM instruction
        WHERE programme = ${programme} AND done_at IS NULL AND due_day <> '' AND due_day < ${today} ORDER BY due_day, id`,
  );
}
