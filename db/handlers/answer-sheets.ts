import { carriedStatement } from '../../shared/domain/answer/sentences.ts';
import { composeOfficeHead } from '../../shared/domain/office-texts.ts';
import { answerCardOf } from '../rules/answer-card.ts';
import { answerFacts } from '../rules/answer-facts.ts';
import { looseRow, oldRowCardOf } from '../rules/old-row-card.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { speakingSheet } from '../rules/speaking-sheet.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import { insertAnswerSheet } from '../stores/answer-sheets.ts';
import { officeTextsNow } from '../stores/office-texts.ts';

/** The answer that somebody carries home: kept with all that it says, so that it can be told later what they were told. */
export const answerSheetsHandlers: Handlers<'answerSheets.make' | 'answerSheets.makeOldRow'> = {
  'answerSheets.make': (context, input) => {
    const { db, actor, now, today } = context;
    const sheet = speakingSheet(db, knownSheet(context, input.sheet));
    context.note(sheet.uid, ['slip']);
    const slip = context.ids.next();
    const content = { ...headOfPaper(context), card: answerCardOf(context, sheet) };
    insertAnswerSheet(db, {
      uid: slip,
      sheet: sheet.id,
      ...carriedStatement(answerFacts(context, sheet)),
      content: JSON.stringify(content),
      day: today,
      at: now,
      by: actor.id,
    });
    return { slip, name: `LEMBAR-JAWABAN-${sheet.sheetNo}`, content };
  },

  'answerSheets.makeOldRow': (context, input) => {
    context.note(input.sending, [`line-${input.line}`, 'slip']);
    const loose = looseRow(context, input);
    const { no } = loose.sending.head;
    return { name: `LEMBAR-JAWABAN-${no}-${loose.row.line}`, content: { ...headOfPaper(context), card: oldRowCardOf(context, loose) } };
  },
};

function headOfPaper({ db, office, now }: Pick<QueryContext, 'db' | 'office' | 'now'>) {
  const { name: programme } = office.programme;
  return { office: composeOfficeHead(officeTextsNow(db), { office: office.name, programme, district: office.districtName }).office, programme, at: now };
}
