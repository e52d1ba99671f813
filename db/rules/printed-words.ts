import { answerSheetContent } from '../../shared/contract/answer-sheets.ts';
import { slipContentSchema } from '../../shared/domain/slip.ts';

/**
 * What stood on a paper that somebody took home, in the order in which it is read; null: kept in a form that is none of ours. `ofOfficer`: what
 * is made of the texts of a slip that may name its officer; a lembar jawaban names nobody of the staff.
 */
export function printedWords(content: string, ofOfficer: (text: string) => string): readonly string[] | null {
  const kept: unknown = JSON.parse(content);
  const slip = slipContentSchema.safeParse(kept);
  if (slip.success) {
    const { head, title, sheetNo, sentence, way, lines, steps, small } = slip.data;
    return [head, title, sheetNo, sentence, way, ...[...lines, ...steps, ...small].map(ofOfficer)].filter((word) => word !== '');
  }
  const sheet = answerSheetContent.safeParse(kept);
  if (!sheet.success) return null;
  const { office, programme, card } = sheet.data;
  const stations = card.stations.map(({ title, lines }) => `${title}: ${lines.join('; ')}`);
  return [office, programme, card.sheetNo, card.name, card.village, card.sentence, card.second, ...stations, card.stuck, card.means, card.notMeans, ...card.todo, card.ask].filter((word) => word !== '');
}

/**
 * A text of a slip with the role of staff in the place of their name. A name stands there only as a whole; where it is a part of the person's own
 * (an officer SITI, a person SITI AMINAH), or is the line that says who the person is, it is theirs.
 */
export function withoutStaff(text: string, staff: readonly { readonly name: string; readonly role: string }[], ownNames: readonly string[]): string {
  if (ownNames.includes(text)) return text;
  const roles = new Map(staff.map(({ name, role }) => [name, role]));
  const longestFirst = [...new Set([...ownNames, ...roles.keys()])].filter((name) => name !== '').toSorted((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return text;
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(anyName, (name) => roles.get(name) ?? name);
}

/** A text as a regular expression that finds it and nothing else. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
