import type { Wave } from './profile.ts';

/** Of which waves no SMS will come any more: the result then stands only in the account (PRODUCT.md "The person's own path online"). */
export interface ResultsOver {
  readonly waves: readonly number[];
  /** Of every wave that has opened: also whoever waits for one that nobody named has to look. */
  readonly unnamed: boolean;
}

/** The waves whose last day of the SMS lies before this day (YYYY-MM-DD). */
export function resultsOver(waves: readonly Wave[], today: string): ResultsOver {
  const isOver = ({ smsUntil }: Wave): boolean => smsUntil !== null && today > smsUntil;
  const opened = waves.filter((wave) => wave.opens <= today);
  return { waves: waves.filter(isOver).map(({ no }) => no), unnamed: opened.length > 0 && opened.every(isOver) };
}
