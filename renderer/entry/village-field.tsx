import { fieldOf } from '../../shared/domain/fields.ts';
import type { ListItem } from '../../shared/domain/lists.ts';
import { useStore } from '../shell/store.ts';
import { Daftar } from '../ui/daftar.tsx';
import { listBox, noteOf, useWords, type FieldProps } from './fields.tsx';
import { elementId } from './sheet-types.ts';
import { asTyped, cardWords, foundRows, todayBeside, villageItem, villageOfCode, villageRows } from './village.ts';

const between = '\n';

/** Desa as the card says: a few letters find one of ours, the last row writes it as it is. */
export function VillageField({ session, id, label = fieldOf(id).label }: FieldProps) {
  const look = useStore(session.look(id));
  const code = useStore(session.look('kode_desa_ktp')).value;
  const { areas } = useStore(session.settings);
  const { often, entered } = useWords('kode_desa_ktp');
  // Shown: what the card says, with today's code before it where there is one.
  const shown: readonly ListItem[] = look.value === '' ? [] : [{ code: code === '' ? '' : code.slice(-4), value: look.value, label: look.value, also: [] }];
  // With the way out: an empty box shows as many rows as there are items.
  const items = [...shown, ...villageRows('', areas)];
  // A row carries what was typed: the card's own spelling may have to stay.
  const find = (typed: string) => villageRows(typed, areas, often).map((row) => ({ ...row, value: `${row.value}${between}${typed}` }));
  const take = (taken: ListItem | string) => {
    if (typeof taken === 'string') {
      session.takeVillage({ kind: 'as-typed', typed: cardWords(taken) });
      return;
    }
    const [value = '', typed = ''] = taken.value.split(between);
    const village = value === asTyped ? null : villageOfCode(value, areas.villages);
    session.takeVillage(village ? { kind: 'village', village, typed } : { kind: 'as-typed', typed: cardWords(typed) });
  };
  // Both are seen where they differ: the card's words in the box, today's village beside it.
  const today = todayBeside(look.value, code, areas);
  const note = look.note === '' && today !== null ? `sekarang ${today}` : look.note;
  return (
    <Daftar
      id={elementId(id)}
      label={label}
      items={items}
      find={find}
      value={look.value}
      onTake={take}
      onGiveUp={() => session.searched(null)}
      state={look.state}
      inputProps={listBox(session, id, true, entered)}
      {...noteOf(note)}
    />
  );
}

/** Where the person lives when the card is of another place: one of ours or nothing. Stored as its code. */
export function DomicileVillageField({ session, id, label = fieldOf(id).label }: FieldProps) {
  const look = useStore(session.look(id));
  const { areas } = useStore(session.settings);
  const items = areas.villages.map(villageItem);
  const { often, entered } = useWords(id);
  return (
    <Daftar
      id={elementId(id)}
      label={label}
      items={items}
      find={(typed) => foundRows(typed, areas, often)}
      value={look.value}
      onTake={(taken, how) => session.take(id, typeof taken === 'string' ? taken : taken.value, how === 'code', performance.now())}
      state={look.state}
      inputProps={listBox(session, id, false, entered)}
      {...noteOf(look.note)}
    />
  );
}
