import { z } from 'zod';
import type { ReadDb, WriteDb } from '../sql.ts';
import { dropSetting, readSetting, writeSetting } from './settings.ts';

const folders = z.array(z.string());

/** Folders into which a list of contacts was written and that were not looked into since for what a killed writer leaves. Counts for nothing. */
export function begunContactFolders(db: ReadDb): readonly string[] {
  return folders.parse(JSON.parse(readSetting(db, 'contacts_begun')));
}

/** Answers whether it was not noted yet. */
export function noteContactFolder(db: WriteDb, folder: string): boolean {
  const noted = begunContactFolders(db);
  if (noted.includes(folder)) return false;
  writeFolders(db, [...noted, folder]);
  return true;
}

export function forgetContactFolder(db: WriteDb, folder: string): void {
  writeFolders(db, begunContactFolders(db).filter((each) => each !== folder));
}

function writeFolders(db: WriteDb, noted: readonly string[]): void {
  if (noted.length === 0) dropSetting(db, 'contacts_begun');
  else writeSetting(db, 'contacts_begun', JSON.stringify(noted));
}
