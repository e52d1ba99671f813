import type { OnlineEvent } from './online.ts';
import { openedWaves, type Wave, waveOn } from './profile.ts';

/**
 * Who was not taken in a wave joins another one: a wave that somebody has lost is none of those ahead of them, though its last day may not be
 * over when they are told. The card, the slip, the messages and the figures all ask here.
 */
export type LostStep = Pick<OnlineEvent, 'step' | 'wave'>;

/** The number of the wave in which somebody who stands at this step was not taken; where nobody said which, the only one that has opened. null: none. */
export function lostWave(at: LostStep | null, waves: readonly Wave[], today: string): number | null {
  if (at?.step !== 'tidak_lolos') return null;
  return at.wave ?? onlyOpened(waves, today);
}

/** The wave that somebody who stands at this step can still join; null: none is known. */
export function nextWave(at: LostStep | null, waves: readonly Wave[], today: string): Wave | null {
  const lost = lostWave(at, waves, today);
  return waveOn({ waves: waves.filter(({ no }) => no !== lost) }, today);
}

/** How a list finds those who have lost the wave at hand: `unnamed`, also where nobody said which it was. null: no wave is at hand. */
export interface LostIn {
  readonly no: number;
  readonly unnamed: boolean;
}

/** The wave at hand, as what is to be left out of those who can still join it. */
export function lostAtHand(waves: readonly Wave[], today: string): LostIn | null {
  const wave = waveOn({ waves }, today);
  return wave && { no: wave.no, unnamed: onlyOpened(waves, today) === wave.no };
}

function onlyOpened(waves: readonly Wave[], today: string): number | null {
  const [first, second] = openedWaves(waves, today);
  return second === undefined ? (first ?? null) : null;
}
