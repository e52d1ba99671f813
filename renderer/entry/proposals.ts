import { dayText } from '../../shared/domain/days.ts';
import { proposedFromNik } from '../../shared/domain/nik.ts';

/** What the NIK proposes; confirmed against the card by one key. */
export const proposedIds = ['tanggal_lahir', 'jenis_kelamin'] as const;
export type ProposedId = (typeof proposedIds)[number];

/** The boxes as the NIK would have them; '' where it proposes nothing (or not any more). */
export function proposedBoxes(nik: string, onDay: string): Readonly<Record<ProposedId, string>> {
  const proposal = proposedFromNik(nik, onDay);
  return { tanggal_lahir: proposal ? dayText(proposal.birthDate) : '', jenis_kelamin: proposal?.sex ?? '' };
}
