import { present } from '../../shared/assert.ts';
import { type Profile, profileSchema } from '../../shared/domain/profile.ts';
import type { Office } from '../service/context.ts';
import { type ReadDb, sql, type WriteDb } from '../sql.ts';

interface OfficeRow {
  readonly uid: string;
  readonly name: string;
  readonly district_name: string;
  readonly regency: string;
  readonly short: string;
  readonly zone: string;
}

interface ProgrammeRow {
  readonly id: number;
  readonly uid: string;
  readonly key: string;
  readonly name: string;
}

/** All that is fixed for the office and this installation: its station, the programme that runs, the newest version of its profile. */
export function readOffice(db: ReadDb): Office {
  const office = present(db.one<OfficeRow>(sql`SELECT uid, name, district_name, regency, short, zone FROM office`), 'the office row');
  const station = present(db.one<Office['station']>(sql`SELECT id, uid, letter FROM station WHERE here = 1`), 'the station that is here');
  const programme = present(db.one<ProgrammeRow>(sql`SELECT id, uid, key, name FROM programme WHERE active = 1`), 'the active programme');
  const version = present(
    db.one<{ id: number; profile: string }>(
      sql`SELECT id, profile FROM profile_version WHERE programme = ${programme.id} ORDER BY version DESC LIMIT 1`,
    ),
    'a version of the profile',
  );
  return {
    uid: office.uid,
    name: office.name,
    districtName: office.district_name,
    regency: office.regency,
    short: office.short,
    zone: office.zone,
    station,
    programme,
    profileVersion: { id: version.id, profile: profileSchema.parse(JSON.parse(version.profile)) },
  };
}

/** The office with the newest version of its profile; the same object while there is no newer one. Cheap: asked at every commit. */
export function renewOffice(db: ReadDb, office: Office): Office {
  // By the row number: a later version has a later one, and nearly always there is none.
  const newer = db.one<{ id: number }>(sql`SELECT id FROM profile_version WHERE id > ${office.profileVersion.id} AND +programme = ${office.programme.id} LIMIT 1`);
  return newer === null ? office : readOffice(db);
}

export interface NewOffice {
  readonly uid: string;
  readonly name: string;
  readonly districtName: string;
  readonly regency: string;
  readonly short: string;
  readonly zone: string;
  readonly station: { readonly uid: string; readonly letter: string };
  readonly at: string;
}

/** The office and this PC's station, once per database. */
export function insertOffice(db: WriteDb, office: NewOffice): void {
  db.run(
    sql`INSERT INTO office (id, uid, name, district_name, regency, short, zone, created_at)
        VALUES (1, ${office.uid}, ${office.name}, ${office.districtName}, ${office.regency}, ${office.short}, ${office.zone}, ${office.at})`,
  );
  db.run(sql`INSERT INTO station (uid, letter, here) VALUES (${office.station.uid}, ${office.station.letter}, 1)`);
}

export interface NewProgramme {
  readonly uid: string;
  readonly versionUid: string;
  readonly profile: Profile;
  readonly at: string;
}

/** A programme that runs, with the first version of its profile. */
export function insertProgramme(db: WriteDb, programme: NewProgramme): void {
  const { profile } = programme;
  const { id } = db.run(sql`INSERT INTO programme (uid, key, name, active) VALUES (${programme.uid}, ${profile.key}, ${profile.name}, 1)`);
  db.run(
    sql`INSERT INTO profile_version (uid, programme, version, profile, at)
        VALUES (${programme.versionUid}, ${id}, 1, ${JSON.stringify(profile)}, ${programme.at})`,
  );
}
