import { z } from 'zod';

/**
 * Every failure a person can meet, in one list: code → what it carries (never a person's data).
 * The sentences stand in renderer/text/problems.ts, exhaustive by type.
 */
const none = z.strictObject({});

export const problems = {
  // Every call may meet these (commonProblems).
  'input.invalid': z.strictObject({ field: z.string() }),
  'procedure.unknown': none,
  'sender.untrusted': none,
  'session.none': none,
  'role.denied': none,
  'data.unavailable': none,
  'data.stopping': none,
  'disk.full': none,
  'database.readonly': none,
  'database.busy': none,
  'database.damaged': none,
  /** A file of the open office was deleted, moved or replaced; `file` is its name, which is Loket's own. */
  'files.changed': z.strictObject({ file: z.string() }),
  'search.broken': none,
  internal: z.strictObject({ incident: z.string() }),
  cancelled: none,
  // Editable things: `saw` is the revision the caller named, `now` the one that stands.
  stale: z.strictObject({ saw: z.number(), now: z.number() }),
  'thing.unknown': z.strictObject({ what: z.string() }),
  // The data folder, before log-in.
  'folder.in-use': none,
  'folder.not-empty': none,
  'folder.unwritable': none,
  'database.missing': none,
  'database.empty': none,
  'database.foreign': none,
  'database.other-key': none,
  'database.newer': none,
  'database.wal-lost': none,
  'keys.missing': none,
  'keys.damaged': none,
  'cipher.missing': none,
  // Log-in and users.
  'password.wrong': none,
  'password.wait': z.strictObject({ until: z.string() }),
  'password.weak': none,
  'recovery.wrong': none,
  'user.name-taken': none,
  'user.last-supervisor': none,
  'setup.done': none,
  // Paper and people.
  'work.own': none,
  'move.illegal': z.strictObject({ from: z.string(), to: z.string() }),
  'sheet.stops': z.strictObject({ checks: z.array(z.string()) }),
  'sheet.frozen': z.strictObject({ sending: z.string() }),
  'day.future': none,
  /** `day`: the first that can be. */
  'day.too-early': z.strictObject({ day: z.string() }),
  'bundle.code-taken': none,
  'list.void': none,
  'paper.none': none,
  'place.none': none,
  'place.taken': z.strictObject({ sheetNo: z.string() }),
  'spelling.is-name': none,
  /** `name`: the village or kecamatan of today that it means already. */
  'spelling.taken': z.strictObject({ name: z.string() }),
  'mark.settled': none,
  'mark.not-confirmable': z.strictObject({ check: z.string() }),
  'second-sheet.none': none,
  'second-sheet.same-nik': none,
  'typing.own-there': none,
  // Slips. `key`: which text of the office.
  'slip.code-wrong': none,
  'blank.unknown': none,
  'blank.keyed': none,
  /** Written on before it was printed; `day`: when it was. */
  'blank.day': z.strictObject({ day: z.string() }),
  'office-text.fault': z.strictObject({ key: z.string() }),
  // The way online.
  /** What stands in `field` of an account is neither an address nor a phone: a password or a code is never kept. */
  'account.not-contact': z.strictObject({ field: z.enum(['email', 'phone']) }),
  'list.too-long': z.strictObject({ most: z.number() }),
  'count.differs': z.strictObject({ expected: z.number(), now: z.number() }),
  // Who is followed up, and what goes out to them. `words`: placeholders that the text may not have.
  'day.past': none,
  'follow-up.nobody': none,
  'message.placeholder': z.strictObject({ words: z.array(z.string()) }),
  /** A text to people holds sixteen digits. */
  'message.number': none,
  /** `words` of the text say how somebody stands, and it goes to a phone that several people share. */
  'message.status': z.strictObject({ words: z.array(z.string()) }),
  /** A note holds a code or a password, or a text to people asks for one. */
  'text.secret': none,
  'correction.closed': none,
  // Files that a person chose.
  'file.missing': none,
  'file.kind': z.strictObject({ endings: z.array(z.string()) }),
  'file.not-scan': z.strictObject({ kind: z.string() }),
  'file.too-big': z.strictObject({ mostMb: z.number() }),
  // A kept file that goes out again.
  'file.folder-missing': none,
  'file.not-same': none,
  'file.changed': none,
  // Tables in them.
  'table.unreadable': none,
  'table.letters': none,
  'table.quotes': z.strictObject({ row: z.number() }),
  'table.empty': none,
  'table.too-long': z.strictObject({ most: z.number() }),
  'table.columns': none,
  // Files that left before Loket was there. `no`: of the sending that has it already; `line`: of the row.
  'old-sending.known': z.strictObject({ no: z.string() }),
  'old-sending.taken': z.strictObject({ line: z.number() }),
  'old-sending.matched': none,
  'old-sending.not-decided': none,
  'old-sending.not-matched': none,
  // Sendings.
  'sending.empty': none,
  'sending.state': z.strictObject({ state: z.string() }),
  'sending.count-differs': z.strictObject({ expected: z.number(), now: z.number() }),
  // What came back.
  'answer.kind': none,
  'answer.undone': none,
  'answer.not-sent': none,
  'answer.other-sending': z.strictObject({ sending: z.string() }),
  'answer.person-there': none,
  'answer.before-sent': z.strictObject({ sending: z.string(), day: z.string() }),
  'instruction.done': none,
  'package.none': none,
  'package.folder-missing': none,
  'package.exists': none,
  'package.verify-failed': z.strictObject({ what: z.string() }),
  // The verified copy, and the way back from one. `what`: which part is not as it was.
  'backup.folder-none': none,
  'backup.folder-missing': none,
  'backup.folder-readonly': none,
  'backup.no-room': z.strictObject({ neededMb: z.number(), freeMb: z.number() }),
  'backup.running': none,
  'backup.verify-failed': z.strictObject({ what: z.string() }),
  'copy.none': none,
  'copy.damaged': z.strictObject({ what: z.string() }),
  'copy.other-office': none,
} as const satisfies Record<string, z.ZodType>;

export type ProblemCode = keyof typeof problems;

export type ProblemOf<Code extends ProblemCode> = { readonly code: Code; readonly details: z.infer<(typeof problems)[Code]> };
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

export const commonProblems: readonly ProblemCode[] = [
  'input.invalid',
  'procedure.unknown',
  'sender.untrusted',
  'session.none',
  'role.denied',
  'data.unavailable',
  'data.stopping',
  'disk.full',
  'database.readonly',
  'database.busy',
  'database.damaged',
  'files.changed',
  'folder.in-use',
  'search.broken',
  'internal',
  'cancelled',
];

/** Thrown inside a handler, so that its transaction rolls back; dispatch turns it into a reply. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Stops the present work with a named problem. `details` carries ids, field names and counts only. */
export function fail<Code extends ProblemCode>(code: Code, ...details: ProblemOf<Code>['details'] extends Record<string, never> ? [] : [ProblemOf<Code>['details']]): never {
  // Joint of derived types: the pair (code, details) is one member of the union by construction.
  throw new ProblemError({ code, details: details[0] ?? {} } as Problem);
}
