import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import { madeUpPerson } from './made-up-people.ts';
import type { Planted } from './plain-text.ts';

/** A made-up person whose every word is found nowhere else. */
export interface PlantedPerson {
  readonly name: string;
  readonly phone: string;
  readonly values: SheetValues;
  readonly planted: readonly Planted[];
}

const words = [
  ['KWYXANDRA', 'QISTOFELIN', 'QÉWZANTRO'],
  ['VOXIMARDA', 'ZJURANDIKO', 'KÖBJAXULI'],
  ['PRAQZIMON', 'WEXUDALITA', 'ŽIVOQUANDE'],
  ['HYZMARQUA', 'OBJEXIDANU', 'TÜVAKXIRO'],
] as const;

/** The planted person of an index, 0 to 3; NIK, KK and phone number are theirs alone too. */
export function plantedPerson(index: number, change: Partial<Record<FieldId, string>> = {}): PlantedPerson {
  const [first, last, street] = words[index] ?? words[0];
  const base = madeUpPerson(9000 + index);
  const name = `${first} ${last}`;
  const values: SheetValues = { ...base.values, nama: name, alamat: `JALAN ${street} 77`, ...change };
  return {
    name,
    phone: values.no_hp,
    values,
    planted: [
      { what: 'first name', text: first },
      { what: 'last name', text: last },
      { what: 'street', text: street },
      { what: 'nik', text: values.nik },
      { what: 'kk', text: values.no_kk },
      { what: 'phone', text: values.no_hp.slice(1) },
    ],
  };
}
