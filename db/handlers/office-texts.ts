import { textFaults } from '../../shared/domain/office-texts.ts';
import { fail } from '../../shared/problems.ts';
import type { Handlers } from '../service/context.ts';
import { ownTexts, writeText } from '../stores/office-texts.ts';

/** Letterhead and words of the office's papers. */
export const officeTextsHandlers: Handlers<'officeTexts.own' | 'officeTexts.save'> = {
  'officeTexts.own': ({ db }) => ({ texts: [...ownTexts(db)] }),
  'officeTexts.save': ({ db, actor, now, note }, { texts }) => {
    note('', texts.map(({ key }) => key));
    for (const { key, text } of texts) {
      if (text !== null && textFaults(key, text).length > 0) fail('office-text.fault', { key });
      writeText(db, key, text, now, actor.id);
    }
    return {};
  },
};
