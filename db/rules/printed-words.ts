import { answerSheetContent } from '../../shared/contract/answer-sheets.ts';
import { slipContentSchema } from '../../shared/domain/slip.ts';

/** What stood on a paper that somebody took home, in the order in which it is read; null: kept in a form that is none of ours. */
export function printedWords(content: string): readonly string[] | null {
  const kept: unknown = JSON.parse(content);
  const slip = slipContentSchema.safeParse(kept);
  if (slip.success) {
    const { head, title, sheetNo, sentence, way, lines, steps, small } = slip.data;
    return [head, title, sheetNo, sentence, way, ...lines, ...steps, ...small].filter((word) => word !== '');
  }
  const sheet = answerSheetContent.safeParse(kept);
  if (!sheet.success) return null;
  const { office, programme, card } = sheet.data;
  const stations = card.stations.map(({ title, lines }) => `${title}: ${lines.join('; ')}`);
  return [office, programme, card.sheetNo, card.name, card.village, card.sentence, card.second, ...stations, card.stuck, card.means, card.notMeans, ...card.todo, card.ask].filter((word) => word !== '');
}
