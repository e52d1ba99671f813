import type { FollowUpFilter } from '../../shared/contract/follow-up.ts';
import { statementOn } from '../../shared/domain/profile.ts';
import { resultsOver } from '../../shared/domain/results-over.ts';
import { keptStatement } from '../../shared/domain/kept-statement.ts';
import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';
import type { FollowUpGround, FollowUpQuery } from '../stores/follow-up.ts';
import { userByUid } from '../stores/users.ts';

type Place = Pick<QueryContext, 'db' | 'office' | 'today'>;

/** What is the same for everybody on this day. */
export function followUpGround({ office, today }: Place): FollowUpGround {
  const { profile } = office.profileVersion;
  const statement = statementOn(profile, today);
  return {
    programme: office.programme.id,
    sendWithoutNik: profile.sendWithoutNik,
    statement: keptStatement(statement),
    paperCounts: statement?.certainty === 'cukup',
    results: resultsOver(profile.waves, today),
    today,
  };
}

/** The filter with the id of the clerk it names, or `thing.unknown`. */
export function followUpQuery({ db }: Place, { assigned, ...filter }: FollowUpFilter): FollowUpQuery {
  if (assigned === null) return { ...filter, assigned: null };
  if (assigned === '') return { ...filter, assigned: 0 };
  return { ...filter, assigned: (userByUid(db, assigned) ?? fail('thing.unknown', { what: 'user' })).id };
}
