import { addDays, startOfDay } from '../../shared/domain/days.ts';
import { fail } from '../../shared/problems.ts';
import { knownList } from '../rules/known-list.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import type { Handlers } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { keptTyping } from '../stores/buffer.ts';
import { keptLine } from '../stores/person-lists.ts';
import { userByUid } from '../stores/users.ts';
import { keyedWork, moveLine, moveTyping, unfinishedLines, unfinishedTyping } from '../stores/work.ts';

/** What the clerks see of their work, and what lies unfinished with whom. */
export const workHandlers: Handlers<'work.figures' | 'work.unfinished' | 'work.handOver' | 'work.handOverLine'> = {
  'work.figures': ({ db, office, actor }, { from, to }) => {
    const span = { from, since: startOfDay(from, office.zone), until: startOfDay(addDays(to, 1), office.zone) };
    return { rows: [...keyedWork(db, span, actor.role === 'penyelia' ? null : actor.id)] };
  },

  'work.unfinished': ({ db, office }) => ({ rows: [...unfinishedTyping(db, office.programme.id)], lines: [...unfinishedLines(db, office.programme.id)] }),

  'work.handOver': (context, input) => {
    const { db } = context;
    const sheet = knownSheet(context, input.sheet);
    context.note(sheet.uid, ['entry_buffer']);
    const { from, to } = giverAndReceiver(db, input, (user) => keptTyping(db, user, sheet.id) !== null);
    moveTyping(db, sheet.id, from, to);
    return {};
  },

  'work.handOverLine': (context, input) => {
    const { db } = context;
    const list = knownList(context, input.list);
    context.note(list.uid, ['list_buffer']);
    const { from, to } = giverAndReceiver(db, input, (user) => keptLine(db, user, list.id) !== null);
    moveLine(db, list.id, from, to);
    return {};
  },
};

/** The one who has the typing and the one who gets it; refused where there is nothing to give, or where it would lie on the other's own. */
function giverAndReceiver(db: ReadDb, uids: { readonly from: string; readonly to: string }, hasTyping: (user: number) => boolean): { readonly from: number; readonly to: number } {
  const from = userByUid(db, uids.from) ?? fail('thing.unknown', { what: 'user' });
  const to = userByUid(db, uids.to) ?? fail('thing.unknown', { what: 'user' });
  if (!to.active) fail('thing.unknown', { what: 'user' });
  if (!hasTyping(from.id)) fail('thing.unknown', { what: 'typing' });
  // Neither typing is thrown away for the other.
  if (hasTyping(to.id)) fail('typing.own-there');
  return { from: from.id, to: to.id };
}
