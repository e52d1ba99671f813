import { slipPapers, type SlipPaper } from '../../shared/domain/paper.ts';
import { timeInZone } from '../../shared/domain/days.ts';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { statementOn } from '../../shared/domain/profile.ts';
import { keptStatement } from '../../shared/domain/kept-statement.ts';
import { slipGround } from '../../shared/domain/slip.ts';
import { normaliseField } from '../../shared/domain/values.ts';
import { slipPrintings, type SlipPrinting } from '../../shared/contract/slips.ts';
import { fail } from '../../shared/problems.ts';
import { newcomerFacts } from '../rules/answer-facts.ts';
import { sheetCounter, sheetNumber } from '../rules/number-sheet.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import { sheetTyped } from '../rules/typed-sheet.ts';
import { composeCovered, slipOf } from '../rules/slip-of.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import { headsOf } from '../stores/heads.ts';
import { readSetting, writeSetting } from '../stores/settings.ts';
import { lastNumber } from '../stores/sheet-counter.ts';
import { findSheetById, type Sheet } from '../stores/sheets.ts';
import { callOffSlip, findSlip, firstSlip, insertSlip, outdatedSlips, printsOf } from '../stores/slips.ts';
import { sheetsByOrder } from '../stores/typed-text.ts';

/** Tanda terima: what it says, each print of it, and who holds an older one. */
export const slipsHandlers: Handlers<'slips.draft' | 'slips.find' | 'slips.print' | 'slips.callOff' | 'slips.outdated' | 'slips.printing' | 'slips.setPrinting'> = {
  'slips.draft': (context, input) => {
    const { db, office, actor, now, today } = context;
    const day = input.receivedDay ?? today;
    const facts = newcomerFacts(context);
    return {
      content: composeCovered(facts.texts, slipGround(facts, office.profileVersion.profile.retention), {
        sheetNo: sheetNumber(office, lastNumber(db, sheetCounter(office)) + 1),
        name: normaliseField('nama', input.name, day),
        phone: normalisePhone(input.phone),
        nikTail: '',
        day,
        time: day === today ? timeInZone(now, office.zone) : '',
        documents: input.documents,
        officer: actor.name,
      }),
    };
  },

  'slips.find': (context, { text }) => {
    const sheet = sheetOfText(context, text);
    const first = firstSlip(context.db, sheet.id);
    return { sheet: sheet.uid, content: first?.content ?? slipOf(context, sheet).content, copy: first !== null, prints: [...printsOf(context.db, sheet.id)] };
  },

  'slips.print': (context, input) => {
    const { db, actor, now, today } = context;
    context.note(input.sheet);
    const sheet = knownSheet(context, input.sheet);
    if (!wasHandedIn(sheet)) fail('thing.unknown', { what: 'slip' });
    const first = firstSlip(db, sheet.id);
    const { content, statementFrom, statementText } = first ?? slipOf(context, sheet);
    const uid = context.ids.next();
    context.note(input.sheet, [first === null ? 'tanda_terima' : 'salinan']);
    insertSlip(db, { uid, sheet: sheet.id, copyOf: first?.id ?? null, statementFrom, statementText, content, day: today, at: now, by: actor.id });
    return { slip: uid, content, copy: first !== null, at: now };
  },

  'slips.callOff': ({ db, office, actor, now, note }, input) => {
    note(input.slip);
    const slip = findSlip(db, office.programme.id, input.slip, actor.id) ?? fail('thing.unknown', { what: 'slip' });
    note(slip.sheet, ['tanda_terima']);
    if (!slip.calledOff) callOffSlip(db, slip.id, now);
    return {};
  },

  'slips.outdated': ({ db, office, today }, { offset, limit }) => {
    const statement = statementOn(office.profileVersion.profile, today);
    const held = outdatedSlips(db, office.programme.id, keptStatement(statement));
    const shown = held.slice(offset, offset + limit);
    const heads = headsOf(db, shown.map((slip) => slip.sheet));
    return {
      total: held.length,
      statementFrom: statement?.validFrom ?? null,
      people: shown.flatMap((slip, index) => {
        const head = heads[index];
        return head ? [{ head, heldFrom: slip.statementFrom === '' ? null : slip.statementFrom, heldSince: slip.day }] : [];
      }),
    };
  },

  'slips.printing': ({ db }) => {
    const mode = readSetting(db, 'slip_printing');
    const paper = readSetting(db, 'slip_paper');
    return { mode: slipPrintings.find((one) => one === mode) ?? ('langsung' satisfies SlipPrinting['mode']), paper: slipPapers.find((one) => one === paper) ?? ('A5-tidur' satisfies SlipPaper) };
  },

  'slips.setPrinting': ({ db, note }, { mode, paper }) => {
    note('', ['slip_printing', 'slip_paper']);
    writeSetting(db, 'slip_printing', mode);
    writeSetting(db, 'slip_paper', paper);
    return {};
  },
};

/** The sheet of a code or a number, with or without its letter. */
function sheetOfText(context: Pick<QueryContext, 'db' | 'office'>, text: string): Sheet {
  const { db, office } = context;
  const typed = text.trim();
  const id = sheetTyped(context, typed) ?? (/^\d{1,7}$/.test(typed) ? (sheetsByOrder(db, office.programme.id, typed)[0] ?? null) : null);
  const sheet = id === null ? null : findSheetById(db, id);
  return sheet !== null && wasHandedIn(sheet) ? sheet : fail('thing.unknown', { what: 'sheet' });
}

/** A line of a list and a paper that was never there were not handed in by anybody: there is nothing to acknowledge. */
function wasHandedIn(sheet: Sheet): boolean {
  return sheet.registration !== null && sheet.personList === null;
}
