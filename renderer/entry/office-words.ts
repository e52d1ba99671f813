import type { FieldId } from '../../shared/domain/fields.ts';
import { call } from '../api/client.ts';
import { onLocked } from '../api/unlocked.ts';

/** Fields whose lists go by what this office writes: of villages their codes, of e-mail the domains. Short coded lists keep the order of their codes. */
const byUse: readonly FieldId[] = [
  'tempat_lahir', 'alamat', 'kode_desa_ktp', 'kecamatan', 'kabupaten', 'provinsi', 'pekerjaan_ktp', 'kode_desa_domisili', 'email', 'jurusan', 'nama_perusahaan_usaha',
  'pelatihan_diminati',
];

const none: readonly string[] = [];
let words: ReadonlyMap<FieldId, readonly string[]> = new Map();
/** Grows with every lock: what was asked before it is not taken up. */
let round = 0;
let asked = false;

// Whoever comes to the locked screen finds nothing of what the office has written.
onLocked(forgetWords);

/** What this office writes most in a field, most often first; nothing as long as it is not known. */
export function wordsOf(field: FieldId): readonly string[] {
  return words.get(field) ?? none;
}

/**
 * Asks once between two locks, field after field, when the hands come to the form; no key waits for it. A field that is entered before
 * its answer is there has the order of its own list on this visit.
 */
export async function askWords(): Promise<void> {
  if (asked) return;
  asked = true;
  const mine = round;
  for (const field of byUse) {
    const reply = await call('entry.suggest', { field, typed: '' });
    if (mine !== round) return;
    if (!reply.ok) {
      // Asked again with the next field; without an answer the lists have their own order.
      asked = false;
      return;
    }
    words = new Map([...words, [field, reply.value.values]]);
  }
}

export function forgetWords(): void {
  words = new Map();
  asked = false;
  round += 1;
}
