/** Enough of a SHA-256 to compare two by eye: the first 12 and the last 8 digits. */
export function hashEnds(sha256: string): string {
  return sha256.length <= 20 ? sha256 : `${sha256.slice(0, 12)} … ${sha256.slice(-8)}`;
}
