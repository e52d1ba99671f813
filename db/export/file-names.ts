/** The files of a package, besides the CSV which bears the package's own name. */
export const manifestName = 'manifest.json';
export const sumsName = 'SHA256SUMS';
export const readMeName = 'BACA-SAYA.txt';

export function csvName(packageName: string): string {
  return `${packageName}.csv`;
}

/** All files of a package, in the order in which they are listed. SHA256SUMS is the last, and covers the others. */
export function packageFileNames(packageName: string): readonly string[] {
  return [csvName(packageName), manifestName, readMeName, sumsName];
}
