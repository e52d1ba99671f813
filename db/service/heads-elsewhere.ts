import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditHead, auditHead, auditHashAt } from '../audit/chain.ts';
import { listCopies } from '../backup/copies.ts';
import { isSealed } from '../backup/manifest.ts';
import { inTime, isFolder } from '../backup/place.ts';
import { readWhole } from '../durable-file.ts';
import { manifestName } from '../export/file-names.ts';
import { readManifest } from '../export/manifest.ts';
import type { ReadDb } from '../sql.ts';
import { packageFolders } from '../stores/packages.ts';
import { readSetting } from '../stores/settings.ts';
import type { Office } from './context.ts';

/** What a copy or a package says about the end of this installation's chain at the time it was written. */
export interface HeadElsewhere extends AuditHead {
  readonly kind: 'cadangan' | 'paket';
  /** Name of its folder. */
  readonly name: string;
}

/**
 * The heads that stand in the copies and packages at hand: in the chosen folder of copies (only those sealed with the office's key), in
 * the folder of packages, and where packages were written. A chain cut off at its end looks whole by itself; these know better.
 */
export async function headsElsewhere(db: ReadDb, office: Office, key: Buffer): Promise<readonly HeadElsewhere[]> {
  const found = await Promise.all([copiesAtHand(db, office, key), packagesAtHand(db, office)].map((looking) => inTime(looking, [])));
  return found.flat();
}

/** The first head that the chain here does not go through: it was cut off, or rewritten, since. null: none. */
export function firstUnknown(db: ReadDb, office: Office, heads: readonly HeadElsewhere[]): HeadElsewhere | null {
  const here = auditHead(db, office.station.uid);
  const fits = (head: HeadElsewhere): boolean => head.count <= here.count && auditHashAt(db, office.station.uid, head.count) === head.hash;
  return heads.find((head) => !fits(head)) ?? null;
}

async function copiesAtHand(db: ReadDb, office: Office, key: Buffer): Promise<readonly HeadElsewhere[]> {
  const folder = readSetting(db, 'backup_folder');
  if (folder === '' || !(await isFolder(folder))) return [];
  const copies = await listCopies(folder, { office: office.uid, station: office.station.uid });
  return copies.filter((copy) => isSealed(copy.manifest, key)).map(({ name, manifest }) => ({ kind: 'cadangan', name, ...manifest.audit }));
}

async function packagesAtHand(db: ReadDb, office: Office): Promise<readonly HeadElsewhere[]> {
  const chosen = readSetting(db, 'package_folder');
  const beside = chosen !== '' && (await isFolder(chosen)) ? (await readdir(chosen)).map((name) => join(chosen, name)) : [];
  const folders = new Set([...packageFolders(db), ...beside]);
  return [...folders].flatMap((folder) => {
    const manifest = readManifest(readManifestText(folder));
    if (manifest === null || manifest.jejak_audit.pemasangan !== office.station.uid) return [];
    return [{ kind: 'paket' as const, name: manifest.csv.nama.replace(/\.csv$/u, ''), count: manifest.jejak_audit.jumlah, hash: manifest.jejak_audit.hash }];
  });
}

/** '' where there is none, or it cannot be read: a stick that was pulled out says nothing. */
function readManifestText(folder: string): string {
  try {
    return readWhole(join(folder, manifestName)) ?? '';
  } catch {
    return '';
  }
}
