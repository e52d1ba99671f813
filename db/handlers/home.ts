import { addDays } from '../../shared/domain/days.ts';
import { peopleGroups, type PeopleGroup } from '../../shared/domain/people-groups.ts';
import { statementOn, waveOn } from '../../shared/domain/profile.ts';
import { keptStatement } from '../../shared/domain/kept-statement.ts';
import { checkingQueue } from '../rules/checking-queue.ts';
import { coverText } from '../rules/cover.ts';
import { followUpGround } from '../rules/follow-up.ts';
import { saidOfSendings } from '../rules/said-of-sendings.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import { countKeyed, keyedPerDay } from '../stores/current.ts';
import { headsOf } from '../stores/heads.ts';
import { countClosedNotDelivered, countedOnPaper, countInState, countOpenMarks, countReturnedTo, countUnbundled } from '../stores/home.ts';
import { answersLedger, type LedgerRow } from '../stores/answers-ledger.ts';
import { everybodyToFollow, type FollowUpQuery, peopleToFollow } from '../stores/follow-up.ts';
import { countGroup, type GroupScope, overdueInstructions, sheetsOfGroup } from '../stores/home-groups.ts';
import { countPeople, countPeopleIn } from '../stores/registrations.ts';
import { countPaper } from '../stores/sheets.ts';
import { countApproved } from '../stores/verifications.ts';

/** Days that "forms per day" looks back. */
const daysShown = 14;

/** Beranda: both ledgers, and what waits for whom. */
export const homeHandlers: Handlers<'home.ledgers' | 'home.waiting' | 'home.counter' | 'home.people' | 'home.overdue'> = {
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

  'home.counter': (context) => {
    const { db, office, today } = context;
    const programme = office.programme.id;
    const wave = waveOn(office.profileVersion.profile, today);
    const scope = groupScope(context);
    const ledger = answersLedger(db, programme);
    const { people: _sent, ...answers } = ledger.terkirim;
    return {
      answers,
      said: [...saidOfSendings(ledger)],
      old: ledger.rows.filter(({ kind }) => kind === 'lama').map(oldShown),
      wave: wave && { no: wave.no, opens: wave.opens, closes: wave.closes },
      // Joint of derived types: Object.fromEntries loses the key type.
      groups: Object.fromEntries(peopleGroups.map((group) => [group, countGroup(db, group, scope)])) as Record<PeopleGroup, number>,
      overdueInstructions: overdueInstructions(db, programme, today).length,
      following: followedBy(context, context.actor.id),
    };
  },

  'home.people': (context, { group, offset, limit }) => {
    const scope = groupScope(context);
    return { rows: [...headsOf(context.db, sheetsOfGroup(context.db, group, scope, limit, offset))], total: countGroup(context.db, group, scope), asOf: context.now };
  },

  'home.overdue': ({ db, office, today, now }) => ({ rows: overdueInstructions(db, office.programme.id, today).map((each) => ({ ...each, asks: coverText(each.asks) })), asOf: now }),
};

function oldShown({ no, day, people, unmatched, double, belum_dijawab, diterima, diteruskan, ditolak }: LedgerRow) {
  return { no, sentDay: day, rows: people, matched: people - unmatched - double, unmatched, double, belum_dijawab, diterima, diteruskan, ditolak };
}

/** Counted by the queries of the list that each of them opens. */
function followedBy(context: Asking, actor: number) {
  const ground = followUpGround(context);
  const people = (part: Partial<FollowUpQuery>): number => peopleToFollow(context.db, { ...everybodyToFollow, ...part }, ground, 0, 0).total;
  return { mine: people({ assigned: actor }), dayCome: people({ when: 'hari_ini' }) };
}

type Asking = Pick<QueryContext, 'db' | 'office' | 'today'>;

function groupScope({ office, today }: Asking): GroupScope {
  return { programme: office.programme.id, ...keptStatement(statementOn(office.profileVersion.profile, today)) };
}
