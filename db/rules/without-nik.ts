import type { CommandContext } from '../service/context.ts';
import { keyedWithoutNik } from '../stores/registrations.ts';
import { settleRegistration } from './settle.ts';

/**
 * Whether people without a NIK may be sent has changed: whoever is ready or waits only for that is moved at once, so that nobody is in
 * the next sending by a rule that is gone. `context.office` holds the new profile.
 */
export function settleWithoutNik(context: CommandContext): void {
  for (const registration of keyedWithoutNik(context.db, context.office.programme.id)) settleRegistration(context, registration);
}
