import { createHash } from 'node:crypto';
import { present } from '../../shared/assert.ts';
import { fail } from '../../shared/problems.ts';
import type { JobContext, JobHandler } from '../service/context.ts';
import { type ReadyPlace, readyPerson, readyPlacesAfter } from '../stores/ready-people.ts';
import { nextNumber } from '../stores/counters.ts';
import { countPeopleIn } from '../stores/registrations.ts';
import { countStillReady, insertLine, lastLineNo, movePeopleOf, removeLeftLines } from '../stores/sending-lines.ts';
import { findSending, type FrozenCsv, markClosed, type Sending } from '../stores/sendings.ts';
import { freeze } from './freeze.ts';
import { csvStart } from './line-pages.ts';
import { Slicer } from './slicer.ts';
import { Counting } from './tally.ts';

/**
 * sendings.close: freezes everybody who is ready, in the order of the paper. The lines are written in slices and count for nothing
 * until the last one, which looks again at every person, moves all people and closes the sending at once.
 * A closing that is stopped, cut off or overtaken leaves the sending open and nobody moved.
 */
export const closeSending: JobHandler<'sendings.close'> = async (job, input) => {
  const sending = openSending(job, input.sending);
  job.slice((context) => context.note(sending.head.uid)); // a refusal names the sending too
  await discardLines(job, sending);
  try {
    const places = await readyPlaces(job);
    if (places.length === 0) fail('sending.empty');
    if (places.length !== input.expected) fail('sending.count-differs', { expected: input.expected, now: places.length });
    return finishClosing(job, sending, await writeLines(job, sending, places));
  } catch (error) {
    await discardLines(job, sending).catch(() => undefined); // what is left counts for nothing, and the next closing removes it
    throw error;
  }
};

function openSending(job: JobContext, uid: string): Sending {
  const sending = findSending(job.db, job.office.programme.id, uid) ?? fail('thing.unknown', { what: 'sending' });
  if (sending.head.state !== 'dibuka') fail('sending.state', { state: sending.head.state });
  return sending;
}

/** Removes the lines of a closing that did not come to its end. Not to be stopped: it lets others through, but never asks whether to go on. */
async function discardLines(job: JobContext, sending: Sending): Promise<void> {
  const batch = 400;
  let removed = batch;
  while (removed === batch) {
    removed = job.slice((context) => removeLeftLines(context.db, sending.id, batch));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Everybody who is ready, in the order of the paper: running number, then the whole number (stations share the running ones). */
async function readyPlaces(job: JobContext): Promise<readonly ReadyPlace[]> {
  const batch = 1000;
  const places: ReadyPlace[] = [];
  for (let page = readyPlacesAfter(job.db, job.office.programme.id, 0, batch); page.length > 0; ) {
    places.push(...page);
    await job.breathe();
    page = readyPlacesAfter(job.db, job.office.programme.id, places.at(-1)?.registration ?? 0, batch);
  }
  return places.toSorted((left, right) => left.sheetOrder - right.sheetOrder || (left.sheetNo < right.sheetNo ? -1 : 1));
}

/** Answers what the lines come to: the file that they give is known before it is ever written. */
async function writeLines(job: JobContext, sending: Sending, places: readonly ReadyPlace[]): Promise<FrozenCsv> {
  const layout = { no: sending.head.no, regency: job.office.regency, profile: job.office.profileVersion.profile };
  const counting = new Counting();
  const hash = createHash('sha256').update(csvStart);
  let bytes = Buffer.byteLength(csvStart);
  let done = 0;
  while (done < places.length) {
    const begun = done;
    done = job.slice((context) => {
      // Another closing of the same sending would have removed or added lines here.
      if (lastLineNo(context.db, sending.id) !== begun) fail('database.busy');
      const slicer = new Slicer('writes');
      let at = begun;
      while (at < places.length && !slicer.isOver()) {
        const place = present(places[at], 'a place inside the list');
        const person = readyPerson(context.db, place.registration);
        // Somebody moved away meanwhile: the number on the screen no longer holds.
        if (!person) fail('sending.count-differs', { expected: places.length, now: places.length - 1 });
        const line = freeze(person, at + 1, layout);
        insertLine(context.db, { ...line, sending: sending.id, registration: place.registration, sheet: person.sheet, version: person.version });
        counting.add(line.facts);
        hash.update(line.csvLine);
        bytes += Buffer.byteLength(line.csvLine);
        at += 1;
      }
      return at;
    });
    job.progress(done, places.length);
    await job.breathe();
  }
  return { sha256: hash.digest('hex'), bytes, tally: counting.result() };
}

function finishClosing(job: JobContext, sending: Sending, csv: FrozenCsv): { people: number } {
  const expected = csv.tally.rows;
  return job.finish((context) => {
    const ready = countPeopleIn(context.db, context.office.programme.id, 'siap');
    const stillReady = countStillReady(context.db, sending.id);
    if (ready !== expected || stillReady !== expected) fail('sending.count-differs', { expected, now: ready === expected ? stillReady : ready });
    const moved = movePeopleOf(context.db, sending.id, 'siap', 'dalam_kiriman');
    if (moved !== expected) throw new Error(`closing: ${moved} people moved, ${expected} expected`);
    // The version its lines were made with: another may have been saved between two slices.
    markClosed(context.db, sending.id, { at: context.now, by: context.actor.id, csv, closingNo: nextNumber(context.db, `closing:${context.office.programme.id}`), profileVersion: job.office.profileVersion.id });
    return { people: expected };
  });
}
