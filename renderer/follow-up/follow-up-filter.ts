import type { FollowUpFilter } from '../../shared/contract/follow-up.ts';
import { followUps } from '../../shared/domain/follow-up.ts';
import type { Params } from '../shell/navigation.ts';

/** Everybody who has something left to do. */
export const wholeList: FollowUpFilter = { todo: null, stuck: null, village: null, wave: null, statement: null, assigned: null, when: null };

/** What the screen was opened with: a state, those whose day has come, or those whom this person sees to (`self`: their uid). */
export function followUpFilterOf(params: Params, self: string | null): FollowUpFilter {
  return { ...wholeList, assigned: params['assigned'] === 'saya' ? self : null, todo: followUps.find((todo) => todo === params['todo']) ?? null, when: params['when'] === 'hari_ini' ? 'hari_ini' : null };
}

export function isNarrowed(filter: FollowUpFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}
