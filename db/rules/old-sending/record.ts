import type { Input, Output } from '../../../shared/contract/index.ts';
import { fail } from '../../../shared/problems.ts';
import type { CommandContext, JobContext, JobHandler } from '../../service/context.ts';
import { insertAttachment } from '../../stores/attachments.ts';
import { nextNumber } from '../../stores/counters.ts';
import { insertDecision } from '../../stores/old-row-decisions.ts';
import { type OldSendingRow, writeRowPerson } from '../../stores/old-sending-rows.ts';
import { insideOf, oldParts } from '../../stores/inside-old.ts';
import { countsOf, insertOldSending, recordedAs, resultsOf } from '../../stores/old-sendings.ts';
import { countAllPeople } from '../../stores/registrations.ts';
import { decidedPerson } from './decide.ts';
import { withMatchedFile } from './match-file.ts';
import { takeIn } from './take-in.ts';

type Chosen = Input<'oldSendings.record'>['chosen'];

/**
 * oldSendings.record: the file byte for byte and all its rows, errors included: all of it or nothing. They are written in slices and count for
 * nothing until the last one makes an old sending of them; nobody's state is touched. Of a workbook each sheet is one of its own.
 */
export const recordOldSending: JobHandler<'oldSendings.record'> = async (job, input) => {
  const programme = job.office.programme.id;
  const rows: OldSendingRow[] = [];
  let damaged = 0;
  // Read and matched is the first half of the way, written the second.
  const halfway: JobContext = { ...job, db: job.db, progress: (done, total) => job.progress(done, total * 2) };
  return withMatchedFile(
    halfway,
    input,
    ({ line, cells, person, match }) => {
      if (person.nik.state === 'rusak') damaged += 1;
      rows.push({ line, cells, nik: person.nik.nik, name: person.name, foldedName: person.foldedName, birthDate: person.birthDate, registration: match.registration, result: match.result });
    },
    async ({ table, lines, skipped }) => {
      demandNew(recordedAs(job.db, programme, table.head));
      const content = await table.content();
      const { name, media, sha256, sheet, filled } = table.head;
      const wrote = (done: number): void => job.progress(rows.length + skipped + done, (rows.length + skipped) * 2);
      const frozen = await takeIn(job, rows, content, wrote, (sending) =>
        job.finish((context) => {
          // Another one may have recorded the same file meanwhile.
          demandNew(recordedAs(context.db, programme, table.head));
          const uid = context.ids.next();
          context.note(uid);
          const by = { at: context.now, by: context.actor.id };
          const file = insertAttachment(context.db, { uid: context.ids.next(), name, media, sha256, bytes: content.length, content: new Uint8Array(), ...by });
          const no = `L${String(nextNumber(context.db, `old_sending:${programme}`)).padStart(3, '0')}`;
          const { sentDay, letter, receiver, purpose, layout } = input;
          insertOldSending(context.db, { id: sending, uid, programme, no, sentDay, letter, receiver, purpose, file, layout: { ...layout, sheet, damaged, skipped, filled }, rows: rows.length, ...by });
          writeChosen(context, sending, rows, input.chosen, new Map(lines));
          return { id: sending, uid, no };
        }),
      );
      return { sending: frozen.uid, no: frozen.no, ...(await counted(job, frozen.id)) };
    },
  );
};

/** What came of it, counted once it is there and bit by bit: others wait for the slice that makes it count. */
async function counted(job: JobContext, sending: number): Promise<Omit<Output<'oldSendings.record'>, 'sending' | 'no'>> {
  const { programme } = job.office;
  const by = resultsOf(job.db, sending);
  await job.breathe();
  const people = countAllPeople(job.db, programme.id);
  await job.breathe();
  return { ...countsOf(by), notInIt: oldParts(job.db, programme.id, insideOf(sending), people).outside };
}

function demandNew(no: string | null): void {
  if (no !== null) fail('old-sending.known', { no });
}

/** Gives rows the people whom a person has chosen for them, and says why. Problems: thing.unknown, old-sending.matched, old-sending.taken. */
function writeChosen(context: CommandContext, sending: number, rows: readonly OldSendingRow[], chosen: Chosen, lines: Map<number, number>): void {
  if (chosen.length === 0) return;
  const decided = new Set<number>();
  const byLine = new Map(rows.map((row) => [row.line, row] as const));
  for (const { line, sheet, reason } of chosen) {
    const row = byLine.get(line) ?? fail('thing.unknown', { what: 'row' });
    if (row.registration !== null || decided.has(line)) fail('old-sending.matched');
    const registration = decidedPerson(context, sheet);
    const taken = lines.get(registration);
    if (taken !== undefined) fail('old-sending.taken', { line: taken });
    lines.set(registration, line);
    decided.add(line);
    writeRowPerson(context.db, sending, line, 'dipilih', registration);
    insertDecision(context.db, sending, line, { uid: context.ids.next(), registration, says: 'ini', reason, at: context.now, by: context.actor.id });
  }
}
