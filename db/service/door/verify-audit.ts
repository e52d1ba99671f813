import { auditHead, auditInstallations, type ChainPlace, checkChainPart, firstPrevHash } from '../../audit/chain.ts';
import type { InsideHandler } from './handler.ts';

/** Rows looked at between two breaths: a few milliseconds. */
const part = 500;

/** Reads every installation's chain from its first row; the head is that of this one, to be compared with what was printed. */
export const verifyAudit: InsideHandler<'audit.verify'> = async (_keeper, _input, { context }) => {
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
  context.finish(({ note }) => note(office.uid, brokenAt === null ? [] : ['broken']));
  return { rows, head: head.hash, brokenAt };
};
