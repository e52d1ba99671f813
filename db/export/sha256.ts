import { hash } from 'node:crypto';

/** SHA-256 in lower-case hex; text counts as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** The first 8 digits of a SHA-256 as people read them out on the phone: `4F2A-91C0`. */
export function fingerprintOf(sha256: string): string {
  const head = sha256.slice(0, 8).toUpperCase();
  return `${head.slice(0, 4)}-${head.slice(4)}`;
}
