import { present } from '../../shared/assert.ts';
import { type Profile, profileSchema } from '../../shared/domain/profile.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** One version of a programme's profile. `by`: name of who made it; null: it came with the office. */
export interface ProfileVersion {
  readonly version: number;
  readonly profile: Profile;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string;
}

/** The newest versions, the newest first. */
export function profileVersions(db: ReadDb, programme: number, atMost: number): readonly ProfileVersion[] {
  return db
    .all<Omit<ProfileVersion, 'profile'> & { profile: string }>(
      sql`SELECT v.version, v.profile, v.at, v.reason, u.name AS by FROM profile_version v LEFT JOIN user u ON u.id = v.by
          WHERE v.programme = ${programme} ORDER BY v.version DESC LIMIT ${atMost}`,
    )
    .map((row) => ({ ...row, profile: profileSchema.parse(JSON.parse(row.profile)) }));
}

/** Number of the version in force. */
export function newestVersion(db: ReadDb, programme: number): number {
  return present(db.one<{ version: number }>(sql`SELECT max(version) AS version FROM profile_version WHERE programme = ${programme}`), 'a version of the profile').version;
}

export interface NewProfileVersion extends Omit<ProfileVersion, 'by'> {
  readonly uid: string;
  readonly programme: number;
  readonly by: number;
}

/** Answers the row's id. */
export function insertProfileVersion(db: WriteDb, made: NewProfileVersion): number {
  return Number(
    db.run(
      sql`INSERT INTO profile_version (uid, programme, version, profile, at, by, reason)
          VALUES (${made.uid}, ${made.programme}, ${made.version}, ${JSON.stringify(made.profile)}, ${made.at}, ${made.by}, ${made.reason})`,
    ).id,
  );
}
