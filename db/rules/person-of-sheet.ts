import type { CommandContext } from '../service/context.ts';
import { bearRegistration, nameActiveSheet } from '../stores/registrations.ts';
import { type Sheet, writeRegistration } from '../stores/sheets.ts';

/** The registration that hangs on a sheet. A sheet that was thought missing has none until something is said of its person; then one is born. */
export function personOfSheet(context: CommandContext, sheet: Pick<Sheet, 'id' | 'registration'>): number {
  if (sheet.registration !== null) return sheet.registration;
  const { db, office, ids } = context;
  const registration = bearRegistration(db, office.programme.id, ids.next(), ids.next());
  nameActiveSheet(db, registration, sheet.id);
  writeRegistration(db, sheet.id, registration);
  return registration;
}
