import { type OnlineStep, stuckReasons, type StuckReason } from './online.ts';

/** Where people stand, as the figures count them. '' : nothing is known. */
export const standings = ['', 'diarahkan', 'akun', 'kode', 'formulir', 'tes', 'menunggu', 'tidak_lolos', 'lolos', 'pelatihan'] as const satisfies readonly (Exclude<OnlineStep, 'macet'> | '')[];
export type Standing = (typeof standings)[number];

const noAccount = ['', 'diarahkan'] as const;
/** Who has no place in a wave yet, or not again. */
const mayJoin = ['', 'diarahkan', 'akun', 'kode', 'formulir', 'tes', 'tidak_lolos'] as const;

/**
 * Every figure of the way online that opens a list. `at-…` add up to everybody, and so do told + not-told; `no-account` is not-told and
 * told together without a step; the reasons (`why-…`) are of those who are stuck now.
 */
export const onlineGroups = [
  'told', 'not-told', 'no-account', 'may-join',
  'at-none', 'at-diarahkan', 'at-akun', 'at-kode', 'at-formulir', 'at-tes', 'at-menunggu', 'at-tidak_lolos', 'at-lolos', 'at-pelatihan',
  'why-mengira_cukup', 'why-tak_punya_hp', 'why-tak_paham', 'why-kode_tidak_masuk', 'why-nik_ditolak', 'why-tidak_berminat', 'why-none',
] as const;
export type OnlineGroup = (typeof onlineGroups)[number];

export interface GroupRule {
  readonly steps: readonly Standing[];
  /** null: whatever the reason; '': none. */
  readonly stuck: StuckReason | '' | null;
  /** Without those who were not taken in the wave at hand: it is not theirs to join again. */
  readonly withoutLost?: true;
}

/** Who belongs to a figure: the one definition for its number and for the list it opens. */
export function ruleOf(group: OnlineGroup): GroupRule {
  switch (group) {
    case 'told':
      return { steps: standings.filter((step) => step !== ''), stuck: null };
    case 'not-told':
      return { steps: [''], stuck: null };
    case 'no-account':
      return { steps: noAccount, stuck: null };
    case 'may-join':
      return { steps: mayJoin, stuck: null, withoutLost: true };
    case 'why-none':
      // Not there yet, and nobody knows why.
      return { steps: mayJoin, stuck: '' };
    case 'at-none':
      return { steps: [''], stuck: null };
    default:
      return group.startsWith('at-') ? { steps: standings.filter((step) => `at-${step}` === group), stuck: null } : { steps: standings, stuck: stuckReasons.find((reason) => `why-${reason}` === group) ?? '' };
  }
}

/** Counts a figure from how many stand where, with which reason, and whether they have lost the wave at hand. */
export function countGroup(group: OnlineGroup, counts: readonly { readonly step: Standing; readonly stuck: StuckReason | ''; readonly lost: boolean; readonly people: number }[]): number {
  const { steps, stuck, withoutLost } = ruleOf(group);
  return counts.filter((each) => steps.includes(each.step) && !(withoutLost && each.lost) && (stuck === null || each.stuck === stuck)).reduce((sum, each) => sum + each.people, 0);
}
