import { addDays } from '../../shared/domain/days.ts';
import { checkingQueue } from '../rules/checking-queue.ts';
import type { Handlers } from '../service/context.ts';
import { countKeyed, keyedPerDay } from '../stores/current.ts';
import { countClosedNotDelivered, countedOnPaper, countInState, countOpenMarks, countReturnedTo, countUnbundled } from '../stores/home.ts';
import { countPeople, countPeopleIn } from '../stores/registrations.ts';
import { countPaper } from '../stores/sheets.ts';
import { countApproved } from '../stores/verifications.ts';

/** Days that "forms per day" looks back. */
const daysShown = 14;

/** Beranda: both ledgers, and what waits for whom. */
export const homeHandlers: Handlers<'home.ledgers' | 'home.waiting'> = {
  'home.ledgers': ({ db, office, now }) => {
    const programme = office.programme.id;
    const people = countPeople(db, programme);
    return {
      asOf: now,
      paper: { counted: countedOnPaper(db, programme), ...countPaper(db, programme), unbundled: countUnbundled(db, programme) },
      people: { total: Object.values(people).reduce((sum, count) => sum + count, 0), ...people },
      expectedPaper: office.profileVersion.profile.expectedPaper,
    };
  },

  'home.waiting': ({ db, office, actor, today }) => {
    const programme = office.programme.id;
    const open = countOpenMarks(db, programme);
    return {
      toKey: countInState(db, programme, 'masuk', null),
      toCheck: checkingQueue(db, { programme, bundle: null }, actor, 0).total,
      returnedToMe: countReturnedTo(db, programme, actor.id),
      openMarks: open.marks,
      nikConflicts: open.nikConflicts,
      secondSheets: open.secondSheets,
      ready: countPeopleIn(db, programme, 'siap'),
      closedNotDelivered: countClosedNotDelivered(db, programme),
      keyedToday: countKeyed(db, today, null),
      keyedTodayMe: countKeyed(db, today, actor.id),
      checkedToday: countApproved(db, today, null),
      checkedTodayMe: countApproved(db, today, actor.id),
      perDay: [...keyedPerDay(db, addDays(today, 1 - daysShown))],
    };
  },
};
