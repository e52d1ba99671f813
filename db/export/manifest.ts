import { z } from 'zod';
import { lengkapColumns } from '../../shared/domain/csv-row.ts';
import { dayInZone, dayText, timeInZone, zoneLabel } from '../../shared/domain/days.ts';
import type { AuditHead } from '../audit/chain.ts';
import type { Office } from '../service/context.ts';
import type { FrozenCsv, Sending } from '../stores/sendings.ts';
import { csvName } from './file-names.ts';
import { fingerprintOf, sha256Of } from './sha256.ts';

export interface ManifestFacts {
  readonly office: Office;
  readonly sending: Sending;
  /** The instant up to which people were taken in. */
  readonly cutOff: string;
  readonly packageName: string;
  readonly frozen: FrozenCsv;
  /** null: this is the first sending */
  readonly previous: { readonly no: string; readonly csvSha256: string } | null;
  readonly audit: AuditHead;
  readonly writtenAt: string;
}

/**
 * The control sheet of a package as JSON, keys always in this order. Counts and names of the office only, nothing of a person.
 * "kiriman_sebelumnya" makes a sending that never arrived visible; "jejak_audit" holds the end of this installation's audit
 * chain (number and hash of its last row), so that a tail cut off or rewritten later is seen.
 */
export function manifestText(facts: ManifestFacts): string {
  const { office, sending } = facts;
  const { tally, sha256 } = facts.frozen;
  const manifest = {
    kantor: office.name,
    kabupaten: office.districtName,
    kode_kab: office.regency,
    program: office.programme.name,
    no_kiriman: sending.head.no,
    jenis: sending.head.kind,
    tujuan: sending.head.purpose,
    penerima: sending.head.receiver,
    jumlah_baris: tally.rows,
    menurut_jenis_kelamin: { L: tally.men, P: tally.women, tidak_tertulis: tally.sexNotWritten },
    menurut_kecamatan: Object.fromEntries(tally.byDistrict.map(([name, people]) => [name === '' ? 'tidak tertulis' : name, people])),
    menurut_status_periksa: { DIPERIKSA: tally.checked, 'DIPERIKSA SENDIRI': tally.checkedByOneself, 'BELUM DIPERIKSA': tally.unchecked },
    nomor_berkas_pertama: tally.firstSheet,
    nomor_berkas_terakhir: tally.lastSheet,
    batas_waktu: { utc: facts.cutOff, setempat: localTime(facts.cutOff, office.zone) },
    susunan_kolom: { nama: sending.layout, kolom: lengkapColumns.length, sidik: layoutFingerprint() },
    csv: { nama: csvName(facts.packageName), sha256, sidik: fingerprintOf(sha256) },
    kiriman_sebelumnya: facts.previous && { no_kiriman: facts.previous.no, csv_sha256: facts.previous.csvSha256 },
    jejak_audit: { pemasangan: office.station.uid, jumlah: facts.audit.count, hash: facts.audit.hash },
    kontak: office.name,
    ditulis_pada: { utc: facts.writtenAt, setempat: localTime(facts.writtenAt, office.zone) },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** SHA-256 of the names of the columns in their order: another layout under the same name is seen. */
export function layoutFingerprint(): string {
  return sha256Of(lengkapColumns.join(';'));
}

const readBackSchema = z.looseObject({
  no_kiriman: z.string(),
  jumlah_baris: z.number(),
  csv: z.looseObject({ nama: z.string(), sha256: z.string() }),
  jejak_audit: z.looseObject({ pemasangan: z.string(), jumlah: z.number(), hash: z.string() }),
});

/** What the reading back and the look at the audit compare; null when the text is no manifest. */
export function readManifest(text: string): z.infer<typeof readBackSchema> | null {
  try {
    return readBackSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** "13-04-2020 14.07 WITA" */
function localTime(instant: string, zone: string): string {
  return `${dayText(dayInZone(instant, zone))} ${timeInZone(instant, zone)} ${zoneLabel(zone)}`;
}
