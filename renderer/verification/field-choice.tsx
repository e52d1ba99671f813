import type { KeyboardEvent } from 'react';
import { fieldOf, type FieldId } from '../../shared/domain/fields.ts';
import { correctable } from './sheet-rows.ts';

export interface FieldChoiceProps {
  readonly label: string;
  /** null only where `none` has a word for it. */
  readonly field: FieldId | null;
  readonly none?: string;
  readonly onChoose: (field: FieldId | null) => void;
  /** Enter: on to the text box. */
  readonly onDone: () => void;
}

/** Which field it is about. Stands before the text box: Shift+Tab reaches it, arrows or letters choose. */
export function FieldChoice({ label, field, none, onChoose, onDone }: FieldChoiceProps) {
  const pressed = (event: KeyboardEvent) => {
    // Arrows choose in the box and never move the marks above it.
    if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <select className="pilih-isian" aria-label={`${label}: isian`} value={field ?? ''} onKeyDown={pressed} onChange={(event) => onChoose(correctable.find((one) => one === event.currentTarget.value) ?? null)}>
      {none !== undefined && <option value="">{none}</option>}
      {correctable.map((one) => (
        <option key={one} value={one}>
          {fieldOf(one).label}
        </option>
      ))}
    </select>
  );
}
