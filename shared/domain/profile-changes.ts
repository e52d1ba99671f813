import type { EditedPart } from './profile-edit.ts';
import { chosenFields, editedParts } from './profile-edit.ts';
import type { Profile, Statement, Wave } from './profile.ts';

/** One difference between two versions. `item`: field id, day of a statement, number of a wave, occupation; '' where the part is one thing. */
export interface ProfileChange {
  readonly part: EditedPart;
  readonly item: string;
  /** '' : it was not there. */
  readonly from: string;
  /** '' : it is gone. */
  readonly to: string;
}

/** What is another in the later of two versions, in the order of the settings page. Empty: nothing. */
export function profileChanges(before: Profile, after: Profile): readonly ProfileChange[] {
  return editedParts.flatMap((part) => differences(part, itemsOf(before, part), itemsOf(after, part)));
}

function differences(part: EditedPart, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly ProfileChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((item) => ({ part, item, from: before.get(item) ?? '', to: after.get(item) ?? '' }))
    .filter(({ from, to }) => from !== to);
}

/** Each thing of a part as one text, so that two versions can be laid side by side. */
function itemsOf(profile: Profile, part: EditedPart): ReadonlyMap<string, string> {
  const one = (text: string | null) => new Map(text === null ? [] : [['', text]]);
  const { quota, ageRule, familyRule, excludedOccupations } = profile;
  switch (part) {
    case 'asking':
      return new Map(chosenFields.map((id) => [id, profile.asking[id]]));
    case 'expectedPaper':
      return one(profile.expectedPaper === null ? null : String(profile.expectedPaper));
    case 'quota':
      return one(quota && `${quota.label}: ${quota.value} (${quota.source})`);
    case 'ageRule':
      return one(ageRule && `${ageRule.atLeast}–${ageRule.atMost ?? 'tanpa batas'} (${ageRule.source})`);
    case 'familyRule':
      return one(familyRule && `${familyRule.atMost} orang (${familyRule.source})`);
    case 'excludedOccupations':
      return new Map(excludedOccupations === null ? [] : [['', excludedOccupations.source], ...excludedOccupations.labels.map((label): [string, string] => [label, label])]);
    case 'sendWithoutNik':
      return one(profile.sendWithoutNik ? 'ya' : 'tidak');
    case 'statements':
      return new Map(profile.statements.map((each) => [each.validFrom, statementText(each)]));
    case 'waves':
      return new Map(profile.waves.map((each) => [String(each.no), waveText(each)]));
  }
}

const statementText = ({ certainty, first, second, source }: Statement) => `${certainty}: ${first} ${second} (${source})`;
const waveText = ({ opens, closes, smsFrom, smsUntil }: Wave) => `${opens} s.d. ${closes}${smsText(smsFrom, smsUntil)}`;
const smsText = (from: string | null, until: string | null) => (from === null && until === null ? '' : `, SMS ${[from, until].filter((day) => day !== null).join(' s.d. ')}`);
