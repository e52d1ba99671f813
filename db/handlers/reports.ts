import { join } from 'node:path';
import { recapTitles } from '../../shared/domain/recap-words.ts';
import { writeRecap } from '../export/write-recap.ts';
import { buildPublicFigures } from '../rules/build-public-figures.ts';
import { type AskedRecap, buildRecap } from '../rules/build-recap.ts';
import type { CommandContext, Handlers } from '../service/context.ts';
import { askedForFigures, recordHandedOut } from '../stores/handed-out.ts';

/** Requests for figures that are shown. */
const askedShown = 12;

/** Laporan and Angka untuk umum: what is counted leaves the office only with a line that says so. */
export const reportsHandlers: Handlers<'reports.recap' | 'reports.print' | 'reports.writeXlsx' | 'publicFigures.ask' | 'publicFigures.asked'> = {
  'reports.recap': (context, asked) => buildRecap(context, asked),

  'reports.print': (context, asked) => {
    handOut(context, asked, 'cetak');
    return buildRecap(context, asked);
  },

  'reports.writeXlsx': async (job, { folder, ...asked }) => {
    const recap = buildRecap(job, asked);
    const name = await writeRecap(job, recap, folder, (context) => handOut(context, asked, 'XLSX'));
    return { file: join(folder, name), name, total: recap.total };
  },

  'publicFigures.ask': (context, { askedBy, purpose }) => {
    const uid = context.ids.next();
    context.note(uid);
    recordHandedOut(context.db, { uid, kind: 'angka_umum', purpose, askedBy, at: context.now, by: context.actor.id }, []);
    return { askedBy, purpose, ...buildPublicFigures(context) };
  },

  'publicFigures.asked': ({ db }) => ({ rows: [...askedForFigures(db, askedShown)] }),
};

function handOut(context: CommandContext, { kind }: AskedRecap, as: 'cetak' | 'XLSX'): void {
  const uid = context.ids.next();
  context.note(uid);
  recordHandedOut(context.db, { uid, kind: 'laporan', purpose: `Rekap ${recapTitles[kind].toLowerCase()}, ${as}`, askedBy: '', at: context.now, by: context.actor.id }, []);
}
