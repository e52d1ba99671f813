import { type ReadDb, sql, type WriteDb } from '../sql.ts';

/** What a person may set for this installation; each with the value that holds until then. */
const defaults = { idle_minutes: '5', package_folder: '', backup_folder: '', backup_last: '', backup_failed: '', slip_printing: 'langsung', slip_paper: 'A5-tidur', contacts_begun: '[]' } as const;
export type SettingKey = keyof typeof defaults;

export function readSetting(db: ReadDb, key: SettingKey): string {
  return db.one<{ value: string }>(sql`SELECT value FROM setting WHERE key = ${key}`)?.value ?? defaults[key];
}

export function writeSetting(db: WriteDb, key: SettingKey, value: string): void {
  db.run(sql`INSERT INTO setting (key, value) VALUES (${key}, ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
}

/** The value that holds until somebody sets one holds again. */
export function dropSetting(db: WriteDb, key: SettingKey): void {
  db.run(sql`DELETE FROM setting WHERE key = ${key}`);
}

/** Minutes without a key after which the screen locks. */
export function idleMinutes(db: ReadDb): number {
  return Number(readSetting(db, 'idle_minutes'));
}
