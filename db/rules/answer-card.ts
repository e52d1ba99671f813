import type { AnswerCardView } from '../../shared/contract/counter.ts';
import { answerCard } from '../../shared/domain/answer.ts';
import type { QueryContext } from '../service/context.ts';
import type { Sheet } from '../stores/sheets.ts';
import { openedWaves } from '../../shared/domain/profile.ts';
import { answerFacts } from './answer-facts.ts';

/** The answer card of the sheet that speaks for a person, as things stand now. Who calls has logged why it is looked at. */
export function answerCardOf(context: Pick<QueryContext, 'db' | 'office' | 'today' | 'now'>, sheet: Sheet): AnswerCardView {
  const facts = answerFacts(context, sheet);
  const card = answerCard(facts);
  return {
    sheet: sheet.uid,
    sheetNo: sheet.sheetNo,
    name: facts.name,
    village: facts.village,
    birthYear: facts.birthYear,
    nikTail: facts.nikTail,
    sentence: card.sentence,
    second: card.second,
    stations: card.stations.map((station) => ({ ...station, lines: [...station.lines] })),
    ladder: card.ladder.squares.map((square) => ({ ...square })),
    stuck: card.ladder.stuck ?? '',
    means: card.means,
    notMeans: card.notMeans,
    todo: [...card.todo],
    ask: card.ask,
    foot: card.foot ?? '',
    today: facts.today,
    opened: openedWaves(facts.waves, facts.today),
    asOf: context.now,
  };
}
