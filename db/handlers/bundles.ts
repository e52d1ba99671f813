import { dayInZone } from '../../shared/domain/days.ts';
import { fail } from '../../shared/problems.ts';
import { numberSheet } from '../rules/number-sheet.ts';
import { paperOfNumber, placePaper } from '../rules/place-paper.ts';
import { knownSheet } from '../rules/sheet-access.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import {
  type Bundle, bundleCodeTaken, bundleWithCounts, type BundleWithCounts, changeBundle, findBundle, insertBundle, listBundles, nextPosition, papersOf, placeOfSheet,
} from '../stores/bundles.ts';
import { lineOfSheet } from '../stores/person-lists.ts';
import { writeSearch } from '../stores/search.ts';
import { insertSheet } from '../stores/sheets.ts';

/** Bundel: what was counted on paper, and the sheets that were counted but are not there. */
export const bundlesHandlers: Handlers<'bundles.list' | 'bundles.papers' | 'bundles.placeOf' | 'bundles.create' | 'bundles.change' | 'bundles.addMissing' | 'bundles.place'> = {
  'bundles.list': ({ db, office }) => ({ bundles: listBundles(db, office.programme.id).map((each) => viewOf(each, office.zone)) }),

  'bundles.papers': (context, { bundle: uid }) => {
    const { db, office } = context;
    const { id } = knownBundle(context, uid);
    return { bundle: viewOf(bundleWithCounts(db, id), office.zone), papers: [...papersOf(db, id)] };
  },

  'bundles.placeOf': (context, { sheet: uid }) => {
    const sheet = knownSheet(context, uid);
    return { sheetNo: sheet.sheetNo, receivedDay: sheet.receivedDay, at: placeOfSheet(context.db, sheet.id), list: lineOfSheet(context.db, sheet.id) };
  },

  'bundles.create': (context, { code, counted, place }) => {
    const { db, office, actor, now } = context;
    const uid = context.ids.next();
    context.note(uid, ['code', 'counted', 'place']);
    if (bundleCodeTaken(db, office.programme.id, code)) fail('bundle.code-taken');
    insertBundle(db, { uid, programme: office.programme.id, code, counted, place, by: actor.id, at: now });
    return { uid };
  },

  'bundles.change': (context, { bundle: uid, revision, counted, place }) => {
    context.note(uid, ['counted', 'place']);
    const bundle = knownBundle(context, uid);
    if (bundle.revision !== revision) fail('stale', { saw: revision, now: bundle.revision });
    changeBundle(context.db, bundle, counted, place, context.actor.id, context.now);
    return { revision: revision + 1 };
  },

  'bundles.addMissing': (context, { bundle: uid, reason }) => {
    const { db, office, actor, now, today } = context;
    const bundle = knownBundle(context, uid);
    const number = numberSheet(context);
    context.note(number.uid, ['bundle', 'paper_state']);
    const sheet = insertSheet(db, {
      ...number,
      programme: office.programme.id,
      formNo: '',
      bundle: bundle.id,
      position: nextPosition(db, bundle.id),
      registration: null,
      receivedDay: today,
      receiptName: '',
      receiptPhone: '',
      documents: { formulir: false, fotokopi_ktp: false, fotokopi_kk: false },
      paperState: 'tidak_ditemukan',
      reason,
      by: actor.id,
      at: now,
    });
    writeSearch(db, sheet, { name: '', sheetNo: number.sheetNo, phones: [] });
    return { sheet: number.uid, sheetNo: number.sheetNo };
  },

  'bundles.place': (context, { bundle: uid, position, sheetNo }) => {
    const bundle = knownBundle(context, uid);
    const sheet = paperOfNumber(context, sheetNo);
    context.note(sheet.uid, ['bundle', 'position']);
    return { sheet: sheet.uid, sheetNo: sheet.sheetNo, instead: placePaper(context, sheet, bundle, position) };
  },
};

function viewOf({ uid, code, counted, countedBy, countedAt, place, numbered, keyed, revision }: BundleWithCounts, zone: string) {
  return { uid, code, counted, countedBy, countedDay: dayInZone(countedAt, zone), place, numbered, keyed, revision };
}

/** The bundle of a uid that came from outside, or `thing.unknown`. */
export function knownBundle(context: Pick<QueryContext, 'db' | 'office'>, uid: string): Bundle {
  return findBundle(context.db, context.office.programme.id, uid) ?? fail('thing.unknown', { what: 'bundle' });
}
