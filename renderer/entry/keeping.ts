import { call } from '../api/client.ts';
import { setStatus } from '../shell/status.ts';
import { secondsText } from '../text/numbers.ts';
import type { SheetSession } from './sheet-session.ts';

/** Hands what is under the fingers to the data process, if something has changed. Answers whether it has everything now. */
export async function keepTyping(session: SheetSession): Promise<boolean> {
  const { changes } = session;
  if (session.kept === changes) return true;
  if (session.saving.get() !== 'no') return false;
  const focus = session.focus.get();
  const reply = await call('entry.keep', {
    sheet: session.opened.head.uid,
    revision: session.revision,
    values: session.rawValues(),
    unconfirmed: session.unconfirmed(),
    field: focus,
    caret: session.caret,
    counts: session.counts,
    notes: session.notes.forKeep(),
  });
  if (!reply.ok) return false;
  session.kept = Math.max(session.kept, changes);
  setStatus({ kept: `Ketikan aman ${secondsText(reply.value.at)}` });
  return session.kept === session.changes;
}
