import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** A file of a package: its name in the folder, size in bytes, SHA-256 in lower-case hex. */
export interface PackageFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A package that was written, read back and named. */
export interface Package {
  readonly uid: string;
  readonly name: string;
  /** Full path of the package's own folder on the machine that wrote it. */
  readonly folder: string;
  readonly at: string;
  /** Name of who wrote it. */
  readonly by: string;
  readonly rows: number;
  readonly csvSha256: string;
  readonly fingerprint: string;
  readonly files: readonly PackageFile[];
}

interface Row {
  uid: string;
  name: string;
  folder: string;
  at: string;
  by: string;
  row_count: number;
  csv_sha256: string;
  fingerprint: string;
  files: string;
}

function fromRow(row: Row): Package {
  return {
    uid: row.uid,
    name: row.name,
    folder: row.folder,
    at: row.at,
    by: row.by,
    rows: row.row_count,
    csvSha256: row.csv_sha256,
    fingerprint: row.fingerprint,
    // Joint: JSON of a row that only insertPackage writes.
    files: JSON.parse(row.files) as readonly PackageFile[],
  };
}

/** The packages of a sending, the newest first. */
export function packagesOf(db: ReadDb, sendingId: number): readonly Package[] {
  return db
    .all<Row>(
      sql`SELECT p.uid, p.name, p.folder, p.at, p.row_count, p.csv_sha256, p.fingerprint, p.files, user.name AS by
        FROM package p JOIN user ON user.id = p.by WHERE p.sending = ${sendingId} ORDER BY p.id DESC`,
    )
    .map(fromRow);
}

/** Full paths of all packages that were written here, the newest first. */
export function packageFolders(db: ReadDb): readonly string[] {
  return db.all<{ folder: string }>(sql`SELECT folder FROM package ORDER BY id DESC`).map((row) => row.folder);
}

export interface NewPackage extends Omit<Package, 'by'> {
  readonly sending: number;
  readonly by: number;
}

export function insertPackage(db: WriteDb, made: NewPackage): void {
  db.runOne(
    sql`INSERT INTO package (uid, sending, name, folder, row_count, csv_sha256, fingerprint, files, at, by)
      VALUES (${made.uid}, ${made.sending}, ${made.name}, ${made.folder}, ${made.rows}, ${made.csvSha256}, ${made.fingerprint}, ${JSON.stringify(made.files)}, ${made.at}, ${made.by})`,
    'insert package',
  );
}
