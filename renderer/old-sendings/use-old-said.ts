import { linesUnder } from '../answers/ledger-view.ts';
import { useQuery } from '../api/use-query.ts';

/** What came back of a kiriman lama (by its uid), in the lines of Jawaban: the total that was stated with what it leaves unexplained, then who said what. [] : nothing yet. */
export function useOldSaid(): (sending: string) => readonly string[] {
  const ledger = useQuery('answers.ledger', {}).value;
  const today = useQuery('settings.get', {}).value?.today ?? '';
  return (sending) => {
    const row = ledger?.rows.find(({ uid }) => uid === sending);
    return row && today !== '' ? linesUnder({ stated: row.stated, sayings: row.sayings }, today) : [];
  };
}
