import { foldText } from '../../shared/domain/name.ts';
import { commonPages } from './common-pages.ts';
import type { HelpPage } from './page.ts';
import { screenPages } from './screen-pages.ts';

/** All pages, the screens in their order, then what is asked on several of them. */
export const allPages: readonly HelpPage[] = [...Object.values(screenPages), ...commonPages];

/** Pages that hold every word of what was typed, those with it in their title first. Nothing typed: all of them. */
export function findPages(typed: string): readonly HelpPage[] {
  const words = foldText(typed).split(' ').filter((word) => word !== '');
  const found = allPages.filter((page) => words.every((word) => foldedText(page).includes(word)));
  const inTitle = (page: HelpPage) => words.every((word) => foldText(page.title).includes(word));
  return [...found.filter(inTitle), ...found.filter((page) => !inTitle(page))];
}

const folded = new Map<HelpPage, string>();

function foldedText(page: HelpPage): string {
  const known = folded.get(page);
  if (known !== undefined) return known;
  const text = foldText([page.title, page.about, ...page.steps, ...page.keys.flatMap(({ tuts, verb }) => [tuts, verb]), ...page.asked.flatMap(({ question, answer }) => [question, answer])].join(' '));
  folded.set(page, text);
  return text;
}
