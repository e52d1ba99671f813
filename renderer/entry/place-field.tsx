import { useEffect } from 'react';
import type { PlaceField as PlaceId } from '../../shared/domain/elsewhere.ts';
import { fieldOf } from '../../shared/domain/fields.ts';
import { digitsOf } from '../../shared/domain/nik.ts';
import { useStore } from '../shell/store.ts';
import { Daftar } from '../ui/daftar.tsx';
import { areaTable, loadAreaTable, placeRows } from './elsewhere.ts';
import { listBox, noteOf, useWords } from './fields.tsx';
import type { SheetSession } from './sheet-session.ts';
import { elementId } from './sheet-types.ts';
import { asTyped } from './village.ts';

export interface PlaceFieldProps {
  readonly session: SheetSession;
  readonly id: PlaceId;
  readonly label?: string;
}

const between = '\n';

/** Kecamatan, kabupaten or provinsi as on the card: a few letters find one of all Indonesia, other words stay as they are typed. */
export function PlaceField({ session, id, label = fieldOf(id).label }: PlaceFieldProps) {
  const look = useStore(session.look(id));
  useStore(areaTable);
  useEffect(() => void loadAreaTable(), []);
  const { often, entered } = useWords(id);
  // A row carries what was typed: the card's own words may have to stay.
  const find = (typed: string) => placeRows(id, typed, digitsOf(session.form.getValues('nik')), often).map((row) => ({ ...row, value: `${row.value}${between}${typed}` }));
  return (
    <Daftar
      id={elementId(id)}
      label={label}
      items={find('')}
      find={find}
      value={look.value}
      onGiveUp={() => session.searched(null)}
      freeText
      onTake={(taken) => {
        const [value = '', typed = ''] = typeof taken === 'string' ? [asTyped, taken] : taken.value.split(between);
        session.takePlace(id, value === asTyped ? { kind: 'as-typed', typed } : { kind: 'place', code: value });
      }}
      state={look.state}
      inputProps={{ ...listBox(session, id, true, entered), maxLength: fieldOf(id).max }}
      {...noteOf(look.note)}
    />
  );
}
