import { z } from 'zod';
import { papers } from '../domain/paper.ts';
import { folderPath, nothing } from './common.ts';
import { windowCall } from './procedure.ts';

const paper = z.enum(papers);

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
  /** Prints what the window shows in its print style: through the system's dialog, or (`silent`) straight to its printer. Without a paper: that of the printer. */
  'app.printPage': windowCall({ role: 'anyone', input: z.strictObject({ paper: paper.nullable().default(null), silent: z.boolean().default(false) }), output: z.strictObject({ printed: z.boolean() }) }),
  /**
   * The same as a PDF, whole or not at all: into `folder`, or (null) where the person says in the system's own dialog; null when that was
   * closed. `name`: without its ending; never a person's data, only numbers of paper. A file of that name is replaced.
   */
  'app.savePdf': windowCall({
    role: 'anyone',
    input: z.strictObject({ folder: folderPath.nullable(), name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 _-]{0,79}$/), paper }),
    output: z.strictObject({ file: z.string().nullable() }),
    problems: ['folder.unwritable'],
  }),
  /** A file chosen by the person in the system's own dialog; null when closed without one. */
  'app.pickFile': windowCall({
    role: 'anyone',
    input: z.strictObject({ title: z.string().max(80), endings: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(20) }),
    output: z.strictObject({ file: z.string().nullable() }),
  }),
  /** The window has flushed what was under the fingers and may be closed. */
  'app.flushed': windowCall({ role: 'anyone', input: nothing, output: nothing }),
  /** Something was copied in the window: a lock takes it from the clipboard again. */
  'app.copied': windowCall({ role: 'anyone', input: nothing, output: nothing }),
  'app.quit': windowCall({ role: 'anyone', input: nothing, output: nothing }),
} as const;
