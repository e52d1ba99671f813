import type { KeyboardEvent } from 'react';
import { Pilih } from '../ui/pilih.tsx';

export interface FormSelectProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** A choice keeps Enter to itself: what the form does with it. */
  readonly onEnter: () => void;
}

/** A choice as one row of a form. */
export function FormSelect({ id, label, options, value, onChoose, onEnter }: FormSelectProps) {
  const pressed = (event: KeyboardEvent) => {
    // Arrows choose in the box and never another person.
    if (event.key.startsWith('Arrow') || event.key.startsWith('Page')) event.stopPropagation();
    if (event.key !== 'Enter' || event.repeat) return;
    event.preventDefault();
    event.stopPropagation();
    onEnter();
  };
  return <Pilih id={id} label={label} options={options} selectProps={{ value, onChange: (event) => onChoose(event.currentTarget.value), onKeyDown: pressed }} />;
}
