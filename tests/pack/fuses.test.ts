import { existsSync } from 'node:fs';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from 'vitest';
import { packLayout } from '../../scripts/pack/layout.ts';

/** RELIABILITY 1: what Electron itself refuses to be turned into, read back from the packaged program. */
const fuses: readonly (readonly [keyof typeof FuseV1Options, boolean, string])[] = [
  ['RunAsNode', false, 'ELECTRON_RUN_AS_NODE would make a bare Node of it'],
  ['EnableNodeOptionsEnvironmentVariable', false, 'NODE_OPTIONS would load foreign code'],
  ['EnableNodeCliInspectArguments', false, '--inspect would open it to any local program'],
  ['EnableCookieEncryption', true, 'nothing readable in the profile folder'],
  ['EnableEmbeddedAsarIntegrityValidation', true, 'a changed app.asar is refused (Windows, macOS)'],
  ['OnlyLoadAppFromAsar', true, 'a folder beside the archive is not loaded in its place'],
  ['GrantFileProtocolExtraPrivileges', false, 'file:// is not used'],
];

const layout = packLayout();
const wire = await getCurrentFuseWire(layout.executable);
/** The Electron that stands in for development has no place yet for the newest fuse; its package is marked. */
const unknownToStandIn = existsSync(layout.mark) ? ['GrantFileProtocolExtraPrivileges'] : [];

for (const [name, on, reason] of fuses) {
  test(`${name} ${on ? 'on' : 'off'}: ${reason}`, () => {
    const state = wire[FuseV1Options[name]];
    if (state === undefined) expect(unknownToStandIn).toContain(name);
    else expect(state).toBe(on ? FuseState.ENABLE : FuseState.DISABLE);
  });
}
