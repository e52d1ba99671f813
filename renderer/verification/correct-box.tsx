import { useRef, useState, type Ref } from 'react';
import { nobodyAround } from '../../shared/domain/checks/check.ts';
import { runChecks } from '../../shared/domain/checks/index.ts';
import { fieldOf, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { findInList, list, type ListItem } from '../../shared/domain/lists.ts';
import { normaliseField } from '../../shared/domain/values.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { keyedDayText } from '../text/numbers.ts';
import { Daftar } from '../ui/daftar.tsx';
import { groupDigits, nikGroups, regroupBox } from '../ui/group-digits.ts';
import type { IsianState } from '../ui/isian-state.tsx';
import { Isian } from '../ui/isian.tsx';

export interface CorrectBoxProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly values: SheetValues;
  readonly receivedDay: string;
  readonly field: FieldId;
  /** Takes the value in the form in which it is stored. */
  readonly onSave: (value: string) => void;
  readonly onCancel: () => void;
}

const toggleItems: readonly ListItem[] = [
  { code: '1', value: 'ya', label: 'ada', also: [] },
  { code: '2', value: '', label: 'tidak ada', also: [] },
];

/** The input for one field of the table, normalised and checked as in Entri; a stop is said and not saved. Binds Enter and Esc. */
export function CorrectBox({ ref, values, receivedDay, field, onSave, onCancel }: CorrectBoxProps) {
  const [typed, setTyped] = useState(values[field]);
  // A list takes its row in the same key press that saves: the state would come too late.
  const latest = useRef(typed);
  const settings = useQuery('settings.get', {});
  const { kind, label } = fieldOf(field);

  const findingOf = (value: string) =>
    settings.value
      ? runChecks({ values: { ...values, [field]: value }, receivedDay, profile: settings.value.profile, district: { regency: settings.value.regency, oldDistricts: [] }, unconfirmed: [], ...nobodyAround }).find(
          // What a photocopy or the profile asks for is seen in the panel; here only what is typed counts.
          (one) => one.field === field && one.severity !== 'info' && one.check !== 'field-required',
        )
      : undefined;
  // What stands already is told by the panel; the note is about what is typed now.
  const stored = normaliseField(field, typed, receivedDay);
  const finding = stored === values[field] ? undefined : findingOf(stored);
  const state: IsianState = finding ? (finding.severity === 'stop' ? 'henti' : 'tanda') : typed === '' ? 'kosong' : 'terisi';

  const take = (text: string) => {
    latest.current = text;
    setTyped(text);
  };
  const save = () => {
    const value = normaliseField(field, latest.current, receivedDay);
    if (value === values[field]) onCancel();
    else if (findingOf(value)?.severity !== 'stop') onSave(value);
  };
  useKeys({ Enter: save, Esc: onCancel });

  const items = itemsOf(field);
  if (items) {
    return (
      <Daftar
        id="betulkan"
        label={label}
        items={items}
        find={(text) => findInList(items, text)}
        value={typed}
        freeText={kind === 'list-free'}
        state={state}
        note={finding?.short}
        onTake={(taken) => take(typeof taken === 'string' ? taken : taken.value)}
        inputProps={{ ref }}
      />
    );
  }
  return (
    <Isian
      id="betulkan"
      label={label}
      state={state}
      note={finding?.short}
      width={kind === 'identity' ? 'id' : kind === 'day' ? 'day' : 'full'}
      inputProps={{
        ref,
        maxLength: 300,
        defaultValue: kind === 'identity' ? groupDigits(values[field], nikGroups) : kind === 'day' ? keyedDayText(values[field]) : values[field],
        onInput: (event) => {
          if (kind === 'identity') regroupBox(event.currentTarget, nikGroups);
          take(event.currentTarget.value);
        },
      }}
    />
  );
}

function itemsOf(id: FieldId): readonly ListItem[] | null {
  const field = fieldOf(id);
  if (field.kind === 'toggle') return toggleItems;
  return field.list === undefined ? null : list(field.list);
}
