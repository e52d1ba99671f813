import { onlineLineOf, sentenceOf } from '../../shared/domain/answer/sentences.ts';
import type { AnswerFacts } from '../../shared/domain/answer.ts';
import { dayInZone, timeInZone } from '../../shared/domain/days.ts';
import type { OfficeTextsNow } from '../../shared/domain/office-texts.ts';
import { composePenned, composeSlip, type KeptStatement, keptStatement, type SlipContent, type SlipGround } from '../../shared/domain/slip.ts';
import type { QueryContext } from '../service/context.ts';
import { officeTextsNow } from '../stores/office-texts.ts';
import type { Sheet } from '../stores/sheets.ts';
import { answerFacts } from './answer-facts.ts';
import { coverNote } from './cover.ts';

type Asked = Pick<QueryContext, 'db' | 'office' | 'today'>;

/** What a slip says beside the person: by the statement in force and how far this person is known to be. */
export function groundOf({ office }: Pick<QueryContext, 'office'>, facts: AnswerFacts): SlipGround {
  const { profile } = office.profileVersion;
  return {
    office: office.name,
    programme: profile.name,
    zone: office.zone,
    sentence: sentenceOf(facts),
    way: onlineLineOf(facts),
    counts: facts.statement?.certainty === 'cukup',
    retention: profile.retention,
  };
}

export interface MadeSlip extends KeptStatement {
  readonly content: SlipContent;
}

/** The slip of a sheet as it would be printed for the first time now. */
export function slipOf(context: Asked, sheet: Sheet): MadeSlip {
  const { db, office } = context;
  const facts = answerFacts(context, sheet);
  const content = composeSlip(officeTextsNow(db), groundOf(context, facts), {
    sheetNo: sheet.sheetNo,
    name: withoutNumbers(facts.name),
    phone: withoutNumbers(sheet.receiptPhone),
    nikTail: facts.nikTail,
    day: sheet.receivedDay,
    // A paper of an earlier day that was written down later: nobody noted the hour.
    time: dayInZone(sheet.receivedAt, office.zone) === sheet.receivedDay ? timeInZone(sheet.receivedAt, office.zone) : '',
    documents: sheet.documents,
    officer: sheet.receivedBy,
  });
  return { content, ...keptStatement(facts.statement) };
}

/** The slip of what is typed so far. */
export function composeCovered(texts: OfficeTextsNow, ground: SlipGround, facts: Parameters<typeof composeSlip>[2]): SlipContent {
  return composeSlip(texts, ground, covered(facts));
}

/** A slip printed beforehand and filled by the pen, with what its paper said then. */
export function pennedSlip(texts: OfficeTextsNow, ground: SlipGround, facts: Parameters<typeof composeSlip>[2]): SlipContent {
  return composePenned(texts, ground, covered(facts));
}

function covered(facts: Parameters<typeof composeSlip>[2]): Parameters<typeof composeSlip>[2] {
  return { ...facts, name: withoutNumbers(facts.name), phone: withoutNumbers(facts.phone), officer: withoutNumbers(facts.officer) };
}

/** A NIK that somebody typed into the name never comes on a slip (VISUAL.md 7). */
function withoutNumbers(text: string): string {
  return coverNote('nama', text);
}
