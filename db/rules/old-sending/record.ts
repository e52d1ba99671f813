import type { Input } from '../../../shared/contract/index.ts';
import { fail } from '../../../shared/problems.ts';
import type { CommandContext, JobHandler } from '../../service/context.ts';
import { insertAttachment } from '../../stores/attachments.ts';
import { nextNumber } from '../../stores/counters.ts';
import { insertDecision } from '../../stores/old-row-decisions.ts';
import { insertOldRow, type OldSendingRow } from '../../stores/old-sending-rows.ts';
import { findOldSending, insertOldSending, recordedAs } from '../../stores/old-sendings.ts';
import { present } from '../../../shared/assert.ts';
import { decidedPerson } from './decide.ts';
import { withMatchedFile } from './match-file.ts';

type Chosen = Input<'oldSendings.record'>['chosen'];

/**
 * oldSendings.record: the file byte for byte and all its rows, errors included, in one transaction: all of it or nothing. Rows are read and
 * matched before it, beside the work; nobody's state is touched.
 */
export const recordOldSending: JobHandler<'oldSendings.record'> = async (job, input) => {
  const programme = job.office.programme.id;
  demandNew(recordedAs(job.db, programme, input.sha256));
  const rows: OldSendingRow[] = [];
  let damaged = 0;
  return withMatchedFile(
    job,
    input,
    ({ line, cells, person, match }) => {
      if (person.nik.state === 'rusak') damaged += 1;
      rows.push({ line, cells, nik: person.nik.nik, name: person.name, foldedName: person.foldedName, birthDate: person.birthDate, registration: match.registration, result: match.result });
    },
    async ({ table, lines, skipped }) => {
      const content = await table.content();
      const { name, media, sha256 } = table.head;
      await job.breathe();
      return job.finish((context) => {
        // Another one may have recorded the same file meanwhile.
        demandNew(recordedAs(context.db, programme, sha256));
        const decided = withChosen(context, rows, input.chosen, new Map(lines));
        const uid = context.ids.next();
        context.note(uid);
        const by = { at: context.now, by: context.actor.id };
        const file = insertAttachment(context.db, { uid: context.ids.next(), name, media, sha256, content, ...by });
        const no = `L${String(nextNumber(context.db, `old_sending:${programme}`)).padStart(3, '0')}`;
        const { sentDay, letter, receiver, purpose, layout } = input;
        const sending = insertOldSending(context.db, { uid, programme, no, sentDay, letter, receiver, purpose, file, layout: { ...layout, damaged, skipped }, rows: rows.length, ...by });
        for (const row of decided.rows) insertOldRow(context.db, sending, row);
        for (const { line, registration, reason } of decided.decisions) insertDecision(context.db, sending, line, { uid: context.ids.next(), registration, reason, ...by });
        const { rows: count, matched, ambiguous, unmatched, double, notInIt } = present(findOldSending(context.db, programme, uid), 'the old sending just written').head;
        return { sending: uid, no, rows: count, matched, ambiguous, unmatched, double, notInIt };
      });
    },
  );
};

function demandNew(no: string | null): void {
  if (no !== null) fail('old-sending.known', { no });
}

interface Decided {
  readonly rows: readonly OldSendingRow[];
  readonly decisions: readonly { readonly line: number; readonly registration: number; readonly reason: string }[];
}

/** The rows with what a person has decided of them, and why. Problems: thing.unknown, old-sending.matched, old-sending.taken. */
function withChosen(context: CommandContext, rows: readonly OldSendingRow[], chosen: Chosen, lines: Map<number, number>): Decided {
  if (chosen.length === 0) return { rows, decisions: [] };
  const people = new Map<number, number>();
  const decisions: { line: number; registration: number; reason: string }[] = [];
  const byLine = new Map(rows.map((row) => [row.line, row] as const));
  for (const { line, sheet, reason } of chosen) {
    const row = byLine.get(line) ?? fail('thing.unknown', { what: 'row' });
    if (row.registration !== null || people.has(line)) fail('old-sending.matched');
    const registration = decidedPerson(context, sheet);
    const taken = lines.get(registration);
    if (taken !== undefined) fail('old-sending.taken', { line: taken });
    lines.set(registration, line);
    people.set(line, registration);
    decisions.push({ line, registration, reason });
  }
  const decided = rows.map((row): OldSendingRow => {
    const registration = people.get(row.line);
    return registration === undefined ? row : { ...row, registration, result: 'dipilih' };
  });
  return { rows: decided, decisions };
}
