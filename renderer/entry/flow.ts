import { fieldOf, type FieldId, type SheetValues } from '../../shared/domain/fields.ts';
import { digitsOf } from '../../shared/domain/nik.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { checklist, rowsOf } from './rows.ts';

/** Where a value came from, as long as the clerk has not typed over it. */
export type Origin = 'tanda-terima' | 'sistem' | 'tetap' | 'dari-nik' | 'cocok';

export interface FlowFacts {
  readonly profile: Profile;
  /** Normalised (values.ts). */
  readonly values: SheetValues;
  readonly origins: ReadonlyMap<FieldId, Origin>;
}

/** Values that the form gives and the hands pass over while they are there. */
const given: readonly FieldId[] = ['jenis_identitas', 'kewarganegaraan'];
const fromVillage: readonly FieldId[] = ['desa_kelurahan', 'kecamatan', 'kabupaten', 'provinsi'];

/**
 * All stops of the keyboard in the order of the paper. The checklist (signature, copies) is one stop under the name of its first
 * field and always the last; the note is written by its own key.
 */
export function stopsOf(profile: Profile): readonly FieldId[] {
  const { card, form } = rowsOf(profile);
  const asked = [...card, ...form].flatMap((row) => row.fields);
  const last = asked.find((id) => checklist.includes(id));
  return [...asked.filter((id) => id !== 'keterangan' && !checklist.includes(id)), ...(last === undefined ? [] : [last])];
}

/** Whether the hands go past this stop by themselves; going back reaches every one. */
export function isPassed(id: FieldId, { profile, values, origins }: FlowFacts): boolean {
  const origin = origins.get(id);
  if (given.includes(id)) return values[id] !== '';
  if (fromVillage.includes(id) && (origin === 'sistem' || origin === 'tetap' || origin === 'cocok')) return values[id] !== '';
  if (id === 'alasan_tanpa_nik') return values.nik !== '';
  if (id === 'jenis_kelamin') return origin === 'cocok';
  if (id === 'no_formulir') return origin === 'tanda-terima';
  // A card of another place does not tell where the person lives here.
  if (id === 'kode_desa_domisili') return values.alamat_domisili === '' && !isFromElsewhere(values);
  const rules = profile.conditional.filter((rule) => rule.field === id);
  return rules.length > 0 && values[id] === '' && !rules.some((rule) => rule.when.values.includes(values[rule.when.field]));
}

/** Whether the card names a village that is none of ours. */
export function isFromElsewhere(values: SheetValues): boolean {
  return values.desa_kelurahan !== '' && values.kode_desa_ktp === '';
}

/** The stop after this one; null after the last. */
export function nextStop(from: FieldId, facts: FlowFacts): FieldId | null {
  const stops = stopsOf(facts.profile);
  return stops.slice(stops.indexOf(from) + 1).find((id) => !isPassed(id, facts)) ?? null;
}

/** The same stop in another profile; where that does not ask it, the next one of those after it that it does, otherwise its last. The note is asked by every one. */
export function stopLike(id: FieldId, before: Profile, after: Profile): FieldId {
  const there = stopsOf(after);
  if (id === 'keterangan' || there.includes(id)) return id;
  const stops = stopsOf(before);
  return stops.slice(stops.indexOf(id) + 1).find((each) => there.includes(each)) ?? there.at(-1) ?? 'nik';
}

/** Where a sheet is begun: the first stop that is not given already. */
export function firstStop(facts: FlowFacts): FieldId {
  const stops = stopsOf(facts.profile);
  return stops.find((id) => !isPassed(id, facts)) ?? stops[0] ?? 'nik';
}

/** Whether what is typed cannot grow any more, so that the field advances by itself: 16 digits, a whole day, three digits of RT or RW or its "-". */
export function isFull(id: FieldId, box: string): boolean {
  switch (fieldOf(id).kind) {
    case 'identity':
      return /^\d{16}$/.test(digitsOf(box));
    case 'day':
      return /^\d{8}$/.test(box.trim());
    case 'block':
      return /^(?:\d{3}|-)$/.test(box.trim());
    default:
      return false;
  }
}
