import { areaCode } from './areas.ts';

export interface PackageFacts {
  /** PRAKERJA */
  readonly programme: string;
  /** 5207 */
  readonly regency: string;
  /** KSB */
  readonly short: string;
  /** K003 */
  readonly sendingNo: string;
  /** Day of closing, YYYY-MM-DD. */
  readonly day: string;
  readonly rows: number;
}

/** Name of a sending's folder and files without ending: PRAKERJA_5207_KSB_K003_20200413_357, only A–Z 0–9 _ - (DOMAIN.md 8). */
export function packageName(facts: PackageFacts): string {
  const day = facts.day.replaceAll('-', '');
  return [facts.programme, areaCode(facts.regency), facts.short, facts.sendingNo, day, String(facts.rows)].map(plainPart).join('_');
}

function plainPart(part: string): string {
  return part.toUpperCase().replace(/[^A-Z0-9-]+/g, '-').replace(/^-+|-+$/g, '');
}
