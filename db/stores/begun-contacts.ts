import { z } from 'zod';
import type { ReadDb, WriteDb } from '../sql.ts';
import { readSetting, writeSetting } from './settings.ts';

const folders = z.array(z.string());

/** Folders into which a list of contacts was written and that were not looked into since for what a killed writer leaves. Counts for nothing. */
export function begunContactFolders(db: ReadDb): readonly string[] {
  return folders.parse(JSON.parse(readSetting(db, 'contacts_begun')));
}

export function noteContactFolder(db: WriteDb, folder: string): void {
  const noted = begunContactFolders(db);
  if (!noted.includes(folder)) writeFolders(db, [...noted, folder]);
}

export function forgetContactFolder(db: WriteDb, folder: string): void {
  writeFolders(db, begunContactFolders(db).filter((each) => each !== folder));
}

function writeFolders(db: WriteDb, noted: readonly string[]): void {
  writeSetting(db, 'contacts_begun', JSON.stringify(noted));
}
