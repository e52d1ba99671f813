import { useEffect, type ComponentPropsWithRef } from 'react';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { upperText } from '../../shared/domain/text.ts';
import { Isian } from '../ui/isian.tsx';
import { Pilihan } from '../ui/pilihan.tsx';
import { documentKeys, documentWords, type DocumentKey, type ReceiptDraft } from './receipt-draft.ts';

/** The stops of the keyboard, in their order; the last one saves. */
export const receiptStops = ['terima-no-formulir', 'terima-nama', 'terima-hp', 'terima-kelengkapan'] as const;

export interface ReceiptFieldsProps {
  readonly draft: ReceiptDraft;
  readonly onChange: (change: Partial<ReceiptDraft>) => void;
  readonly onToggle: (key: DocumentKey) => void;
}

/** Four stops: the printed number of the form (if there is one), name, phone, what was handed in. */
export function ReceiptFields({ draft, onChange, onToggle }: ReceiptFieldsProps) {
  useEffect(() => document.getElementById(receiptStops[0])?.focus(), []);
  const box = (key: 'formNo' | 'name' | 'phone', max: number, leave: (text: string) => string): ComponentPropsWithRef<'input'> => ({
    name: key,
    value: draft[key],
    maxLength: max,
    onFocus: (event) => event.currentTarget.select(),
    onChange: (event) => onChange({ [key]: event.currentTarget.value }),
    onBlur: (event) => onChange({ [key]: leave(event.currentTarget.value) }),
  });
  const state = (text: string) => (text === '' ? 'kosong' : 'terisi');
  return (
    <div className="terima-isian">
      <Isian id={receiptStops[0]} label="No. formulir" width="day" state={state(draft.formNo)} note="boleh kosong" inputProps={{ ...box('formNo', 20, (text) => text.trim()), inputMode: 'text' }} />
      <Isian id={receiptStops[1]} label="Nama" width="full" state={state(draft.name)} inputProps={box('name', 100, upperText)} />
      <Isian id={receiptStops[2]} label="No. HP" width="id" state={state(draft.phone)} inputProps={{ ...box('phone', 30, normalisePhone), inputMode: 'tel' }} />
      <div className="isian">
        <span className="isian-label" aria-hidden="true">
          Kelengkapan
        </span>
        <Pilihan
          id={receiptStops[3]}
          label="Kelengkapan"
          items={documentKeys.map((key) => ({ id: key, label: documentWords[key], checked: draft.documents[key] }))}
          onToggle={(id) => {
            const key = documentKeys.find((one) => one === id);
            if (key) onToggle(key);
          }}
        />
      </div>
    </div>
  );
}
