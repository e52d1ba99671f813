/**
 * Regencies whose code changed when a new province was founded: the code in a NIK of before → today's. Kalimantan Utara left
 * Kalimantan Timur in 2012; four provinces left Papua and Papua Barat in 2022 (DOMAIN.md 1.3). Each old code is a gap in today's list.
 */
const recoded: Readonly<Record<string, string>> = {
  '6404': '6501',
  '6405': '6503',
  '6406': '6502',
  '6410': '6504',
  '6473': '6571',
  '9101': '9301',
  '9102': '9501',
  '9104': '9401',
  '9107': '9402',
  '9108': '9403',
  '9109': '9404',
  '9112': '9502',
  '9113': '9503',
  '9114': '9504',
  '9116': '9302',
  '9117': '9303',
  '9118': '9304',
  '9121': '9505',
  '9122': '9506',
  '9123': '9507',
  '9124': '9508',
  '9125': '9405',
  '9126': '9406',
  '9127': '9407',
  '9128': '9408',
  '9201': '9601',
  '9204': '9602',
  '9205': '9603',
  '9209': '9604',
  '9210': '9605',
  '9271': '9671',
};

/** Today's code (four digits) of a regency by the code in a NIK. A code that was never changed comes back as it is. */
export function regencyToday(code: string): string {
  return recoded[code] ?? code;
}
