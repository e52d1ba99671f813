import { useCallback, useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import { findInList, list } from '../../shared/domain/lists.ts';
import { useStore } from '../shell/store.ts';
import { Daftar } from '../ui/daftar.tsx';
import { nikGroups, regroupBox } from '../ui/group-digits.ts';
import type { IsianWidth } from '../ui/isian-state.tsx';
import { Isian, IsianKotak } from '../ui/isian.tsx';
import { noteSign } from './field-notes.ts';
import { hasOffers } from './offers.ts';
import { endOffer, OfferedRows, offerWhileTyping, stepInOffer } from './offered.tsx';
import { askWords, wordsOf } from './office-words.ts';
import { phoneStart } from './typing.ts';
import type { SheetSession } from './sheet-session.ts';
import { elementId } from './sheet-types.ts';

export interface FieldProps {
  readonly session: SheetSession;
  readonly id: FieldId;
  readonly label?: string;
  readonly width?: IsianWidth;
  readonly after?: ReactNode;
  readonly inputProps?: ComponentPropsWithRef<'input'>;
}

/** A native box registered with the form; draws itself only when its look changes, never at a key. */
export function TextField({ session, id, label = fieldOf(id).label, width = widthOf(id), after }: FieldProps) {
  const look = useStore(session.look(id));
  const below = (
    <>
      {after}
      {hasOffers(id) && <OfferedRows session={session} id={id} />}
    </>
  );
  return <Isian id={elementId(id)} label={label} state={look.state} width={width} inputProps={useBox(session, id)} {...noteOf(look.note)} after={below} />;
}

/** A second box in a row; the label of the row is the first one's. */
export function BareField({ session, id, width = widthOf(id) }: FieldProps) {
  const look = useStore(session.look(id));
  const box = useBox(session, id);
  return <IsianKotak id={elementId(id)} state={look.state} width={width} inputProps={{ ...box, 'aria-label': fieldOf(id).label, title: look.note }} />;
}

/** A coded field: digits or letters choose, a whole code goes on by itself. */
export function ListField({ session, id, label = fieldOf(id).label, width = 'full', after, inputProps = {} }: FieldProps) {
  const look = useStore(session.look(id));
  const { kind, list: name } = fieldOf(id);
  const items = list(name ?? id);
  const { often, entered } = useWords(id);
  return (
    <Daftar
      id={elementId(id)}
      label={label}
      items={items}
      find={(typed) => findInList(items, typed, often)}
      value={look.value}
      onTake={(taken, how) => session.take(id, typeof taken === 'string' ? taken : taken.value, how === 'code', performance.now())}
      onGiveUp={() => session.searched(null)}
      freeText={kind === 'list-free'}
      state={look.state}
      width={width}
      inputProps={{ ...inputProps, ...listBox(session, id, kind === 'list-free', entered) }}
      after={after}
      {...noteOf(look.note)}
    />
  );
}

export function noteOf(note: string): { readonly note?: string } {
  return note === '' ? {} : { note };
}

/**
 * What this office writes most in the field, for the order of its list. As known when the box is entered: rows that are looked at do
 * not change their places.
 */
export function useWords(id: FieldId): { readonly often: readonly string[]; readonly entered: () => void } {
  const [often, setOften] = useState<readonly string[]>([]);
  return { often, entered: () => setOften(wordsOf(id)) };
}

/** What the box of a list tells the sheet: where the hands are and, with `letters`, what is typed before it is taken. */
export function listBox(session: SheetSession, id: FieldId, letters: boolean, entered: () => void = () => undefined): ComponentPropsWithRef<'input'> {
  return {
    name: id,
    ...noteSign(session.look(id).get()),
    ...(letters ? { onInput: (event) => session.searched(event.currentTarget.value) } : {}),
    // The list chooses all of its box itself.
    ...placeOf(session, id, entered),
  };
}

/** Keeps the field and the caret under the hands; `fresh`: the box is entered without a caret to go back to. */
function placeOf(session: SheetSession, id: FieldId, fresh: (box: HTMLInputElement) => void): Pick<ComponentPropsWithRef<'input'>, 'onFocus' | 'onSelect' | 'onBlur'> {
  return {
    onFocus: (event) => {
      const box = event.currentTarget;
      const caret = session.caretToRestore;
      session.caretToRestore = null;
      session.entered(id);
      void askWords();
      if (caret !== null) box.setSelectionRange(caret, caret);
      else fresh(box);
    },
    onSelect: (event) => {
      const { selectionStart, selectionEnd } = event.currentTarget;
      // All chosen is no place of its own: coming back chooses all again.
      placeCaret(session, selectionStart === selectionEnd ? selectionStart : null);
    },
    onBlur: (event) => {
      // Another window came before this one, or the strip for a note on it; the hands are still in this box.
      if (document.activeElement === event.currentTarget || session.notes.open.get() === id) session.rememberCaret();
      else {
        endOffer(id);
        session.left(id);
      }
    },
  };
}

/** The caret stands here in the box under the hands; null: nowhere, what is in it is chosen. */
function placeCaret(session: SheetSession, at: number | null): void {
  session.placed = at !== null;
  session.caret = at ?? 0;
}

function useBox(session: SheetSession, id: FieldId): ComponentPropsWithRef<'input'> {
  const { onChange, ref, name } = session.form.register(id);
  const { kind, max } = fieldOf(id);
  // oxlint-disable-next-line react/exhaustive-deps -- register gives a new function each time that does the same
  const stableRef = useCallback(ref, [session, id]);
  return {
    name,
    ...noteSign(session.look(id).get()),
    ref: stableRef,
    maxLength: max,
    inputMode: kind === 'identity' || kind === 'day' || kind === 'block' || kind === 'phone' ? 'numeric' : 'text',
    onChange: (event) => {
      const box = event.currentTarget;
      if (kind === 'identity') regroupBox(box, nikGroups);
      void onChange(event);
      const offered = session.typed(id, performance.now());
      offerWhileTyping(id, box.value, offered !== null);
      if (offered && document.activeElement === box) box.setSelectionRange(offered.select, box.value.length);
      placeCaret(session, box.selectionStart);
    },
    onKeyDown: (event) => stepInOffer(session, id, event),
    ...placeOf(session, id, (box) => {
      if (box.value === phoneStart) box.setSelectionRange(box.value.length, box.value.length);
      else box.select();
      // A slip that stands there is asked again, with the answer one key away.
      if (kind === 'email') offerWhileTyping(id, box.value, false);
    }),
  };
}

function widthOf(id: FieldId): IsianWidth {
  switch (fieldOf(id).kind) {
    case 'identity':
    case 'phone':
      return 'id';
    case 'day':
      return 'day';
    case 'block':
      return 'code';
    default:
      return 'full';
  }
}
