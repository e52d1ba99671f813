import type { OfficeTextsNow } from '../office-texts.ts';
import { type Profile, statementOn } from '../profile.ts';
import type { AnswerFacts } from './facts.ts';

export interface NewcomerGround {
  readonly profile: Profile;
  readonly today: string;
  readonly officeName: string;
  readonly districtName: string;
  readonly zone: string;
  readonly texts: OfficeTextsNow;
}

/** Whether the paper has no number yet. */
export function isNewcomer({ sheetNo }: Pick<AnswerFacts, 'sheetNo'>): boolean {
  return sheetNo === '';
}

/** The facts of somebody whose paper is only just coming in, or will come on a slip printed beforehand: nothing is known yet. */
export function newcomer({ profile, today, ...office }: NewcomerGround): AnswerFacts {
  return {
    ...office,
    paperState: 'masuk',
    sendState: 'belum_siap',
    why: ['belum_diinput'],
    sheetNo: '',
    name: '',
    village: '',
    birthYear: '',
    nikTail: '',
    receivedDay: today,
    bundle: null,
    bundlePlace: '',
    list: null,
    hasKtpCopy: false,
    asksForCopy: false,
    keyedAt: null,
    checkedAt: null,
    sending: null,
    answer: null,
    olderAnswer: null,
    withdrawn: null,
    notTheirs: null,
    hearsay: null,
    oldSendings: [],
    online: [],
    accountPhone: '',
    statement: statementOn(profile, today),
    programme: profile.name,
    today,
    waves: profile.waves,
    secondSheets: [],
    voidSheets: [],
    primarySheet: null,
    nikConflict: false,
    noNik: false,
    comparedWithSent: false,
  };
}
