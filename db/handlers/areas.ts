import { spellableNames, spellingFault } from '../../shared/domain/area-spelling.ts';
import { matchVillage } from '../../shared/domain/areas.ts';
import { upperText } from '../../shared/domain/text.ts';
import { fail } from '../../shared/problems.ts';
import type { Handlers } from '../service/context.ts';
import { allSpellings, allVillages, dropSpelling, insertSpelling, ownSpellings } from '../stores/areas.ts';

export const areasHandlers: Handlers<'areas.list' | 'areas.match' | 'areas.addSpelling' | 'areas.removeSpelling'> = {
  'areas.list': ({ db }) => ({ villages: [...allVillages(db)], spellings: { ...allSpellings(db) }, own: [...ownSpellings(db)] }),
  'areas.match': ({ db }, card) => {
    const { village, candidates } = matchVillage(card, allVillages(db), allSpellings(db));
    return { village, candidates: [...candidates] };
  },
  'areas.addSpelling': ({ db, actor, now, note }, input) => {
    note('', ['area_spelling']);
    const villages = allVillages(db);
    const name = spellableNames(villages).find((each) => each === upperText(input.name)) ?? fail('thing.unknown', { what: 'area' });
    const fault = spellingFault(input.written, name, villages, allSpellings(db));
    if (fault?.code === 'spelling.is-name') fail(fault.code);
    if (fault?.code === 'spelling.taken') fail(fault.code, { name: fault.name });
    insertSpelling(db, upperText(input.written), name, { by: actor.id, at: now });
    return {};
  },
  'areas.removeSpelling': ({ db, note }, { written }) => {
    note('', ['area_spelling']);
    if (!ownSpellings(db).includes(written)) fail('thing.unknown', { what: 'spelling' });
    dropSpelling(db, written);
    return {};
  },
};
