import type { ComponentPropsWithRef, ReactNode } from 'react';
import { IsianNote, stateNote, type IsianState } from './isian-state.tsx';
import './isian.css';

export interface PilihProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly state?: IsianState;
  readonly note?: ReactNode;
  readonly selectProps?: ComponentPropsWithRef<'select'>;
}

/** A row with a native choice, for settings and dialogs (keying uses Daftar). */
export function Pilih({ id, label, options, state = 'terisi', note, selectProps }: PilihProps) {
  const noteId = `${id}-catatan`;
  return (
    <div className="isian">
      <label className="isian-label" htmlFor={id}>
        {label}
      </label>
      <select {...selectProps} id={id} className={`isian-kotak isian-full isian-${state}`} aria-describedby={(note ?? stateNote(state)) === undefined ? undefined : noteId}>
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
