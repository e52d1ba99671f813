import { carriedStatement } from '../../shared/domain/answer/sentences.ts';
import { composeOfficeHead } from '../../shared/domain/office-texts.ts';
import { answerCardOf } from '../rules/answer-card.ts';
import { answerFacts } from '../rules/answer-facts.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { speakingSheet } from '../rules/speaking-sheet.ts';
import type { Handlers } from '../service/context.ts';
import { insertAnswerSheet } from '../stores/answer-sheets.ts';
import { officeTextsNow } from '../stores/office-texts.ts';

/** The answer that somebody carries home: kept with all that it says, so that it can be told later what they were told. */
export const answerSheetsHandlers: Handlers<'answerSheets.make'> = {
  'answerSheets.make': (context, input) => {
    const { db, office, actor, now, today } = context;
    const sheet = speakingSheet(db, knownSheet(context, input.sheet));
    context.note(sheet.uid, ['slip']);
    const slip = context.ids.next();
    const content = { office: composeOfficeHead(officeTextsNow(db), { office: office.name, programme: office.programme.name, district: office.districtName }).office, programme: office.programme.name, card: answerCardOf(context, sheet), at: now };
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
};
