import { addDays } from './days.ts';
import type { Wave } from './profile.ts';

/** Of which waves no SMS will come any more: the result then stands only in the account (PRODUCT.md "The person's own path online"). */
export interface ResultsOver {
  readonly waves: readonly number[];
  /** Days, both included, on which such a wave was the one to be joined: whoever waits since one of them for a wave that nobody named has to look. */
  readonly joined: readonly { readonly from: string; readonly until: string }[];
}

/** The waves whose last day of the SMS lies before this day (YYYY-MM-DD). Of waves that are open at once the earlier one is meant, as on the card. */
export function resultsOver(waves: readonly Wave[], today: string): ResultsOver {
  const isOver = ({ smsUntil }: Wave): boolean => smsUntil !== null && today > smsUntil;
  let closed = '';
  const joined = waves
    .toSorted((left, right) => left.opens.localeCompare(right.opens))
    .flatMap((wave) => {
      const from = wave.opens > closed ? wave.opens : addDays(closed, 1);
      if (wave.closes > closed) closed = wave.closes;
      return isOver(wave) && from <= wave.closes ? [{ from, until: wave.closes }] : [];
    });
  return { waves: waves.filter(isOver).map(({ no }) => no), joined };
}
