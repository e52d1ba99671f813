import { useEffect, useState } from 'react';
import type { LookPlace } from '../../shared/domain/look-places.ts';
import { call } from '../api/client.ts';
import { useSession } from '../session/session-store.ts';
import { watchLooks } from './looks.ts';

/**
 * Writes down who was looked at beside a list (UU 27/2022 pasal 31): the sheet whose detail is on the screen now, null for none or while it is
 * folded away. `acted`: something is being done about them, which is a look however short. Nothing is sent under a lock, and whoever comes
 * back looks anew.
 */
export function useLook(sheet: string | null, where: LookPlace, acted = false): void {
  const { gate } = useSession();
  const open = gate.kind === 'open';
  const [looks] = useState(() => watchLooks(async (seen) => (await call('sheets.look', { sheet: seen, where })).ok));
  useEffect(() => {
    if (open) looks.show(sheet, acted);
    else looks.end();
  }, [looks, open, sheet, acted]);
  useEffect(() => () => looks.end(), [looks]);
}
