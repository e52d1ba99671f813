/** People whom Beranda counts beside the ledger, each with a list of its own. What makes somebody one of them: db/stores/home-groups.ts. */
export const peopleGroups = ['tanpa_akun', 'keterangan_lama', 'minta_koreksi', 'di_luar_lama'] as const;
export type PeopleGroup = (typeof peopleGroups)[number];
