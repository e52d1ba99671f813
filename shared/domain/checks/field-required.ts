import { type FieldId, fieldIds, fieldOf } from '../fields.ts';
import { isRequired } from '../profile.ts';
import type { Check } from './check.ts';

/** These have a check of their own that says it better. */
const spokenFor: readonly FieldId[] = ['nik', 'alasan_tanpa_nik', 'nama', 'pengesahan', 'fotokopi_ktp'];

const looked: readonly FieldId[] = fieldIds.filter((id) => !spokenFor.includes(id));

/** One hit for each field that the profile requires and that is empty. "-" is what the card says, so it counts as filled. */
export const fieldRequired: Check = {
  id: 'field-required',
  severity: 'mark',
  fields: looked,
  confirmable: true,
  run: ({ values, profile }) =>
    looked
      .filter((id) => values[id] === '' && isRequired(profile, id, values))
      .map((id) => {
        const { label, group } = fieldOf(id);
        const paper = group === 'ktp' ? 'KTP' : 'formulir';
        return { field: id, message: `${label} belum ada. Tulis yang tertulis di ${paper}, atau "-". Boleh lanjut.`, short: 'belum ada' };
      }),
};
