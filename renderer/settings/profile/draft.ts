import { dayText, parseComingDay } from '../../../shared/domain/days.ts';
import type { FieldId } from '../../../shared/domain/fields.ts';
import type { ProfileEdit } from '../../../shared/domain/profile-edit.ts';
import type { Asking, Certainty, Profile } from '../../../shared/domain/profile.ts';
import { createStore } from '../../shell/store.ts';

export interface StatementDraft {
  readonly validFrom: string;
  readonly certainty: Certainty;
  readonly first: string;
  readonly second: string;
  readonly source: string;
}

export interface WaveDraft {
  readonly no: string;
  readonly opens: string;
  readonly closes: string;
  /** '' while not announced. */
  readonly smsFrom: string;
  readonly smsUntil: string;
}

/** The edited profile as it stands in the boxes: everything is text as typed. A rule whose boxes are all empty is no rule. */
export interface ProfileDraft {
  readonly asking: Readonly<Record<FieldId, Asking>>;
  readonly expectedPaper: string;
  readonly quota: { readonly label: string; readonly value: string; readonly source: string };
  readonly ageRule: { readonly atLeast: string; readonly atMost: string; readonly source: string };
  readonly familyRule: { readonly atMost: string; readonly source: string };
  /** One occupation a line. */
  readonly excludedOccupations: { readonly labels: string; readonly source: string };
  readonly sendWithoutNik: boolean;
  readonly statements: readonly StatementDraft[];
  readonly waves: readonly WaveDraft[];
  readonly reason: string;
}

/** What lies under the hands of one person: kept through a lock and over other screens until it is saved or thrown away. */
export interface KeptDraft {
  readonly user: string;
  /** The version it was begun from. */
  readonly revision: number;
  readonly base: Profile;
  readonly draft: ProfileDraft;
}

export const keptDraft = createStore<KeptDraft | null>(null);

/** The boxes as a profile fills them. */
export function draftOf(profile: Profile): ProfileDraft {
  const { quota, ageRule, familyRule, excludedOccupations } = profile;
  return {
    asking: profile.asking,
    expectedPaper: numberText(profile.expectedPaper),
    quota: { label: quota?.label ?? '', value: numberText(quota?.value), source: quota?.source ?? '' },
    ageRule: { atLeast: numberText(ageRule?.atLeast), atMost: numberText(ageRule?.atMost), source: ageRule?.source ?? '' },
    familyRule: { atMost: numberText(familyRule?.atMost), source: familyRule?.source ?? '' },
    excludedOccupations: { labels: excludedOccupations?.labels.join('\n') ?? '', source: excludedOccupations?.source ?? '' },
    sendWithoutNik: profile.sendWithoutNik,
    statements: profile.statements.map((each) => ({ ...each, validFrom: dayText(each.validFrom) })),
    waves: profile.waves.map((wave) => ({ no: String(wave.no), opens: dayText(wave.opens), closes: dayText(wave.closes), smsFrom: optionalDayText(wave.smsFrom), smsUntil: optionalDayText(wave.smsUntil) })),
    reason: '',
  };
}

/** What the boxes say on this day. What cannot be read becomes NaN or stays as typed, so that the rules of the profile name its box. */
export function editOfDraft(draft: ProfileDraft, today: string): ProfileEdit {
  const { quota, ageRule, familyRule, excludedOccupations } = draft;
  return {
    asking: draft.asking,
    expectedPaper: draft.expectedPaper.trim() === '' ? null : numberOf(draft.expectedPaper),
    quota: isEmpty(quota) ? null : { label: quota.label.trim(), value: numberOf(quota.value), source: quota.source.trim() },
    ageRule: isEmpty(ageRule)
      ? null
      : { atLeast: numberOf(ageRule.atLeast), atMost: ageRule.atMost.trim() === '' ? null : numberOf(ageRule.atMost), source: ageRule.source.trim() },
    familyRule: isEmpty(familyRule) ? null : { atMost: numberOf(familyRule.atMost), source: familyRule.source.trim() },
    excludedOccupations: isEmpty(excludedOccupations) ? null : { labels: linesOf(excludedOccupations.labels), source: excludedOccupations.source.trim() },
    sendWithoutNik: draft.sendWithoutNik,
    statements: draft.statements.map((each) => ({
      validFrom: typedDay(each.validFrom, today),
      certainty: each.certainty,
      first: each.first.trim(),
      second: each.second.trim(),
      source: each.source.trim(),
    })),
    waves: draft.waves.map((wave) => ({ no: numberOf(wave.no), opens: typedDay(wave.opens, today), closes: typedDay(wave.closes, today), smsFrom: optionalTypedDay(wave.smsFrom, today), smsUntil: optionalTypedDay(wave.smsUntil, today) })),
  };
}

/** A day as the office writes it, as YYYY-MM-DD; what is none stays as typed. */
export const typedDay = (typed: string, today: string): string => parseComingDay(typed, today) ?? typed.trim();

const optionalDayText = (day: string | null): string => (day === null ? '' : dayText(day));
const optionalTypedDay = (typed: string, today: string): string | null => (typed.trim() === '' ? null : typedDay(typed, today));

const numberText = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

/** Digits, with dots between thousands as people write them; NaN for anything else. */
function numberOf(typed: string): number {
  const text = typed.trim();
  return /^(?:\d{1,8}|\d{1,3}(?:\.\d{3})+)$/.test(text) ? Number(text.replaceAll('.', '')) : Number.NaN;
}

function isEmpty(boxes: Readonly<Record<string, string>>): boolean {
  return Object.values(boxes).every((text) => text.trim() === '');
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
