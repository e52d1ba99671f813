import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** Where a package is being written. */
export interface PackagePlace {
  /** Full path of the folder that was chosen. */
  readonly folder: string;
  /** Name of the package, and of the folder in which it lies until it is whole. */
  readonly name: string;
  readonly temporary: string;
}

/** A package whose writing began and which nobody has booked. */
export interface BegunPackage extends PackagePlace {
  readonly uid: string;
  readonly sending: { readonly uid: string; readonly programme: number };
  readonly at: string;
  /** Who began it. */
  readonly by: { readonly id: number; readonly uid: string };
}

interface Row {
  uid: string;
  folder: string;
  name: string;
  temporary: string;
  at: string;
  by: number;
  sending_uid: string;
  programme: number;
  user_uid: string;
}

/** All of them, the oldest first. */
export function begunPackages(db: ReadDb): readonly BegunPackage[] {
  return db
    .all<Row>(
      sql`SELECT b.uid, b.folder, b.name, b.temporary, b.at, b.by, sending.uid AS sending_uid, sending.programme, user.uid AS user_uid
        FROM package_begun b JOIN sending ON sending.id = b.sending JOIN user ON user.id = b.by ORDER BY b.id`,
    )
    .map((row) => ({
      uid: row.uid,
      folder: row.folder,
      name: row.name,
      temporary: row.temporary,
      at: row.at,
      by: { id: row.by, uid: row.user_uid },
      sending: { uid: row.sending_uid, programme: row.programme },
    }));
}

export function isBegun(db: ReadDb, uid: string): boolean {
  return db.one(sql`SELECT 1 FROM package_begun WHERE uid = ${uid}`) !== null;
}

/** The newest of a sending that was looked for in vain; null when there is none. `by`: name of who began it. */
export function missedPackageOf(db: ReadDb, sendingId: number): { readonly folder: string; readonly at: string; readonly by: string } | null {
  return db.one<{ folder: string; at: string; by: string }>(
    sql`SELECT b.folder, b.at, user.name AS by FROM package_begun b JOIN user ON user.id = b.by
      WHERE b.sending = ${sendingId} AND b.missed_at IS NOT NULL ORDER BY b.id DESC LIMIT 1`,
  );
}

export interface NewBegun extends PackagePlace {
  readonly uid: string;
  readonly sending: number;
  readonly at: string;
  readonly by: number;
}

/** Notes it in place of an earlier one of the same sending in the same folder. */
export function noteBegun(db: WriteDb, begun: NewBegun): void {
  db.run(sql`DELETE FROM package_begun WHERE sending = ${begun.sending} AND folder = ${begun.folder}`);
  db.runOne(
    sql`INSERT INTO package_begun (uid, sending, folder, name, temporary, at, by)
      VALUES (${begun.uid}, ${begun.sending}, ${begun.folder}, ${begun.name}, ${begun.temporary}, ${begun.at}, ${begun.by})`,
    'note begun package',
  );
}

/** Answers whether it was still noted. */
export function forgetBegun(db: WriteDb, uid: string): boolean {
  return db.run(sql`DELETE FROM package_begun WHERE uid = ${uid}`).changes === 1;
}

export function markMissed(db: WriteDb, uid: string, at: string): void {
  db.run(sql`UPDATE package_begun SET missed_at = ${at} WHERE uid = ${uid}`);
}

/** A package of the sending is booked: its own note, and those that were looked for in vain, have no more use. */
export function forgetSuperseded(db: WriteDb, sendingId: number, folder: string): void {
  db.run(sql`DELETE FROM package_begun WHERE sending = ${sendingId} AND (folder = ${folder} OR missed_at IS NOT NULL)`);
}
