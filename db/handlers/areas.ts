import { matchVillage } from '../../shared/domain/areas.ts';
import type { Handlers } from '../service/context.ts';
import { allSpellings, allVillages } from '../stores/areas.ts';

export const areasHandlers: Handlers<'areas.list' | 'areas.match'> = {
  'areas.list': ({ db }) => ({ villages: [...allVillages(db)], spellings: { ...allSpellings(db) } }),
  'areas.match': ({ db }, card) => {
    const { village, candidates } = matchVillage(card, allVillages(db), allSpellings(db));
    return { village, candidates: [...candidates] };
  },
};
