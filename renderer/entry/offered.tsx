/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native datalist cannot be walked by arrows alone, nor drawn as our lists are */
import type { KeyboardEvent } from 'react';
import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import { onLocked } from '../api/unlocked.ts';
import { createStore, type Store, useStore } from '../shell/store.ts';
import { matchedLetters } from '../ui/daftar-choice.ts';
import { boxOf, hasOffers, type Offer, offerFor, stepped } from './offers.ts';
import { wordsOf } from './office-words.ts';
import type { SheetSession } from './sheet-session.ts';
import './offered.css';

const offers = new Map<FieldId, Store<Offer | null>>();

onLocked(() => {
  for (const store of offers.values()) store.set(null);
});

function offerOf(id: FieldId): Store<Offer | null> {
  const known = offers.get(id);
  if (known) return known;
  const made = createStore<Offer | null>(null);
  offers.set(id, made);
  return made;
}

/** Something was typed into the box; `given`: the form has written a domain behind it. */
export function offerWhileTyping(id: FieldId, box: string, given: boolean): void {
  if (hasOffers(id)) offerOf(id).set(box.trim() === '' ? null : offerFor(id, box, wordsOf(id), given));
}

/** The box is left. */
export function endOffer(id: FieldId): void {
  offers.get(id)?.set(null);
}

/** The arrows put a row of the offer into the box, where it is like typed text; the first one also opens the offer of a box as it stands. */
export function stepInOffer(session: SheetSession, id: FieldId, event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const box = event.currentTarget;
  if (step === 0 || box.readOnly || event.shiftKey || !hasOffers(id)) return;
  const offer = offerOf(id).get() ?? (step === 1 ? offerFor(id, box.value, wordsOf(id), false) : null);
  if (!offer) return;
  event.preventDefault();
  const next = stepped(offer, step);
  if (next.at !== offer.at) put(session, id, box, next);
}

/** The row of an offer is in the box now, as if it had been typed. */
function put(session: SheetSession, id: FieldId, box: HTMLInputElement, offer: Offer): void {
  const { box: text, select } = boxOf(id, offer);
  session.form.setValue(id, text);
  session.typed(id, performance.now());
  box.setSelectionRange(select, text.length);
  session.placed = true;
  session.caret = select;
  offerOf(id).set(offer);
}

/** What is offered under a text box; nothing there takes the focus. */
export function OfferedRows({ session, id }: { readonly session: SheetSession; readonly id: FieldId }) {
  const offer = useStore(offerOf(id));
  if (!offer) return null;
  const typed = fieldOf(id).kind === 'email' ? offer.typed.slice(offer.typed.indexOf('@') + 1) : offer.typed;
  return (
    <div className="usulan daftar-pilihan" role="listbox" tabIndex={-1} aria-label={`${fieldOf(id).label}: sering ditulis di sini`}>
      {offer.rows.map((row, index) => (
        <div
          key={row}
          role="option"
          tabIndex={-1}
          aria-selected={index === offer.at}
          // The box keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            if (document.activeElement instanceof HTMLInputElement) put(session, id, document.activeElement, { ...offer, at: index });
          }}
        >
          <OfferedText text={row} typed={typed} />
        </div>
      ))}
    </div>
  );
}

function OfferedText({ text, typed }: { readonly text: string; readonly typed: string }) {
  const part = matchedLetters(text, typed);
  if (!part) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, part.from)}
      <b>{text.slice(part.from, part.to)}</b>
      {text.slice(part.to)}
    </span>
  );
}
