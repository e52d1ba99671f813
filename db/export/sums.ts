import type { PackageFile } from '../stores/packages.ts';

/** Text of SHA256SUMS as `sha256sum -c` reads it. */
export function sumsText(files: readonly Pick<PackageFile, 'name' | 'sha256'>[]): string {
  return files.map((file) => `${file.sha256}  ${file.name}\n`).join('');
}

/** File name → SHA-256; null when a line is not of that form or a name stands twice. */
export function readSums(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split('\n').filter((line) => line !== '');
  const sums = new Map<string, string>();
  for (const line of lines) {
    const found = /^([0-9a-f]{64}) {2}([A-Za-z0-9_.-]+)$/.exec(line);
    const [, sha256, name] = found ?? [];
    if (sha256 === undefined || name === undefined || sums.has(name)) return null;
    sums.set(name, sha256);
  }
  return sums;
}
