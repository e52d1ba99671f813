import type { WhyNotReady } from '../../shared/domain/states.ts';
import type { CommandContext, Office } from '../service/context.ts';
import type { ReadDb } from '../sql.ts';
import { liveWithNik, moveRegistration, registrationOf } from '../stores/registrations.ts';
import { whysOf } from '../stores/why.ts';

/**
 * Why a person cannot be sent, from the closed list of PRODUCT.md. Empty for who is ready, on the way, sent, withdrawn, or joined to
 * another registration.
 */
export function whyNot(db: ReadDb, registrationId: number, office: Office): readonly WhyNotReady[] {
  const { sendState, joinedTo } = registrationOf(db, registrationId);
  if (joinedTo !== null || (sendState !== 'belum_siap' && sendState !== 'siap')) return [];
  return whysNow(db, registrationId, office);
}

/**
 * Moves a person between `belum_siap` and `siap` as the reasons say, and with them every live person who holds the same NIK now or
 * held it before (`nikBefore`). These two moves only. Who must wait is moved first, so that a NIK is never ready twice.
 */
export function settleRegistration(context: CommandContext, registrationId: number, nikBefore: string | null = null): void {
  const { db, office } = context;
  const own = registrationOf(db, registrationId);
  const concerned = new Map([[own.id, own]]);
  for (const nik of new Set([own.nik, nikBefore])) {
    if (nik === null) continue;
    for (const id of liveWithNik(db, office.programme.id, nik)) if (id !== own.id) concerned.set(id, registrationOf(db, id));
  }
  const movable = [...concerned.values()].filter((each) => each.joinedTo === null);
  for (const each of movable) {
    if (each.sendState === 'siap' && whysNow(db, each.id, office).length > 0) moveRegistration(db, each.id, 'siap', 'belum_siap');
  }
  for (const each of movable) {
    if (each.sendState === 'belum_siap' && whysNow(db, each.id, office).length === 0) moveRegistration(db, each.id, 'belum_siap', 'siap');
  }
}

/** Takes a ready person back before their NIK or paper changes; `settleRegistration` decides anew afterwards. */
export function unsettle(context: CommandContext, registrationId: number): void {
  if (registrationOf(context.db, registrationId).sendState === 'siap') moveRegistration(context.db, registrationId, 'siap', 'belum_siap');
}

function whysNow(db: ReadDb, registrationId: number, office: Office): readonly WhyNotReady[] {
  return whysOf(db, registrationId, office.profileVersion.profile.sendWithoutNik);
}
