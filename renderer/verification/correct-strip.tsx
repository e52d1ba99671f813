import { useEffect, useRef, type FormEvent } from 'react';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { TutsKata } from '../ui/tuts.tsx';
import { CorrectBox } from './correct-box.tsx';
import { FieldChoice } from './field-choice.tsx';

export interface CorrectStripProps {
  readonly values: SheetValues;
  readonly receivedDay: string;
  readonly field: FieldId;
  readonly onField: (field: FieldId) => void;
  readonly onSave: (field: FieldId, value: string) => void;
  readonly onCancel: () => void;
}

/** One field corrected from the paper, in the strip at the foot: nothing above it moves. */
export function CorrectStrip({ values, receivedDay, field, onField, onSave, onCancel }: CorrectStripProps) {
  const box = useRef<HTMLInputElement>(null);
  const toBox = () => {
    box.current?.focus();
    box.current?.select();
  };
  useEffect(toBox, []);

  return (
    <form className="kaki-periksa" aria-label="Betulkan isian" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <FieldChoice label="Betulkan" field={field} onChoose={(chosen) => chosen && onField(chosen)} onDone={toBox} />
      <CorrectBox key={field} ref={box} values={values} receivedDay={receivedDay} field={field} onSave={(value) => onSave(field, value)} onCancel={onCancel} />
      <TutsKata tuts="Enter" verb="Simpan" />
    </form>
  );
}
