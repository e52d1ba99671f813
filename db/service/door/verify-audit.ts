import { auditHead, auditInstallations, type ChainPlace, checkChainPart, firstPrevHash } from '../../audit/chain.ts';
import { firstUnknown, headsElsewhere } from '../heads-elsewhere.ts';
import type { InsideHandler } from './handler.ts';

/** Rows looked at between two breaths: a few milliseconds. */
const part = 500;

/** Reads every installation's chain from its first row, and holds it against the heads in the copies and packages at hand. */
export const verifyAudit: InsideHandler<'audit.verify'> = async (_keeper, _input, { room, context }) => {
  const { db, office } = context;
  const head = auditHead(db, office.station.uid);
  const total = auditInstallations(db).reduce((sum, installation) => sum + auditHead(db, installation).count, 0);
  let rows = 0;
  let brokenAt: number | null = null;
  for (const installation of auditInstallations(db)) {
    let place: ChainPlace | null = { seq: 0, hash: firstPrevHash };
    while (place !== null && brokenAt === null) {
      const checked = checkChainPart(db, installation, place, part);
      rows += checked.rows;
      brokenAt = checked.brokenAt;
      place = checked.last;
      context.progress(rows, total);
      await context.breathe();
    }
  }
  const heads = await headsElsewhere(db, office, room.key);
  const unknown = firstUnknown(db, office, heads);
  context.finish(({ note }) => note(office.uid, brokenAt === null && unknown === null ? [] : ['broken']));
  return { rows, head: head.hash, brokenAt, compared: heads.length, missing: unknown && { kind: unknown.kind, name: unknown.name, count: unknown.count } };
};
