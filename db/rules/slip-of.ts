import { carriedStatement } from '../../shared/domain/answer/sentences.ts';
import { dayInZone, timeInZone } from '../../shared/domain/days.ts';
import type { KeptStatement } from '../../shared/domain/kept-statement.ts';
import type { OfficeTextsNow } from '../../shared/domain/office-texts.ts';
import { composePenned, composeSlip, type SlipContent, type SlipGround, slipGround } from '../../shared/domain/slip.ts';
import type { QueryContext } from '../service/context.ts';
import type { Sheet } from '../stores/sheets.ts';
import { answerFacts } from './answer-facts.ts';
import { coverNote } from './cover.ts';
import { speakingSheet } from './speaking-sheet.ts';

type Asked = Pick<QueryContext, 'db' | 'office' | 'today'>;

export interface MadeSlip extends KeptStatement {
  readonly content: SlipContent;
}

/**
 * The slip of a sheet as it would be printed for the first time now: number, documents and day are the sheet's; what it says about the person
 * is what is known of them by whichever of their sheets.
 */
export function slipOf(context: Asked, sheet: Sheet): MadeSlip {
  const { db, office } = context;
  const facts = answerFacts(context, sheet);
  const person = answerFacts(context, speakingSheet(db, sheet));
  const content = composeSlip(facts.texts, slipGround(person, office.profileVersion.profile.retention), {
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
  return { content, ...carriedStatement(person) };
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
