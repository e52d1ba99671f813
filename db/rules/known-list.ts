import { fail } from '../../shared/problems.ts';
import type { QueryContext } from '../service/context.ts';
import { findPersonList, type PersonList } from '../stores/person-lists.ts';

/** The list of a uid that came from outside, or `thing.unknown`. */
export function knownList({ db, office }: Pick<QueryContext, 'db' | 'office'>, uid: string): PersonList {
  return findPersonList(db, office.programme.id, uid) ?? fail('thing.unknown', { what: 'list' });
}
