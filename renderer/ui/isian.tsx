import type { ComponentPropsWithRef, ReactNode } from 'react';
import { IsianNote, stateNote, type IsianState, type IsianWidth } from './isian-state.tsx';
import './isian.css';

export interface IsianProps {
  /** Id of the input; the label and the note hang on it. */
  readonly id: string;
  readonly label: string;
  readonly state: IsianState;
  /** At most two short lines beside the field; without it the state's own words. */
  readonly note?: ReactNode;
  readonly width?: IsianWidth;
  /** Spread into the native input: `register(...)` of react-hook-form fits, its ref too. */
  readonly inputProps?: ComponentPropsWithRef<'input'>;
  /** Stands between input and note (a second box, a key hint). */
  readonly after?: ReactNode;
}

/** One row of a form: label left, native input, note right. The row never changes its height. */
export function Isian({ id, label, state, note, width = 'full', inputProps, after }: IsianProps) {
  const noteId = `${id}-catatan`;
  const hasNote = (note ?? stateNote(state)) !== undefined;
  return (
    <div className="isian">
      <label className="isian-label" htmlFor={id}>
        {label}
      </label>
      <IsianKotak id={id} state={state} width={width} {...(hasNote ? { describedBy: noteId } : {})} {...(inputProps ? { inputProps } : {})} />
      {after}
      <IsianNote id={noteId} state={state} note={note} />
    </div>
  );
}

export interface IsianKotakProps {
  readonly id: string;
  readonly state: IsianState;
  readonly width: IsianWidth;
  readonly describedBy?: string;
  readonly inputProps?: ComponentPropsWithRef<'input'>;
}

/** The box alone, for a second input in one row (RW beside RT: give `aria-label` in inputProps). */
export function IsianKotak({ id, state, width, describedBy, inputProps }: IsianKotakProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      inputMode={width === 'full' ? 'text' : 'numeric'}
      readOnly={state === 'terkunci'}
      {...inputProps}
      id={id}
      className={`isian-kotak isian-${width} isian-${state}`}
      aria-describedby={describedBy}
      aria-invalid={state === 'henti' ? true : undefined}
    />
  );
}
