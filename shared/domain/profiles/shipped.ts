import type { Profile } from '../profile.ts';
import { prakerjaApril2020 } from './prakerja-april-2020.ts';
import { prakerjaLuring2020 } from './prakerja-luring-2020.ts';

/** The programmes that ship (PRODUCT.md "Programme profile"); the first is proposed at set-up. */
export const shippedProfiles: readonly [Profile, ...Profile[]] = [prakerjaApril2020, prakerjaLuring2020];
