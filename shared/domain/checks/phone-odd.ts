import { looksLikePhone, phonesIn } from '../phone.ts';
import type { Check } from './check.ts';

/** A number nobody could dial: asked, never refused. Prefixes are not judged (DOMAIN.md 7 "Phones"). */
export const phoneOdd: Check = {
  id: 'phone-odd',
  severity: 'info',
  fields: ['no_hp'],
  confirmable: false,
  run: ({ values: { no_hp: phone } }) => {
    if (phone === '' || phone === '-' || looksLikePhone(phone)) return [];
    if (phonesIn(phone).length > 1) return [{ field: 'no_hp', message: 'Lebih dari satu nomor. Tinggalkan yang dipakai; yang lain tulis di Catatan (F8).', short: 'Lebih dari satu nomor' }];
    return [{ field: 'no_hp', message: 'No. HP tampak tidak utuh: biasanya 10 sampai 13 angka, mulai 0.', short: 'Tampak tidak utuh' }];
  },
};
