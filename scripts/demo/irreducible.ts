import { emptyValues, type FieldId, fieldIds, fieldOf, type SheetValues } from '../../shared/domain/fields.ts';
import { findVillages, matchVillage, type AreaSpellings, type Village } from '../../shared/domain/areas.ts';
import { commonDomains } from '../../shared/domain/email.ts';
import { list } from '../../shared/domain/lists.ts';
import { proposedFromNik } from '../../shared/domain/nik.ts';
import { asksFor, type Profile } from '../../shared/domain/profile.ts';
import { upperText } from '../../shared/domain/text.ts';

/** What is known of a sheet before the first key. */
export interface BeforeKeying {
  readonly profile: Profile;
  /** Day of receipt, YYYY-MM-DD. */
  readonly onDay: string;
  /** Fields that the receipt gave, as they stand there (stored form). */
  readonly fromReceipt: Partial<SheetValues>;
  readonly villages: readonly Village[];
  readonly spellings: AreaSpellings;
}

/**
 * The fewest keys that any form-filling program could need for what stands on this sheet, given lists by code, automatic advance and
 * proposals from the NIK. A sign that follows from nothing else costs its key; a text of open length costs one key more that ends it,
 * since no program knows that the hands are done; a question that the paper left open costs the one key that passes it; what is
 * proposed and right costs the key that confirms it. What follows from another field costs nothing. Nothing is asked here of how Loket
 * does it: codes count without a key that ends them, and the place of a card from elsewhere counts as the six digits of its kecamatan.
 * The save is one key, and each of the three things on the checklist that the receipt did not say.
 */
export function irreducibleKeys(values: SheetValues, before: BeforeKeying): number {
  const asked = fieldIds.filter((id) => asksFor(before.profile, id));
  return asked.reduce((keys, id) => keys + keysOf(id, values, before), save);
}

const save = 1;
const end = 1;
const pass = 1;
const confirm = 1;
/** A day in digits: two, two and four. */
const wholeDay = 8;
const districtCode = 6;

function keysOf(id: FieldId, values: SheetValues, before: BeforeKeying): number {
  const value = values[id];
  const { kind } = fieldOf(id);
  if (id in followsFrom) return followsFrom[id]?.(values, before) ?? 0;
  if (isGiven(id, value, before)) return kind === 'toggle' || id === 'no_formulir' ? 0 : confirm;
  if (kind === 'toggle' || id === 'pengesahan') return value === '' ? 0 : 1;
  if (value === '') return asksThis(id, values, before.profile) ? pass : 0;
  switch (kind) {
    case 'identity':
      return value.length + (value.length < 16 ? end : 0);
    case 'day':
      return wholeDay;
    case 'list':
    case 'list-free':
      return list(fieldOf(id).list ?? id).find((item) => item.value === value)?.code.length ?? value.length + end;
    case 'block':
      return /^\d{3}$/.test(value) ? Math.min(value.length, String(Number(value)).length + end) : value.length + (value === '-' ? 0 : end);
    case 'phone':
      return value.replace(/^08/, '').length + end;
    case 'email':
      return (commonDomains.some((domain) => value.endsWith(`@${domain}`)) ? value.lastIndexOf('@') : value.length) + end;
    default:
      return value.length + end;
  }
}

type Cost = (values: SheetValues, before: BeforeKeying) => number;

/** Fields that another one may answer. */
const followsFrom: Partial<Readonly<Record<FieldId, Cost>>> = {
  // Nearly every paper has the first of the list: it is given and passed over.
  jenis_identitas: ({ jenis_identitas: kind }) => (kind === 'KTP-EL' ? 0 : 1),
  kewarganegaraan: ({ kewarganegaraan: citizenship }) => (citizenship === 'WNI' ? 0 : 1),
  alasan_tanpa_nik: ({ nik }) => (nik === '' ? 1 : 0),
  tanggal_lahir: ({ nik, tanggal_lahir: day }, { onDay }) => (day === '' ? pass : proposedFromNik(nik, onDay)?.birthDate === day ? confirm : wholeDay),
  // Confirmed with the day: both come from the same six digits.
  jenis_kelamin: ({ nik, jenis_kelamin: sex }, { onDay }) => (proposedFromNik(nik, onDay)?.sex === sex ? 0 : 1),
  desa_kelurahan: villageKeys,
  kode_desa_ktp: () => 0,
  kecamatan: (values, { villages, spellings }) => (matchVillage(values, villages, spellings).village === null ? districtCode : 0),
  kabupaten: () => 0,
  provinsi: () => 0,
  kode_desa_domisili: ({ kode_desa_domisili: code, alamat_domisili: address }) => (address === '' ? 0 : code === '' ? pass : 3),
  // Has a key of its own, and most sheets have none.
  keterangan: ({ keterangan: note }) => (note === '' ? 0 : note.length + 2),
};

/** The fewest letters that bring the village to the top, and the key that takes it; its name in full where the card spells it otherwise. */
function villageKeys(values: SheetValues, { villages, spellings }: BeforeKeying): number {
  const { village } = matchVillage(values, villages, spellings);
  const name = upperText(values.desa_kelurahan);
  if (village === null || upperText(village.name) !== name) return name.length + end;
  const enough = Array.from(name, (_, index) => index + 1).find((length) => findVillages(name.slice(0, length), villages, spellings)[0]?.code === village.code);
  return (enough ?? name.length) + end;
}

function isGiven(id: FieldId, value: string, { fromReceipt }: BeforeKeying): boolean {
  return value !== '' && fromReceipt[id] === value;
}

/** Whether the programme asks this on this sheet: some questions only follow from an answer. */
function asksThis(id: FieldId, values: SheetValues, profile: Profile): boolean {
  const rules = profile.conditional.filter((rule) => rule.field === id);
  return rules.length === 0 || rules.some((rule) => rule.when.values.includes(values[rule.when.field]));
}

/** What a receipt gives of a sheet: name, phone, number of the form and the copies. */
export function receiptOf(values: SheetValues): Partial<SheetValues> {
  const { nama, no_hp, no_formulir, fotokopi_ktp, fotokopi_kk } = values;
  return { ...emptyValues(), nama, no_hp, no_formulir, fotokopi_ktp, fotokopi_kk };
}
