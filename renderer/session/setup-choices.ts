import { regencies } from '../../shared/domain/lists/regencies.ts';
import { shippedProfiles } from '../../shared/domain/profiles/shipped.ts';
import type { CallInput } from '../../shared/contract/index.ts';

export type SetupInput = CallInput<'setup.create'>;

/** What the set-up form holds: the contract's input, flat, with the password typed twice. */
export interface SetupForm {
  officeName: string;
  districtName: string;
  regency: string;
  short: string;
  zone: SetupInput['zone'];
  station: string;
  profile: string;
  name: string;
  loginName: string;
  password: string;
  repeated: string;
}

export const zones: readonly { readonly value: SetupInput['zone']; readonly label: string }[] = [
  { value: 'Asia/Jakarta', label: 'WIB' },
  { value: 'Asia/Makassar', label: 'WITA' },
  { value: 'Asia/Jayapura', label: 'WIT' },
];

export const profileChoices = shippedProfiles.map((profile) => ({ value: profile.key, label: profile.name }));

const home = regencies.find((regency) => regency.short !== undefined);

/** What stands there before anybody types, all of it open to change. */
export const firstValues: SetupForm = {
  officeName: 'Dinas Tenaga Kerja dan Transmigrasi',
  districtName: home ? `Kabupaten ${capitals(home.name)}` : '',
  regency: home?.code ?? '',
  short: home?.short ?? '',
  zone: 'Asia/Makassar',
  station: 'A',
  profile: shippedProfiles[0].key,
  name: '',
  loginName: '',
  password: '',
  repeated: '',
};

/** The contract's input from what was typed. `backupFolder`: '' when it is to be chosen later. */
export function setupInput(form: SetupForm, backupFolder = ''): SetupInput {
  return {
    officeName: form.officeName.trim(),
    districtName: form.districtName.trim(),
    regency: form.regency.trim(),
    short: form.short.trim().toUpperCase(),
    zone: form.zone,
    station: form.station.trim().toUpperCase(),
    profile: form.profile,
    ...(backupFolder === '' ? {} : { backupFolder }),
    supervisor: { name: form.name.trim(), loginName: form.loginName.trim(), password: form.password },
  };
}

/** SUMBAWA BARAT → Sumbawa Barat. */
function capitals(name: string): string {
  return name.toLowerCase().replace(/(^|\s)\S/gu, (letter) => letter.toUpperCase());
}
