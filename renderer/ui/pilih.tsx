import type { ComponentPropsWithRef, KeyboardEvent, ReactNode } from 'react';
import { IsianNote, stateNote, type IsianState } from './isian-state.tsx';
import './isian.css';

export interface PilihProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly state?: IsianState;
  readonly note?: ReactNode;
  readonly selectProps?: ComponentPropsWithRef<'select'>;
  /** Enter on the closed list, which does nothing of its own with it; a screen that binds Enter does not hear it from here. */
  readonly onEnter?: () => void;
}

/** A row with a native choice, for settings and dialogs (keying uses Daftar). */
export function Pilih({ id, label, options, state = 'terisi', note, selectProps, onEnter }: PilihProps) {
  const noteId = `${id}-catatan`;
  const pressed = (event: KeyboardEvent<HTMLSelectElement>) => {
    selectProps?.onKeyDown?.(event);
    if (!onEnter) return;
    // Arrows choose in the box and never move a list beside it.
    if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) event.stopPropagation();
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="isian">
      <label className="isian-label" htmlFor={id}>
        {label}
      </label>
      <select {...selectProps} onKeyDown={pressed} id={id} className={`isian-kotak isian-full isian-${state}`} aria-describedby={(note ?? stateNote(state)) === undefined ? undefined : noteId}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <IsianNote id={noteId} state={state} note={note} />
    </div>
  );
}
