/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native select takes Enter, arrows and Esc for itself; this is the ARIA combobox pattern */
import { useEffect, useLayoutEffect, useRef, useState, type ComponentPropsWithRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { findInList, type ListItem } from '../../shared/domain/lists.ts';
import { itemOfCode, itemShown, matchedLetters, settle } from './daftar-choice.ts';
import { IsianNote, stateNote, type IsianState, type IsianWidth } from './isian-state.tsx';
import { registerUntaken } from './untaken.ts';
import './isian.css';
import './daftar.css';

/** How a value was taken. 'code': a full code was typed, the screen may go on by itself; 'enter': the key also reaches the form, which goes on as after any field. */
export type Taking = 'code' | 'enter' | 'leave' | 'click';

export interface DaftarProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ListItem[];
  /** Rows that fit what is typed, best first; the first is chosen. Without it: findInList over `items`. */
  readonly find?: (typed: string) => readonly ListItem[];
  /** The stored value ('' = nothing written). */
  readonly value: string;
  /** An item of the list, or text as typed ('' clears; other text only with `freeText`). */
  readonly onTake: (taken: ListItem | string, how: Taking) => void;
  /** Esc gave the letters up: the stored value stands. */
  readonly onGiveUp?: () => void;
  /** What is not in the list may stay as typed. */
  readonly freeText?: boolean;
  readonly state: IsianState;
  readonly note?: ReactNode;
  readonly width?: IsianWidth;
  readonly inputProps?: ComponentPropsWithRef<'input'>;
  readonly after?: ReactNode;
}

const mostRows = 8;

/** A coded field: native input, options under it. Enter takes the chosen row, a full code closes by itself, Esc gives the old value back. */
export function Daftar({ id, label, items, find, value, onTake, onGiveUp, freeText = false, state, note, width = 'full', inputProps = {}, after }: DaftarProps) {
  // null: nothing is being typed and the stored value is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // A value that closes by itself moves the focus at once: the leaving that follows still sees the letters of the draw before.
  const taken = useRef(false);
  const { onFocus, onBlur, onKeyDown, ...rest } = inputProps;

  const shown = itemShown(items, value);
  const found = find ? find(typed ?? '') : findInList(items, typed ?? '');
  const rows = found.slice(0, typed === null || typed === '' ? items.length : mostRows * 4);
  const at = Math.min(chosen, rows.length - 1);
  const locked = state === 'terkunci';

  useEffect(() => {
    if (open) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [open, at]);

  // What comes into a box under the hands (its list is read only now) is chosen like what stood there: letters replace it, never follow it.
  useLayoutEffect(() => {
    const box = document.activeElement;
    if (typed === null && box instanceof HTMLInputElement && box.id === id) box.select();
    // oxlint-disable-next-line react/exhaustive-deps -- only when the text of the box is another one
  }, [shown.label]);

  const close = () => {
    setTyped(null);
    setOpen(false);
    setChosen(0);
  };

  const take = (value: ListItem | string, how: Taking) => {
    taken.current = true;
    close();
    onTake(value, how);
  };

  const onTyped = (text: string) => {
    taken.current = false;
    const item = itemOfCode(items, text);
    if (item) {
      take(item, 'code');
      return;
    }
    setTyped(text);
    setOpen(true);
    setChosen(0);
  };

  const empty = items.length === 0;
  useEffect(() => {
    // The list is read only now, and a whole code of it stands here already.
    if (!empty && typed !== null && document.activeElement?.id === id) onTyped(typed);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the list comes
  }, [empty]);

  const leave = (how: 'enter' | 'leave'): boolean => {
    if (taken.current || (typed === null && !open)) return true;
    const value = settle({ typed, chosen: how === 'enter' || typed !== null ? rows[at] : undefined, freeText });
    if (value === 'nothing') {
      close();
      return true;
    }
    if (value === 'not-in-list') {
      if (how === 'leave') close();
      return how === 'leave';
    }
    take(value, how);
    return true;
  };

  const drop = () => {
    taken.current = true;
    close();
  };

  useLayoutEffect(() => {
    // By its id: the ref belongs to the screen.
    const box = document.getElementById(id);
    if (box) registerUntaken(box, { take: () => void leave('leave'), drop });
  });

  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !locked) {
      event.preventDefault();
      event.stopPropagation();
      taken.current = false;
      if (!open) setOpen(true);
      else setChosen(Math.max(0, Math.min(rows.length - 1, at + step)));
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      drop();
      onGiveUp?.();
    } else if (event.key === 'Enter' && open) {
      if (!leave('enter')) {
        event.preventDefault();
        event.stopPropagation();
      }
    }
    if (!event.isPropagationStopped()) onKeyDown?.(event);
  };

  const left = (event: FocusEvent<HTMLInputElement>) => {
    // Another window came before this one: the hands are still here, and what is typed stays as it is.
    if (document.activeElement !== event.currentTarget) leave('leave');
    onBlur?.(event);
  };

  const noteId = `${id}-catatan`;
  const listId = `${id}-daftar`;
  return (
    <div className="isian">
      <label className="isian-label" htmlFor={id}>
        {label}
      </label>
      <div className={`daftar daftar-${width}`}>
        <div className={`isian-kotak isian-${state} daftar-kotak`}>
          {typed === null && shown.code !== '' && <span className="daftar-kode">{shown.code}</span>}
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...rest}
            id={id}
            role="combobox"
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={open && rows.length > 0 ? `${listId}-${at}` : undefined}
            aria-describedby={(note ?? stateNote(state)) === undefined ? undefined : noteId}
            aria-invalid={state === 'henti' ? true : undefined}
            readOnly={locked}
            value={typed ?? shown.label}
            onChange={(event) => onTyped(event.currentTarget.value)}
            onFocus={(event) => {
              event.currentTarget.select();
              onFocus?.(event);
            }}
            onBlur={left}
            onKeyDown={pressed}
          />
        </div>
        {open && (
          <div className="daftar-pilihan" id={listId} role="listbox" tabIndex={-1} aria-label={label} ref={list}>
            {rows.map((item, index) => (
              <div
                key={`${item.code} ${item.value}`}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                // Before the input loses the focus, so that leaving does not settle first.
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(item, 'click');
                }}
              >
                {item.code !== '' && <span className="daftar-kode">{item.code}</span>}
                <Matched label={item.label} typed={typed ?? ''} />
              </div>
            ))}
            {rows.length === 0 && (
              <div className="daftar-tiada" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
                {freeText ? 'Tidak ada di daftar. Enter: tulis seperti diketik.' : 'Tidak ada di daftar.'}
              </div>
            )}
          </div>
        )}
      </div>
      {after}
      <IsianNote id={noteId} state={state} note={note} />
    </div>
  );
}

function Matched({ label, typed }: { readonly label: string; readonly typed: string }) {
  const part = matchedLetters(label, typed);
  if (!part) return <span>{label}</span>;
  return (
    <span>
      {label.slice(0, part.from)}
      <b>{label.slice(part.from, part.to)}</b>
      {label.slice(part.to)}
    </span>
  );
}
