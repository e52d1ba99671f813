import { dayAndMonth } from '../days.ts';
import { nextWave } from '../next-wave.ts';
import { onlineStateOf, type OnlineEvent, type OnlineState } from '../online.ts';
import type { Wave } from '../profile.ts';
import type { AnswerFacts } from './facts.ts';
import { dayInText } from './words.ts';

/** How far the person is on their own way online, as the card tells it apart (VISUAL.md 6). */
export type Way =
  /** No account is known of. */
  | { readonly kind: 'none' }
  /** An account or a form under way. */
  | { readonly kind: 'under-way' }
  /** Waits for the result of a wave; null: nobody said which, and none was open. */
  | { readonly kind: 'waiting'; readonly wave: Wave | null; readonly no: number | null; readonly sms: SmsDays }
  /** `bySms`: the day is one of the SMS, as far as anybody can know; else it is only the day of noting. */
  | { readonly kind: 'passed'; readonly no: number | null; readonly day: string | null; readonly bySms: boolean; readonly chosen: boolean }
  | { readonly kind: 'not-passed'; readonly no: number | null };

/** Where a day lies in the days on which a wave sends its SMS: what silence means hangs on it (PRODUCT.md "The person's own path online"). */
export type SmsDays = 'unannounced' | 'before' | 'inside' | 'after';

export interface Standing {
  readonly state: OnlineState;
  readonly way: Way;
}

/** The wave that the person can still join: open or next to open, and not the one in which they were not taken. null: none is known. */
export function waveAhead(facts: Pick<AnswerFacts, 'online' | 'waves' | 'today'>): Wave | null {
  return nextWave(onlineStateOf(facts.online).at, facts.waves, facts.today);
}

/** Where the person of these facts stands online today. */
export function standingOf(facts: AnswerFacts): Standing {
  const state = onlineStateOf(facts.online);
  return { state, way: wayOf(state, facts) };
}

function wayOf({ at, reached }: OnlineState, facts: AnswerFacts): Way {
  switch (at?.step) {
    case undefined:
    case 'diarahkan':
    case 'macet':
      return { kind: 'none' };
    case 'akun':
    case 'kode':
    case 'formulir':
    case 'tes':
      return { kind: 'under-way' };
    case 'menunggu': {
      const wave = waveOfEvent(at, facts.waves);
      return { kind: 'waiting', wave, no: at.wave ?? wave?.no ?? null, sms: smsDays(wave, facts.today) };
    }
    case 'tidak_lolos':
      return { kind: 'not-passed', no: at.wave };
    case 'lolos':
      return { kind: 'passed', no: at.wave, day: at.day, bySms: isSmsDay(at, facts.waves), chosen: false };
    case 'pelatihan':
      return { kind: 'passed', no: reached.lolos?.wave ?? null, day: reached.lolos?.day ?? null, bySms: reached.lolos !== undefined && isSmsDay(reached.lolos, facts.waves), chosen: true };
  }
}

/** The wave that an event names, or else the one that could be joined on its day. */
function waveOfEvent(event: OnlineEvent, waves: readonly Wave[]): Wave | null {
  if (event.wave !== null) return waves.find((each) => each.no === event.wave) ?? null;
  const joined = waves.filter((each) => each.closes >= event.day && each.opens <= event.day);
  return joined.toSorted((left, right) => left.opens.localeCompare(right.opens)).at(0) ?? null;
}

/** Somebody told of their own result (no list did), on a day on which its wave sends SMS. */
function isSmsDay({ source, wave: no, day }: OnlineEvent, waves: readonly Wave[]): boolean {
  const wave = waves.find((each) => each.no === no);
  if (source === 'daftar' || wave === undefined || wave.smsFrom === null || wave.smsUntil === null) return false;
  return wave.smsFrom <= day && day <= wave.smsUntil;
}

function smsDays(wave: Wave | null, today: string): SmsDays {
  if (wave === null || (wave.smsFrom === null && wave.smsUntil === null)) return 'unannounced';
  if (wave.smsFrom !== null && today < wave.smsFrom) return 'before';
  return wave.smsUntil !== null && today > wave.smsUntil ? 'after' : 'inside';
}

/** "20 sampai 22 April", "sampai 22 April", "mulai 20 April". */
export function smsSpan({ smsFrom, smsUntil }: Wave, today: string): string {
  if (smsFrom === null) return smsUntil === null ? '' : `sampai ${dayInText(smsUntil, today)}`;
  if (smsUntil === null) return `mulai ${dayInText(smsFrom, today)}`;
  if (smsFrom === smsUntil) return dayInText(smsUntil, today);
  const from = smsFrom.slice(0, 7) === smsUntil.slice(0, 7) ? String(Number(smsFrom.slice(8))) : dayAndMonth(smsFrom);
  return `${from} sampai ${dayInText(smsUntil, today)}`;
}

/** "gelombang 1", or "" when nobody knows which. */
export function waveWord(no: number | null): string {
  return no === null ? '' : ` gelombang ${no}`;
}

/** The address at which one registers, as the statement in force names it; null: it names none. */
export function siteOf({ statement }: Pick<AnswerFacts, 'statement'>): string | null {
  return /\bwww\.[a-z0-9.-]*[a-z0-9]/i.exec(statement?.second ?? '')?.[0] ?? null;
}
