import { dayInZone, timeInZone } from '../../shared/domain/days.ts';

/** The files of a copy, in a folder of their own `cadangan-YYYYMMDD-HHMMSS`; all that opens it on another computer is inside. */
export const manifestName = 'cadangan.json';
export const keysName = 'kunci.json';

/** Name of the folder of a copy, by the office's clock: `cadangan-20200413-160502`. */
export function copyName(at: string, zone: string): string {
  const day = dayInZone(at, zone).replaceAll('-', '');
  // Zones differ by whole minutes, so the seconds are those of the instant.
  return `cadangan-${day}-${timeInZone(at, zone).replace('.', '')}${at.slice(17, 19)}`;
}

/** Whether something is called as a copy is; `-2` and so on: written in the same second, or after the clock went back. */
export function isCopyName(name: string): boolean {
  return /^cadangan-\d{8}-\d{6}(-\d{1,3})?$/.test(name);
}

/** The database inside it: `loket-cadangan-20200413-160502.db`. */
export function databaseName(copy: string): string {
  return `loket-${copy}.db`;
}

export function isDatabaseName(name: string): boolean {
  return name.startsWith('loket-') && name.endsWith('.db') && isCopyName(name.slice('loket-'.length, -'.db'.length));
}

/** Inside a folder that is being written, until it has been compared: never to be taken for a copy. */
export const unverifiedName = 'belum-diperiksa.tmp';

/** Where a copy lies while it is written, or on its way out: hidden, with the installation that writes it. */
export function temporaryName(copy: string, installation: string): string {
  return `.${copy}${temporaryMark}${mark(installation)}`;
}

/** Whether something was left behind by this installation. Only one process of it can be writing. */
export function isTemporaryOf(name: string, installation: string): boolean {
  return name.startsWith('.cadangan-') && name.endsWith(`${temporaryMark}${mark(installation)}`);
}

const temporaryMark = '.sedang-ditulis-';

function mark(installation: string): string {
  return installation.slice(-12);
}
