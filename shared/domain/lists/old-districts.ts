/**
 * NIK districts (six digits) of people who belong to a regency from before it was founded: a NIK keeps the code of its first issue
 * (DOMAIN.md 1.2: Sumbawa Barat was split from Sumbawa in 2003).
 */
const before: Readonly<Record<string, readonly string[]>> = { '5207': ['520401', '520403', '520404', '520415', '520416'] };

/** Empty for a regency that was never split off. */
export function oldDistrictsOf(regency: string): readonly string[] {
  return before[regency] ?? [];
}
