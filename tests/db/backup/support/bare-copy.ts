import { makeCopy, type MadeCopy, type MakingCopy } from '../../../../db/backup/make-copy.ts';
import { folderPaths } from '../../../../db/folder.ts';
import { openReader } from '../../../../db/open.ts';
import { ReadDb } from '../../../../db/sql.ts';
import { readOffice } from '../../../../db/stores/office.ts';

/** A copy of a data folder made beside whoever has it open, without a service. `change` alters how. */
export async function bareCopy(folder: string, key: Buffer, target: string, change: Partial<MakingCopy> = {}): Promise<MadeCopy> {
  const paths = folderPaths(folder);
  const raw = openReader(paths.database, key);
  const office = readOffice(new ReadDb(raw));
  try {
    return await makeCopy({ paths, key, office, folder: target, at: new Date().toISOString(), progress: () => undefined, breathe: async () => undefined, ...change });
  } finally {
    raw.close();
  }
}
