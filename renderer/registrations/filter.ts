import type { CallInput } from '../../shared/contract/index.ts';
import { sentParts, type SentPart } from '../../shared/domain/province-answers.ts';
import { paperStates, sendStates, whyNotReady, type PaperState, type SendState, type WhyNotReady } from '../../shared/domain/states.ts';
import type { Params } from '../shell/navigation.ts';

/** What Pendaftar shows: the text that is searched and four choices, null = all. */
export interface Filter {
  readonly text: string;
  readonly paperState: PaperState | null;
  readonly sendState: SendState | null;
  /** Of those who are `terkirim`, by their latest answer. */
  readonly answer: SentPart | null;
  readonly why: WhyNotReady | null;
  readonly bundle: string | null;
}

export type SheetFilter = CallInput<'sheets.list'>['filter'];

export const noFilter: Filter = { text: '', paperState: null, sendState: null, answer: null, why: null, bundle: null };

/** The filter that Beranda, Kirim or Bundel asked for when they opened the list. A word that is no state counts for nothing. */
export function filterOfParams(params: Params): Filter {
  return {
    text: '',
    paperState: memberOf(paperStates, params['paperState']),
    sendState: memberOf(sendStates, params['sendState']),
    answer: memberOf(sentParts, params['answer']),
    why: memberOf(whyNotReady, params['why']),
    bundle: params['bundle'] ?? null,
  };
}

/** Whether anything is left out. */
export function isFiltered(filter: Filter): boolean {
  return filter.text.trim() !== '' || filter.paperState !== null || filter.sendState !== null || filter.answer !== null || filter.why !== null || filter.bundle !== null;
}

/** A list of orang begins with people, so that a reason without "belum siap" cannot stand there. */
export function withChoice(filter: Filter, change: Partial<Filter>): Filter {
  const next = { ...filter, ...change };
  return change.sendState !== undefined && change.sendState !== 'belum_siap' && change.why === undefined ? { ...next, why: null } : next;
}

/** What goes over the wire: the text within its limit. */
export function sheetFilterOf(filter: Filter): SheetFilter {
  return { ...filter, text: filter.text.trim().slice(0, 100) };
}

function memberOf<Member extends string>(members: readonly Member[], word: string | undefined): Member | null {
  return members.find((member) => member === word) ?? null;
}
