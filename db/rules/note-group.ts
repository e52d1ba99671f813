import { lostAtHand } from '../../shared/domain/next-wave.ts';
import { isNews, onlineStateOf } from '../../shared/domain/online.ts';
import { ruleOf } from '../../shared/domain/online-groups.ts';
import { fail } from '../../shared/problems.ts';
import type { JobHandler } from '../service/context.ts';
import { eventsOf, insertSteps, lastStep, peopleStanding, peopleWithStepsSince, type StandingRow, writeStandings } from '../stores/online.ts';
import { joinedAmong } from '../stores/registrations.ts';
import { settleStanding } from './online.ts';

const pageSize = 500;
/** More than an office has people: the figure is noted whole or not at all. */
const everybody = 1_000_000;

/**
 * online.noteGroup: one step of everybody of a figure. To whom it is no news, and where each of the others stands with it, is worked out page by
 * page beside the work; then all of it is written at once with its audit row, so that a power cut or a stop leaves the whole or nothing.
 */
export const noteGroup: JobHandler<'online.noteGroup'> = async (job, { group, expected, ...said }) => {
  const { db, office, today } = job;
  if (said.day > today) fail('day.future');
  const before = lastStep(db);
  const people = peopleStanding(db, office.programme.id, ruleOf(group), lostAtHand(office.profileVersion.profile.waves, today), everybody, 0).map(({ registration }) => registration).toSorted((left, right) => left - right);
  if (people.length !== expected) fail('count.differs', { expected, now: people.length });
  const rows: (StandingRow & { readonly uid: string })[] = [];
  for (let at = 0; at < people.length; at += pageSize) {
    const page = people.slice(at, at + pageSize);
    const events = eventsOf(db, page);
    for (const registration of page) {
      const own = events.get(registration) ?? [];
      if (isNews(own, said)) rows.push({ registration, uid: job.ids.next(), ...onlineStateOf([...own, said]) });
    }
    job.progress(Math.min(at + pageSize, people.length), people.length);
    await job.breathe();
  }
  return job.finish((context) => {
    context.note(office.programme.uid, ['online_step']);
    // Somebody may have noted, taken back or joined meanwhile: those are asked again, after their step is there.
    const meanwhile = [...peopleWithStepsSince(context.db, before, job.now), ...joinedAmong(context.db, rows.map(({ registration }) => registration))];
    insertSteps(context.db, rows, { ...said, by: context.actor.id, at: context.now });
    writeStandings(context.db, rows);
    for (const registration of meanwhile) settleStanding(context.db, registration);
    return { noted: rows.length, already: people.length - rows.length };
  });
};
