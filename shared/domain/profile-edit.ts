import { isDay } from './days.ts';
import { type FieldId, fieldIds, fieldOf } from './fields.ts';
import type { Profile, Statement, Wave } from './profile.ts';

/** The parts of a profile that the office edits (PRODUCT.md "Programme profile"); all others stay as they came. */
export const editedParts = ['asking', 'expectedPaper', 'quota', 'ageRule', 'familyRule', 'excludedOccupations', 'sendWithoutNik', 'statements', 'waves'] as const;
export type EditedPart = (typeof editedParts)[number];
export type ProfileEdit = Pick<Profile, EditedPart>;

/** Fields that no programme can leave out: identity, doubles, the counts by sex and the keyboard's last stop and note hang on them. */
export const alwaysAsked = ['nik', 'alasan_tanpa_nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'pengesahan', 'keterangan'] as const satisfies readonly FieldId[];
export type AlwaysAsked = (typeof alwaysAsked)[number];

export function isAlwaysAsked(field: FieldId): field is AlwaysAsked {
  return alwaysAsked.some((each) => each === field);
}

/** The fields with a choice of their own: what is filled together with another field follows it. */
export const chosenFields: readonly FieldId[] = fieldIds.filter((id) => fieldOf(id).derived !== true);

/** What can be wrong with an edit, each beside its field. */
export type EditFault = 'always-asked' | 'empty' | 'number' | 'day' | 'order' | 'twice' | 'source' | 'begun' | 'placeholder';

export interface FaultAt {
  /** Path inside the edit: "statements.0.source". */
  readonly at: string;
  readonly fault: EditFault;
}

/** The edited parts of a profile. */
export function editOf(profile: Profile): ProfileEdit {
  const { asking, expectedPaper, quota, ageRule, familyRule, excludedOccupations, sendWithoutNik, statements, waves } = profile;
  return { asking, expectedPaper, quota, ageRule, familyRule, excludedOccupations, sendWithoutNik, statements, waves };
}

/** The profile with the edit in it: the code of the desa follows the desa, statements and waves stand by their day. */
export function applyEdit(profile: Profile, edit: ProfileEdit): Profile {
  const code = edit.asking.desa_kelurahan === 'tidak' ? 'tidak' : 'boleh';
  return {
    ...profile,
    ...edit,
    asking: { ...edit.asking, kode_desa_ktp: code },
    statements: edit.statements.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom)),
    waves: edit.waves.toSorted((left, right) => left.opens.localeCompare(right.opens)),
  };
}

/** What an edit is held against beside the profile itself. */
export interface EditGround {
  /** The office's day, YYYY-MM-DD. */
  readonly today: string;
  /** Statements of earlier versions: their sources stay theirs. */
  readonly earlier: readonly Statement[];
}

/** All that stands against an edit of this profile; empty: it may be saved. */
export function editFaults(profile: Profile, edit: ProfileEdit, { today, earlier }: EditGround): readonly FaultAt[] {
  const { ageRule, familyRule, quota, excludedOccupations, expectedPaper } = edit;
  const whole = (at: string, value: number | null, top = 10_000_000): readonly FaultAt[] =>
    value === null || (Number.isInteger(value) && value >= 1 && value <= top) ? [] : [{ at, fault: 'number' }];
  return [
    ...alwaysAsked.filter((id) => edit.asking[id] === 'tidak').map((id) => ({ at: `asking.${id}`, fault: 'always-asked' as const })),
    ...whole('expectedPaper', expectedPaper),
    ...(quota === null ? [] : [...whole('quota.value', quota.value), ...blank('quota', quota, ['label', 'source'])]),
    ...(ageRule === null
      ? []
      : [
          ...whole('ageRule.atLeast', ageRule.atLeast, 120),
          ...whole('ageRule.atMost', ageRule.atMost, 120),
          ...(ageRule.atMost !== null && ageRule.atMost < ageRule.atLeast ? [{ at: 'ageRule.atMost', fault: 'order' as const }] : []),
          ...blank('ageRule', ageRule, ['source']),
        ]),
    ...(familyRule === null ? [] : [...whole('familyRule.atMost', familyRule.atMost, 99), ...blank('familyRule', familyRule, ['source'])]),
    ...(excludedOccupations === null
      ? []
      : [
          ...(excludedOccupations.labels.length === 0 || excludedOccupations.labels.some((label) => label.trim() === '') ? [{ at: 'excludedOccupations.labels', fault: 'empty' as const }] : []),
          ...blank('excludedOccupations', excludedOccupations, ['source']),
        ]),
    // What people were told on a day stays told: papers carry it, and the office is never left without a sentence.
    ...(begunDays(profile, today).every((day) => edit.statements.some((each) => each.validFrom === day)) ? [] : [{ at: 'statements', fault: 'begun' as const }]),
    ...edit.statements.flatMap((each, index) => statementFaults([...profile.statements, ...earlier], edit.statements, each, index)),
    ...edit.waves.flatMap((each, index) => waveFaults(edit.waves, each, index)),
  ];
}

/** First days of the statements that have begun: they may be reworded, with a new source, but neither moved nor taken away. */
export function begunDays({ statements }: Pick<Profile, 'statements'>, today: string): readonly string[] {
  return statements.map(({ validFrom }) => validFrom).filter((day) => day <= today);
}

/** Statements that were ever said, each once. */
export function saidOnce(profiles: readonly Pick<Profile, 'statements'>[]): readonly Statement[] {
  const all = profiles.flatMap(({ statements }) => statements);
  return [...new Map(all.map((each) => [JSON.stringify([each.validFrom, each.certainty, each.first, each.second, each.source]), each])).values()];
}

function statementFaults(before: readonly Statement[], all: readonly Statement[], each: Statement, index: number): readonly FaultAt[] {
  const at = `statements.${index}`;
  const ofSource = before.filter((one) => sameSource(one.source, each.source));
  const said = ofSource.some((one) => one.certainty === each.certainty && one.first === each.first && one.second === each.second);
  return [
    ...(isDay(each.validFrom) ? [] : [{ at: `${at}.validFrom`, fault: 'day' as const }]),
    ...(all.some((one, other) => other < index && one.validFrom === each.validFrom) ? [{ at: `${at}.validFrom`, fault: 'twice' as const }] : []),
    ...blank(at, each, ['first', 'second', 'source']),
    // Whoever changes what is told to people says by what paper: a source that said another sentence did not say this one, whatever its day.
    ...(each.source.trim() !== '' && ofSource.length > 0 && !said ? [{ at: `${at}.source`, fault: 'source' as const }] : []),
    // What stands in braces and is no day is printed as it stands: nobody can read it, nor a brace that is left alone.
    ...(braces.test(each.first) ? [{ at: `${at}.first`, fault: 'placeholder' as const }] : []),
    ...(braces.test(each.second.replaceAll('{tutup_gelombang}', '')) ? [{ at: `${at}.second`, fault: 'placeholder' as const }] : []),
  ];
}

const braces = /[{}]/u;

/** A source with another blank, full stop or capital is no other paper. */
function sameSource(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || text.trim());
  return one === other;
}

function waveFaults(all: readonly Wave[], each: Wave, index: number): readonly FaultAt[] {
  const at = `waves.${index}`;
  return [
    ...(Number.isInteger(each.no) && each.no >= 1 && each.no <= 999 ? [] : [{ at: `${at}.no`, fault: 'number' as const }]),
    ...(all.some((one, other) => other < index && one.no === each.no) ? [{ at: `${at}.no`, fault: 'twice' as const }] : []),
    ...(['opens', 'closes', 'smsFrom', 'smsUntil'] as const).filter((key) => each[key] !== null && !isDay(each[key])).map((key) => ({ at: `${at}.${key}`, fault: 'day' as const })),
    ...(isDay(each.opens) && isDay(each.closes) && each.closes < each.opens ? [{ at: `${at}.closes`, fault: 'order' as const }] : []),
    ...(each.smsFrom !== null && isDay(each.smsFrom) && isDay(each.closes) && each.smsFrom < each.closes ? [{ at: `${at}.smsFrom`, fault: 'order' as const }] : []),
    ...(each.smsUntil !== null && isDay(each.smsUntil) && each.smsUntil < (each.smsFrom ?? each.closes) ? [{ at: `${at}.smsUntil`, fault: 'order' as const }] : []),
  ];
}

function blank<Key extends string>(at: string, thing: Readonly<Record<Key, string>>, keys: readonly Key[]): readonly FaultAt[] {
  return keys.filter((key) => thing[key].trim() === '').map((key) => ({ at: `${at}.${key}`, fault: 'empty' as const }));
}
