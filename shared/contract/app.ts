import { z } from 'zod';
import { nothing } from './common.ts';
import { windowCall } from './procedure.ts';

/** Answered by the main process: the window itself. */
export const appProcedures = {
  'app.info': windowCall({
    role: 'anyone',
    input: nothing,
    output: z.strictObject({ version: z.string(), electron: z.string(), platform: z.string(), packaged: z.boolean() }),
  }),
  /** A folder chosen by the person in the system's own dialog; null when closed without one. */
  'app.pickFolder': windowCall({ role: 'anyone', input: z.strictObject({ title: z.string().max(80) }), output: z.strictObject({ folder: z.string().nullable() }) }),
  /** Before set-up only: where the data will lie. The data process starts again on it. */
  'app.chooseDataFolder': windowCall({ role: 'anyone', input: nothing, output: z.strictObject({ folder: z.string().nullable() }), problems: ['setup.done'] }),
  /** The system's print dialog for what the window shows (its print style). */
  'app.printPage': windowCall({ role: 'anyone', input: nothing, output: z.strictObject({ printed: z.boolean() }) }),
  /** The window has flushed what was under the fingers and may be closed. */
  'app.flushed': windowCall({ role: 'anyone', input: nothing, output: nothing }),
  /** Something was copied in the window: a lock takes it from the clipboard again. */
  'app.copied': windowCall({ role: 'anyone', input: nothing, output: nothing }),
  'app.quit': windowCall({ role: 'anyone', input: nothing, output: nothing }),
} as const;
