import { call } from '../api/client.ts';
import { setStatus } from '../shell/status.ts';
import { secondsText } from '../text/numbers.ts';
import { handedOverWords } from './kept-words.ts';
import type { SheetSession } from './sheet-session.ts';

/** Forms that stood behind a lock and do not know yet whether their typing still lies with their clerk. */
const asking = new WeakMap<SheetSession, Promise<unknown>>();

/** Hands what is under the fingers to the data process, if something has changed. Answers whether it has everything now. */
export async function keepTyping(session: SheetSession): Promise<boolean> {
  await asking.get(session);
  const { changes } = session;
  if (session.kept === changes && !hasMoved(session)) return true;
  if (session.saving.get() !== 'no') return session.kept === changes;
  const field = session.focus.get();
  const caret = session.placed ? session.caret : null;
  const said = session.known.said();
  const reply = await call('entry.keep', {
    sheet: session.opened.head.uid,
    revision: session.revision,
    values: session.rawValues(),
    unconfirmed: session.unconfirmed(),
    field,
    caret,
    counts: session.counts,
    notes: session.notes.forKeep(),
    receivedDay: session.receivedDay.get() === session.opened.receivedDay ? null : session.receivedDay.get(),
    second: said && { of: said.of?.sheet ?? null },
    noteFrom: field === 'keterangan' ? session.notes.from : null,
  });
  // Only the place of the hands is lost: no reason to hold anybody up.
  if (!reply.ok) return session.kept === session.changes;
  session.kept = Math.max(session.kept, changes);
  session.keptAt = { field, caret };
  setStatus({ kept: `Ketikan aman ${secondsText(reply.value.at)}` });
  return session.kept === session.changes;
}

/** The hands are elsewhere than where the typing that lies there has them. A sheet that was only looked at has nothing there, and gets nothing. */
function hasMoved({ keptAt, focus, placed, caret }: SheetSession): boolean {
  return keptAt !== null && (keptAt.field !== focus.get() || keptAt.caret !== (placed ? caret : null));
}

/**
 * Whether the typing of a form that stood behind a lock still lies with its clerk. Answers what to tell when a penyelia has handed it over
 * meanwhile; '' when it is there, or when nothing can be said. Nothing is kept until that is known: it would lie there twice.
 */
export function askHandedOver(session: SheetSession): Promise<string> {
  if (session.keptAt === null) return Promise.resolve('');
  const asked = handedOver(session);
  asking.set(session, asked);
  return asked;
}

async function handedOver(session: SheetSession): Promise<string> {
  const { uid, sheetNo } = session.opened.head;
  const reply = await call('entry.stillKept', { sheet: uid });
  if (!reply.ok || reply.value.kept) return '';
  const { revision, handedTo, savedBy } = reply.value;
  // An own save whose answer got lost took the typing with it.
  if (revision !== session.revision && handedTo === null && savedBy === null) return '';
  session.keptAt = null;
  return handedOverWords({ sheetNo, handedTo, savedBy: revision === session.revision ? null : savedBy });
}
