import { fieldIds, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { call } from '../api/client.ts';
import { setStatus } from '../shell/status.ts';
import { holdTyping } from '../shell/type-ahead.ts';
import { secondsText } from '../text/numbers.ts';
import { notTakenWords } from '../text/words.ts';
import { stopWords } from './stop-words.ts';
import { changeEntry, entryStore, openNext } from './entry-store.ts';
import type { SheetSession } from './sheet-session.ts';
import { elementId, type Saving } from './sheet-types.ts';

/** The boxes of a sheet, not those of the panel beside it. */
const boxes = '.entri :not(.entri-samping *)';

/**
 * Saves the sheet under the fingers and opens the next of the stack. An open stop keeps the sheet here: the focus goes to it.
 * Nothing leaves the form before the disk has it; a second save waits for the first. What is typed meanwhile is for the next sheet.
 */
export async function saveSheet(session: SheetSession, as: Exclude<Saving, 'no'>): Promise<void> {
  if (session.saving.get() !== 'no') return;
  session.notes.keep();
  session.left(session.focus.get());
  const [stop] = session.checkAll();
  if (as === 'diinput' && stop) {
    session.said.set(`${stopWords} sebagai diinput. ${stop.message} F10: sisihkan sebagai belum lengkap.`);
    session.go(stop.field);
    return;
  }
  session.saving.set(as);
  session.problem.set(null);
  const ahead = holdTyping(boxes);
  const { owner } = entryStore.get();
  try {
    await store(session, as);
    const { owner: user, session: now } = entryStore.get();
    if (user !== owner) return;
    if (now === session) tellNotTaken(session, ahead.end());
    // Typing that was put back has its own place: what was meant for an empty sheet is not written into the middle of it.
    else if (now !== null) tellNotTaken(now, now.keptAt === null ? await ahead.giveTo(elementId(now.focus.get())) : ahead.end());
  } finally {
    ahead.end();
  }
}

/** Signs typed during the save that found no box: said in the strip, beside what stands there. */
function tellNotTaken(session: SheetSession, signs: number): void {
  if (signs > 0) session.said.set(`${session.said.get()} ${notTakenWords(signs)}`.trim());
}

async function store(session: SheetSession, as: Exclude<Saving, 'no'>): Promise<void> {
  const values = session.values();
  const { head } = session.opened;
  const reply = await call('entry.save', {
    sheet: head.uid,
    revision: session.revision,
    values,
    unconfirmed: session.unconfirmed(),
    as,
    reason: '',
    receivedDay: session.receivedDay.get(),
    secondOf: session.known.secondOf.get()?.sheet ?? null,
    counts: session.counts,
    notes: session.notes.forSave(),
  });
  if (reply.ok) {
    await afterSave(session, values, reply.value.at);
    return;
  }
  if (reply.problem.code === 'stale' && (await isStoredAlready(session, values, as))) {
    await afterSave(session, values, new Date().toISOString());
    return;
  }
  session.saving.set('no');
  // The log-in screen says what to do; the form waits under it.
  if (reply.problem.code !== 'session.none') session.problem.set(reply.problem);
}

async function afterSave(session: SheetSession, values: SheetValues, at: string): Promise<void> {
  setStatus({ saved: `Tersimpan ${secondsText(at)}`, kept: '' });
  session.kept = session.changes;
  session.keptAt = null;
  changeEntry({ last: values });
  const { head } = session.opened;
  // A sheet that was opened on purpose (returned, found in Pendaftar) is no place in the stack to go on from.
  if (head.paperState === 'masuk') await openNext(head);
  else changeEntry({ session: null });
  // The next sheet could not be opened: this one is on the disk, so the queue is shown.
  if (entryStore.get().session === session) changeEntry({ session: null });
}

/**
 * The answer to a save got lost (the data process died after writing): the newer revision is our own work when the stored values are ours.
 */
async function isStoredAlready(session: SheetSession, values: SheetValues, as: Exclude<Saving, 'no'>): Promise<boolean> {
  const again = await call('entry.open', { sheet: session.opened.head.uid });
  if (!again.ok) return false;
  const { head, values: stored, notes, receivedDay, secondOf } = again.value;
  const same = fieldIds.every((id: FieldId) => stored[id] === values[id]);
  const noted = session.notes.forSave().every(({ field, text }) => text === (notes.find((note) => note.field === field)?.text ?? ''));
  const said = receivedDay === session.receivedDay.get() && secondOf?.sheet === session.known.secondOf.get()?.sheet;
  return head.revision === session.revision + 1 && head.paperState === as && same && noted && said;
}
