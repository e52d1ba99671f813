import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FieldId } from '../../shared/domain/fields.ts';
import { useKeys } from '../shell/keys.ts';
import { Isian } from '../ui/isian.tsx';
import { reasonLook } from '../ui/reason-look.ts';
import { TutsKata } from '../ui/tuts.tsx';
import { FieldChoice } from './field-choice.tsx';

export interface ReasonStripProps {
  /** What is done with the reason: "Kembalikan", "Bukan orang yang sama". */
  readonly verb: string;
  /** Whether the reason is about one field. */
  readonly withField: boolean;
  readonly field: FieldId | null;
  readonly onDo: (reason: string, field: FieldId | null) => void;
  readonly onCancel: () => void;
}

/** A reason, typed in the strip at the foot. Without one nothing is done. */
export function ReasonStrip({ verb, withField, field: first, onDo, onCancel }: ReasonStripProps) {
  const [reason, setReason] = useState('');
  const [field, setField] = useState(first);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);

  const act = () => {
    if (reason.trim() === '') setAsked(true);
    else onDo(reason.trim(), withField ? field : null);
  };
  useKeys({ Enter: act, Esc: onCancel });

  return (
    <form className="kaki-periksa" aria-label={verb} onSubmit={(event: FormEvent) => event.preventDefault()}>
      {withField && <FieldChoice label={verb} field={field} none="seluruh berkas" onChoose={setField} onDone={() => box.current?.focus()} />}
      <Isian
        id="alasan-periksa"
        label="Alasan"
        {...reasonLook(reason, asked)}
        inputProps={{ ref: box, value: reason, maxLength: 200, onChange: (event) => setReason(event.currentTarget.value) }}
      />
      <TutsKata tuts="Enter" verb={verb} />
    </form>
  );
}
