import { z } from 'zod';
import { count, instant, uid } from './common.ts';
import { answerCardView, oldRowCardView } from './counter.ts';
import { command } from './procedure.ts';

/** What a lembar jawaban says: the card, and the office it comes from. No name of the staff, no whole NIK. */
export const answerSheetContent = z.strictObject({ office: z.string(), programme: z.string(), card: answerCardView, at: instant });
export type AnswerSheetContent = z.infer<typeof answerSheetContent>;

/** The same of somebody whose row left in a file, and whose paper is not here. */
export const oldRowSheetContent = z.strictObject({ office: z.string(), programme: z.string(), card: oldRowCardView, at: instant });
export type OldRowSheetContent = z.infer<typeof oldRowSheetContent>;

export const answerSheetsProcedures = {
  /** Keeps the answer as it is about to be printed, with all that it says. `name`: of its file, a number of paper only. */
  'answerSheets.make': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({ slip: uid, name: z.string(), content: answerSheetContent }),
    problems: ['thing.unknown'],
  }),
  /** The answer to whoever stands in a row of an old sending that is nobody's, as it is about to be printed. There is no sheet to keep it with: the audit says that it was given. */
  'answerSheets.makeOldRow': command({
    role: 'petugas',
    input: z.strictObject({ sending: uid, line: count.min(1) }),
    output: z.strictObject({ name: z.string(), content: oldRowSheetContent }),
    problems: ['thing.unknown'],
  }),
} as const;
