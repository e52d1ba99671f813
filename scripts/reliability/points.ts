/**
 * What must be shown about safety, point by point, in the words of the acceptance list. A run of all suites in which a point has no
 * row has failed: `npm test` and `npm run test:full` say which.
 */
export const points = {
  A1: 'A process killed at any moment loses no save that was shown as "Tersimpan"',
  A2: 'A power cut loses no save that was shown as "Tersimpan"',
  A3: 'Every connection has the safe settings',
  A4: 'A kill while typing loses at most 2 s of it, and only its own clerk is offered it',
  A5: 'A correction that is killed leaves the old version',
  A6: '"Tersimpan" is shown only after the commit',
  A8: 'Key and settings files are old or new, never empty',
  B1: 'A full disk loses nothing, and saving works again once there is room',
  B3: 'A damaged data folder is told apart, kept, and never overwritten',
  B4: 'A single flipped bit is noticed',
  B5: 'A folder that is read-only, or whose files vanish, is said loudly',
  B6: 'A broken search index mends itself',
  C1: 'No personal data outside the encrypted files',
  C2: 'Without encryption the app refuses',
  C3: 'Cipher, file head and key are checked at start',
  C5: 'The recovery code alone opens',
  C6: 'Each office has its own keys, and no secret lies about',
  D1: 'A copy made while others save is whole',
  D3: 'A copy that is killed never looks like a copy',
  D4: 'A damaged or foreign copy is refused before anything is replaced',
  D7: 'Copying a big office disturbs nobody',
  E1: 'A second start never writes',
  E2: 'Of three processes on one folder one writes',
  E3: 'Two people on one sheet: the second is told',
  E4: 'Nothing freezes the window',
  F1: 'The window is a sealed box',
  F2: 'Injected script does not run',
  F3: 'Only the app\'s own files, and no network',
  F4: 'Every call is checked before it is answered',
  F7: 'Odd text is shown literally and comes back equal',
  G1: 'Every procedure asks for its role',
  G2: 'Guessing passwords takes too long',
  G3: 'A locked window holds nobody\'s data',
  G4: 'Nobody checks their own work, nobody shuts the office out',
  G5: 'The log shows when it was tampered with',
  H6: 'A package is whole or not there, and never marked wrongly',
} as const;

export type Point = keyof typeof points;
