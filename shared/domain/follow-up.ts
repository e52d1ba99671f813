/**
 * Who must still act, and on what (PRODUCT.md, Tindak lanjut). One rule for the card, the list, its counts and the messages: what a person
 * still has to do follows from facts, and from nothing else. The list asks the same rules of the database (db/stores/follow-up.ts).
 */

/** What somebody still has to do, the most urgent first. */
export const followUps = [
  'ktp_asli', 'isi_lagi', 'dokumen', 'lengkapi', 'fotokopi', 'ditolak', 'macet', 'akun', 'daring', 'hasil', 'gelombang', 'pelatihan', 'keterangan',
] as const;
export type FollowUp = (typeof followUps)[number];

/** What is known of a person, each yes or no. */
export const followUpFacts = [
  /** A mark "NIK bentrok" is open, or somebody else holds the NIK of a person who is not sent. */
  'nik_bentrok',
  /** The paper cannot be read or is not there. */
  'kertas_hilang',
  /** Keyed, and no NIK on it. */
  'tanpa_nik',
  'belum_lengkap',
  /** No copy of the KTP, and nobody has seen the KTP itself. */
  'tanpa_fotokopi',
  'terkirim',
  /** The latest word of the province. */
  'ditolak',
  /** Stuck on the way online, whatever the reason. */
  'macet',
  /** Stuck because they do not want to: nobody calls them for it. */
  'tidak_berminat',
  'punya_akun',
  /** An account, but not yet in a wave. */
  'belum_menunggu',
  /** They wait for a wave of which no SMS comes any more. */
  'hasil_di_akun',
  'tidak_lolos',
  /** Through, and no training chosen. */
  'lolos',
  /** The latest paper of ours carries another statement than the one in force. */
  'keterangan_lama',
  /** By the statement in force the paper is the registration. */
  'kertas_cukup',
] as const;
export type FollowUpFact = (typeof followUpFacts)[number];
export type FollowUpFacts = Readonly<Record<FollowUpFact, boolean>>;

export interface FollowUpRule {
  /** All of these hold … */
  readonly when: readonly FollowUpFact[];
  /** … and none of these. */
  readonly unless: readonly FollowUpFact[];
}

/** Not to be called about the way online: the paper counts, or they said that they do not want to. */
const notOnline = ['kertas_cukup', 'tidak_berminat'] as const;

/** The rules. The paper asks one thing at a time, as the card does (shared/domain/answer): a conflict first, then what is missing. */
export const followUpRules: Readonly<Record<FollowUp, FollowUpRule>> = {
  ktp_asli: { when: ['nik_bentrok'], unless: [] },
  isi_lagi: { when: ['kertas_hilang'], unless: ['nik_bentrok', 'terkirim'] },
  dokumen: { when: ['tanpa_nik'], unless: ['nik_bentrok', 'kertas_hilang', 'terkirim'] },
  lengkapi: { when: ['belum_lengkap'], unless: ['nik_bentrok', 'tanpa_nik', 'terkirim'] },
  fotokopi: { when: ['tanpa_fotokopi'], unless: ['nik_bentrok', 'kertas_hilang', 'tanpa_nik', 'terkirim'] },
  ditolak: { when: ['ditolak'], unless: [] },
  macet: { when: ['macet'], unless: notOnline },
  akun: { when: [], unless: ['punya_akun', 'macet', ...notOnline] },
  daring: { when: ['belum_menunggu'], unless: ['macet', ...notOnline] },
  hasil: { when: ['hasil_di_akun'], unless: notOnline },
  gelombang: { when: ['tidak_lolos'], unless: ['macet', ...notOnline] },
  pelatihan: { when: ['lolos'], unless: ['macet', ...notOnline] },
  keterangan: { when: ['keterangan_lama'], unless: [] },
};

/** What a person still has to do, the most urgent first; empty: nothing. */
export function stillToDo(facts: FollowUpFacts): readonly FollowUp[] {
  return followUps.filter((todo) => holds(followUpRules[todo], facts));
}

function holds({ when, unless }: FollowUpRule, facts: FollowUpFacts): boolean {
  return when.every((fact) => facts[fact]) && !unless.some((fact) => facts[fact]);
}

/** How somebody was reached, in the order of their numbers on the keyboard. */
export const contactWays = ['ditelepon', 'wa', 'datang', 'tidak_terhubung', 'salah_nomor'] as const;
export type ContactWay = (typeof contactWays)[number];

/** At most so many are assigned at once. */
export const mostAssigned = 500;
/** Rows of one page of the list, at most. */
export const followUpPage = 200;
