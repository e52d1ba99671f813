/** Screens that tell of one person beside a list without a command of their own, as the audit names them. */
export const lookPlaces = ['pendaftar', 'tindak', 'kiriman-lama', 'terima'] as const;
export type LookPlace = (typeof lookPlaces)[number];

export const lookPlaceWords: Readonly<Record<LookPlace, string>> = { pendaftar: 'Pendaftar', tindak: 'Tindak lanjut', 'kiriman-lama': 'Kiriman lama', terima: 'Terima' };

export function isLookPlace(name: string): name is LookPlace {
  return (lookPlaces as readonly string[]).includes(name);
}
