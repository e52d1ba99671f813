import type { ComponentPropsWithRef } from 'react';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { upperText } from '../../shared/domain/text.ts';
import { helpTyping, phoneStart } from '../entry/typing.ts';
import { Daftar } from '../ui/daftar.tsx';
import { Isian, IsianKotak } from '../ui/isian.tsx';
import { Pilihan } from '../ui/pilihan.tsx';
import { documentKeys, documentWords, type DocumentKey, type ReceiptDraft } from './receipt-draft.ts';
import type { Written, WrittenReading } from './written.ts';

/** The boxes, in the order of the keyboard; the last one saves. */
export const receiptIds = { formNo: 'terima-no-formulir', day: 'terima-tertulis-hari', time: 'terima-tertulis-jam', officer: 'terima-tertulis-petugas', name: 'terima-nama', phone: 'terima-hp', documents: 'terima-kelengkapan' } as const;
export const receiptStops = [receiptIds.formNo, receiptIds.name, receiptIds.phone, receiptIds.documents] as const;
/** Of a slip that was filled with the pen. */
export const writtenStops = [receiptIds.day, receiptIds.time, receiptIds.officer, receiptIds.name, receiptIds.phone, receiptIds.documents] as const;

export interface ReceiptFieldsProps {
  readonly draft: ReceiptDraft;
  readonly onChange: (change: Partial<ReceiptDraft>) => void;
  readonly onToggle: (key: DocumentKey) => void;
  /** A slip that was filled with the pen: day, hour and officer stand on it. null: the person is here. */
  readonly written: { readonly typed: Written; readonly reading: WrittenReading; readonly officers: readonly string[]; readonly onChange: (change: Partial<Written>) => void } | null;
}

/** Name, phone, what was handed in; before them the printed number of the form (Shift+Tab, or where the last one had one), or day, hour and officer of a slip filled by hand. */
export function ReceiptFields({ draft, onChange, onToggle, written }: ReceiptFieldsProps) {
  const box = (key: 'formNo' | 'name' | 'phone', max: number, leave: (text: string) => string): ComponentPropsWithRef<'input'> => ({
    name: key,
    value: draft[key],
    maxLength: max,
    onFocus: (event) => event.currentTarget.select(),
    onChange: (event) => onChange({ [key]: event.currentTarget.value }),
    onBlur: (event) => onChange({ [key]: leave(event.currentTarget.value) }),
  });
  const phone: ComponentPropsWithRef<'input'> = {
    ...box('phone', 30, normalisePhone),
    inputMode: 'tel',
    // Nearly every number begins so; a bare one is none (normalisePhone).
    onFocus: (event) => (draft.phone === '' ? onChange({ phone: phoneStart }) : event.currentTarget.select()),
    onChange: (event) => {
      const typed = event.currentTarget.value;
      const pasted = draft.phone === phoneStart && /^08(?:0|\+|62)\d/.test(typed) ? typed.slice(phoneStart.length) : typed;
      onChange({ phone: helpTyping('no_hp', pasted, draft.phone)?.box ?? pasted });
    },
  };
  const state = (text: string) => (text === '' ? 'kosong' : 'terisi');
  return (
    <div className="terima-isian">
      {written ? <WrittenRows {...written} /> : <Isian id={receiptIds.formNo} label="No. formulir" width="day" state={state(draft.formNo)} note="boleh kosong" inputProps={{ ...box('formNo', 20, (text) => text.trim()), inputMode: 'text' }} />}
      <Isian id={receiptIds.name} label="Nama" width="full" state={state(draft.name)} inputProps={box('name', 100, upperText)} />
      <Isian id={receiptIds.phone} label="No. HP" width="id" state={state(draft.phone)} inputProps={phone} />
      <div className="isian">
        <span className="isian-label" aria-hidden="true">
          Kelengkapan
        </span>
        <Pilihan
          id={receiptIds.documents}
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

function WrittenRows({ typed, reading, officers, onChange }: NonNullable<ReceiptFieldsProps['written']>) {
  const wrong = 'wrongDay' in reading ? reading : { wrongDay: '', wrongTime: '' };
  // An empty box is no mistake while the hands are on their way to it.
  const stateOf = (text: string, fault: string) => (text === '' ? 'kosong' : fault === '' ? 'terisi' : 'henti');
  const faults = [typed.day === '' ? '' : wrong.wrongDay, typed.time === '' ? '' : wrong.wrongTime].filter((fault) => fault !== '');
  const input = (key: 'day' | 'time', max: number): ComponentPropsWithRef<'input'> => ({
    value: typed[key],
    maxLength: max,
    onFocus: (event) => event.currentTarget.select(),
    onChange: (event) => onChange({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <Isian
        id={receiptIds.day}
        label="Tertulis tanggal, jam"
        width="day"
        state={stateOf(typed.day, wrong.wrongDay)}
        note={faults[0] ?? 'seperti di kertas'}
        inputProps={input('day', 20)}
        after={<IsianKotak id={receiptIds.time} width="day" state={stateOf(typed.time, wrong.wrongTime)} inputProps={{ ...input('time', 8), 'aria-label': 'Jam' }} />}
      />
      <Daftar
        id={receiptIds.officer}
        label="Petugas di kertas"
        items={officers.map((name) => ({ code: '', value: name, label: name, also: [] }))}
        value={typed.officer}
        freeText
        onTake={(taken) => onChange({ officer: typeof taken === 'string' ? taken.trim() : taken.value })}
        state={typed.officer === '' ? 'kosong' : 'terisi'}
        note={typed.officer === '' ? 'boleh kosong' : undefined}
        inputProps={{ maxLength: 100 }}
      />
    </>
  );
}
