import { findPlaces, isOnlyName, namesOf, placeFields, placeOfNik, readAreas, type AreaTable, type Place, type PlaceField } from '../../shared/domain/elsewhere.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import type { ListItem } from '../../shared/domain/lists.ts';
import { oldDistrictsOf } from '../../shared/domain/lists/old-districts.ts';
import { createStore, type Store } from '../shell/store.ts';
import { asTyped, type Areas } from './village.ts';

/** All Indonesia, once it is there: it comes after the first sheet is drawn, not before. */
export const areaTable: Store<AreaTable | null> = createStore<AreaTable | null>(null);

export async function loadAreaTable(): Promise<void> {
  if (areaTable.get()) return;
  const { areasIndonesia } = await import('../../shared/domain/lists/areas-indonesia.ts');
  areaTable.set(readAreas(areasIndonesia));
}

/** What a row of a kecamatan, kabupaten or provinsi says, or the card's own words. */
export type PlaceChoice = { readonly kind: 'place'; readonly code: string } | { readonly kind: 'as-typed'; readonly typed: string };

/**
 * Rows for a few letters, each with what it lies in (many kecamatan have the same name), among equal ones those this office writes most (`often`:
 * names) first; last the way out for words that are in no list.
 */
export function placeRows(field: PlaceField, typed: string, near: string, often: readonly string[] = []): readonly ListItem[] {
  const table = areaTable.get();
  const found = table ? findPlaces(field, typed, table, near, often).slice(0, mostRows).map((place) => placeItem(field, place, table)) : [];
  return typed.trim() === '' ? found : [...found, { code: '', value: asTyped, label: 'Tulis apa adanya', also: [] }];
}

/** The fields after a choice, as far as it tells them. `certain`: the name stands for one place only, and the hands may pass what it filled. */
export function fillFromPlace(field: PlaceField, choice: PlaceChoice, elsewhere: boolean): { readonly names: readonly (readonly [PlaceField, string])[]; readonly certain: boolean } {
  const table = areaTable.get();
  if (choice.kind === 'as-typed' || !table) return { names: [[field, choice.kind === 'as-typed' ? choice.typed : '']], certain: false };
  const names = namesOf(choice.code, table);
  // Beside one of our villages it is only the word for the kecamatan: the card may be older than today's areas.
  const filled = elsewhere ? placesFrom(field) : [field];
  return { names: filled.map((id) => [id, names[id]]), certain: isOnlyName(field, names[field], table) };
}

/** What the NIK proposes for a card of another regency whose areas are not written yet. */
export function proposedPlace(values: SheetValues, { regency }: Areas): readonly (readonly [PlaceField, string])[] {
  const table = areaTable.get();
  if (!table || placeFields.some((id) => values[id] !== '')) return [];
  const place = placeOfNik(values.nik, table, { regency, oldDistricts: oldDistrictsOf(regency) });
  return place ? placeFields.filter((id) => place[id] !== '').map((id) => [id, place[id]]) : [];
}

export function isPlaceField(id: FieldId): id is PlaceField {
  return placeFields.some((field) => field === id);
}

/** The field and those of the areas that its area lies in. */
export function placesFrom(field: PlaceField): readonly PlaceField[] {
  return placeFields.slice(placeFields.indexOf(field));
}

const mostRows = 30;

function placeItem(field: PlaceField, { code, name }: Place, table: AreaTable): ListItem {
  const { kabupaten, provinsi } = namesOf(code, table);
  const above = field === 'kecamatan' ? [kabupaten, provinsi] : field === 'kabupaten' ? [provinsi] : [];
  return { code: '', value: code, label: [name, ...above].join(', '), also: name.split(' ').slice(1) };
}
