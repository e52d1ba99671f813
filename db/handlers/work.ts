import { addDays, startOfDay } from '../../shared/domain/days.ts';
import { fail } from '../../shared/problems.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import type { Handlers } from '../service/context.ts';
import { keptTyping } from '../stores/buffer.ts';
import { userByUid } from '../stores/users.ts';
import { keyedWork, moveTyping, unfinishedTyping } from '../stores/work.ts';

/** What the clerks see of their work, and what lies unfinished with whom. */
export const workHandlers: Handlers<'work.figures' | 'work.unfinished' | 'work.handOver'> = {
  'work.figures': ({ db, office, actor }, { from, to }) => {
    const span = { from, since: startOfDay(from, office.zone), until: startOfDay(addDays(to, 1), office.zone) };
    return { rows: [...keyedWork(db, span, actor.role === 'penyelia' ? null : actor.id)] };
  },

  'work.unfinished': ({ db, office }) => ({ rows: [...unfinishedTyping(db, office.programme.id)] }),

  'work.handOver': (context, input) => {
    const { db } = context;
    const sheet = knownSheet(context, input.sheet);
    context.note(sheet.uid, ['entry_buffer']);
    const from = userByUid(db, input.from) ?? fail('thing.unknown', { what: 'user' });
    const to = userByUid(db, input.to) ?? fail('thing.unknown', { what: 'user' });
    if (!to.active) fail('thing.unknown', { what: 'user' });
    if (keptTyping(db, from.id, sheet.id) === null) fail('thing.unknown', { what: 'typing' });
    // Neither typing is thrown away for the other.
    if (keptTyping(db, to.id, sheet.id) !== null) fail('typing.own-there');
    moveTyping(db, sheet.id, from.id, to.id);
    return {};
  },
};
