import { likelyDomain, looksLikeEmail } from '../email.ts';
import type { Check } from './check.ts';

/** An address to which nothing would get: asked, never refused (DOMAIN.md 7 "E-mail"). */
export const emailOdd: Check = {
  id: 'email-odd',
  severity: 'info',
  fields: ['email'],
  confirmable: false,
  run: ({ values: { email } }) => {
    if (email === '' || email === '-') return [];
    if (!email.includes('@')) return [{ field: 'email', message: 'E-mail tanpa tanda @. Cocokkan dengan kertas.', short: 'Tanpa @' }];
    if (!looksLikeEmail(email)) return [{ field: 'email', message: 'E-mail tampak tidak utuh. Cocokkan dengan kertas.', short: 'Tampak tidak utuh' }];
    const domain = likelyDomain(email);
    if (domain === null) return [];
    return [{ field: 'email', message: `Mungkin maksudnya ${domain}. Cocokkan dengan kertas.`, short: `${domain}?` }];
  },
};
