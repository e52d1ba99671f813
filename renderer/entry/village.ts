import { areaCode, codeOfCard, findVillages, matchVillage, type AreaSpellings, type Village } from '../../shared/domain/areas.ts';
import type { FieldId, SheetValues } from '../../shared/domain/fields.ts';
import type { ListItem } from '../../shared/domain/lists.ts';
import { provinceName } from '../../shared/domain/lists/provinces.ts';
import { upperText } from '../../shared/domain/text.ts';

/** The office's own villages and how cards spell them. */
export interface Areas {
  readonly villages: readonly Village[];
  readonly spellings: AreaSpellings;
  /** As on the card: SUMBAWA BARAT. */
  readonly regencyName: string;
  /** Four digits. */
  readonly regency: string;
}

type Four = Readonly<Record<'desa_kelurahan' | 'kode_desa_ktp' | 'kecamatan' | 'kabupaten' | 'provinsi', string>>;

/** What Enter on a row of the list means. `typed` goes with it: the card's own spelling may have to stay. */
export type VillageChoice = { readonly kind: 'village'; readonly village: Village; readonly typed: string } | { readonly kind: 'as-typed'; readonly typed: string };

/**
 * Rows for a few letters, each with its kecamatan (two names exist twice), among equal ones those this office writes most (`often`:
 * codes) first; last always the way out for a card of another regency.
 */
export function villageRows(typed: string, { villages, spellings }: Areas, often: readonly string[] = []): readonly ListItem[] {
  const found = findVillages(typed, villages, spellings, often).map((village) => villageItem(village));
  return [...found, { code: '', value: asTyped, label: 'Tulis apa adanya (luar kabupaten ini)', also: [] }];
}

export const asTyped = 'tulis-apa-adanya';

export function villageItem(village: Village): ListItem {
  return { code: village.code.slice(-4), value: areaCode(village.code), label: `${upperText(village.name)}, ${village.district}`, also: [] };
}

export function villageOfCode(code: string, villages: readonly Village[]): Village | null {
  return code === '' ? null : (villages.find((village) => areaCode(village.code) === code) ?? null);
}

/**
 * The fields that a chosen village fills. The desa is written as the card writes it when what was typed is already a full spelling
 * (also an older one), otherwise by its name; kecamatan, kabupaten and provinsi are today's and may be typed over.
 */
export function fillFromVillage(village: Village, typed: string, areas: Areas): Four {
  const written = upperText(typed);
  const card = { desa_kelurahan: written, kecamatan: village.district, kabupaten: areas.regencyName };
  const isSpelling = written !== '' && matchVillage(card, areas.villages, areas.spellings).village?.code === village.code;
  return {
    desa_kelurahan: isSpelling ? written : upperText(village.name),
    kode_desa_ktp: areaCode(village.code),
    kecamatan: upperText(village.district),
    kabupaten: upperText(areas.regencyName),
    provinsi: provinceName(areas.regency),
  };
}

/** Which of kecamatan, kabupaten and provinsi are just what today's village gives. */
export function filledByVillage(values: SheetValues, areas: Areas): readonly ('kecamatan' | 'kabupaten' | 'provinsi')[] {
  const village = villageOfCode(values.kode_desa_ktp, areas.villages);
  if (!village) return [];
  const filled = fillFromVillage(village, values.desa_kelurahan, areas);
  return (['kecamatan', 'kabupaten', 'provinsi'] as const).filter((id) => values[id] === filled[id]);
}

/** `codeOfCard` of the sheet under the hands. */
export function codeForCard(values: SheetValues, areas: Areas): string {
  return codeOfCard(values, areas.villages, areas.spellings);
}

export const villageFields: readonly FieldId[] = ['desa_kelurahan', 'kecamatan', 'kabupaten', 'provinsi'];
