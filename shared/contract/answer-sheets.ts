import { z } from 'zod';
import { instant, uid } from './common.ts';
import { answerCardView } from './counter.ts';
import { command } from './procedure.ts';

/** What a lembar jawaban says: the card, and the office it comes from. No name of the staff, no whole NIK. */
export const answerSheetContent = z.strictObject({ office: z.string(), programme: z.string(), card: answerCardView, at: instant });
export type AnswerSheetContent = z.infer<typeof answerSheetContent>;

export const answerSheetsProcedures = {
  /** Keeps the answer as it is about to be printed, with all that it says. `name`: of its file, a number of paper only. */
  'answerSheets.make': command({
    role: 'petugas',
    input: z.strictObject({ sheet: uid }),
    output: z.strictObject({ slip: uid, name: z.string(), content: answerSheetContent }),
    problems: ['thing.unknown'],
  }),
} as const;
