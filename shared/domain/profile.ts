import { z } from 'zod';
import { withoutStray } from './answer/statement-text.ts';
import { isDay } from './days.ts';
import { type FieldId, fieldIds, type SheetValues } from './fields.ts';

/** A programme as data (PRODUCT.md "Programme profile"): versioned, snapshotted by what uses it. Rules flag; people decide. */
const day = z.string().refine(isDay);
const text = z.string().min(1).max(400);
const fieldId = z.enum(fieldIds);

export const askings = ['wajib', 'boleh', 'tidak'] as const;
export type Asking = (typeof askings)[number];

/** How sure it is that the paper counts, from that day on (PRODUCT.md "What it means"). */
export const certainties = ['belum pasti', 'tidak cukup', 'cukup'] as const;
export type Certainty = (typeof certainties)[number];

const statement = z.strictObject({
  validFrom: day,
  certainty: z.enum(certainties),
  /** The big sentence, about the person. */
  first: text,
  /** Where, until when, gratis. `{tutup_gelombang}`: closing day of the wave at hand; without one its clause falls away. */
  second: text,
  source: text,
});

const wave = z.strictObject({
  no: z.int().positive(),
  opens: day,
  closes: day,
  /** First and last day on which its result comes by SMS; null: not announced. What silence means on a day hangs on them. */
  smsFrom: day.nullable().default(null),
  smsUntil: day.nullable().default(null),
});

export const profileSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{3,60}$/),
  name: text,
  /** The word that names the files of a sending. */
  short: z.string().regex(/^[A-Z0-9]{2,20}$/),
  period: z.strictObject({ from: day, to: day.nullable() }),
  asking: z.record(fieldId, z.enum(askings)),
  /** Asked as `wajib` while another field holds one of the values. */
  conditional: z.array(z.strictObject({ field: fieldId, when: z.strictObject({ field: fieldId, values: z.array(z.string()) }) })),
  /** How many sheets the office expects; never shown as progress towards the quota. */
  expectedPaper: z.int().positive().nullable(),
  quota: z.strictObject({ label: text, value: z.int().positive(), source: text }).nullable(),
  ageRule: z.strictObject({ atLeast: z.int().min(1).max(120), atMost: z.int().min(1).max(120).nullable().default(null), source: text }).nullable(),
  /** How many people of one family card may take part. */
  familyRule: z.strictObject({ atMost: z.int().positive(), source: text }).nullable().default(null),
  excludedOccupations: z.strictObject({ labels: z.array(text), source: text }).nullable(),
  /** Whether a person without NIK may be sent with `alasan_tanpa_nik`. */
  sendWithoutNik: z.boolean(),
  statements: z.array(statement),
  waves: z.array(wave),
  checkingRule: z.enum(['setiap berkas oleh orang kedua']),
  /** What a sending may be for (shown on letter and manifest). */
  purposes: z.array(z.enum(['basis data', 'usulan', 'pendaftaran offline', 'hanya jumlah'])).min(1),
  exportProfiles: z.array(z.enum(['LENGKAP-1'])).min(1),
  /** The day after which personal data are purged; null until the office sets it. */
  retention: day.nullable(),
});

export type Profile = z.infer<typeof profileSchema>;
export type Statement = z.infer<typeof statement>;
export type Wave = z.infer<typeof wave>;

/** Whether the programme asks for the field at all. */
export function asksFor(profile: Profile, field: FieldId): boolean {
  return profile.asking[field] !== 'tidak';
}

/** Whether the field must be filled on a sheet with these values; never one that is not asked. "-" counts as filled; that is for the checks. */
export function isRequired(profile: Profile, field: FieldId, values: SheetValues): boolean {
  if (!asksFor(profile, field)) return false;
  if (profile.asking[field] === 'wajib') return true;
  return profile.conditional.some((rule) => rule.field === field && rule.when.values.includes(values[rule.when.field]));
}

/**
 * The statement in force on a day: the latest that has begun. null before the first. A placeholder that none is, or a brace, of one that was
 * saved when less was refused is told to nobody.
 */
export function statementOn(profile: Profile, onDay: string): Statement | null {
  const begun = profile.statements.filter((each) => each.validFrom <= onDay);
  const last = begun.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom)).at(-1);
  return last ? { ...last, first: withoutStray(last.first, 'first'), second: withoutStray(last.second, 'second') } : null;
}

/** Numbers of the waves that have opened by a day, the earliest first. */
export function openedWaves(waves: readonly Wave[], onDay: string): number[] {
  return waves.filter((each) => each.opens <= onDay).map((each) => each.no);
}

/** The wave one can still join on a day: open, or else the next to open. null when none is known. */
export function waveOn(profile: { readonly waves: readonly Wave[] }, onDay: string): Wave | null {
  const ahead = profile.waves.filter((each) => each.closes >= onDay);
  return ahead.toSorted((left, right) => left.opens.localeCompare(right.opens)).at(0) ?? null;
}
