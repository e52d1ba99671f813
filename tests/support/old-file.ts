import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { CallInput } from '../../shared/contract/index.ts';
import { csvLine } from '../../shared/domain/csv-row.ts';
import { dayText } from '../../shared/domain/days.ts';
import { madeUpPerson } from './made-up-people.ts';

/** One row of a made-up file that left before Loket was there. */
export interface OldLine {
  readonly nik: string;
  readonly name: string;
  /** As written in the file. */
  readonly born: string;
}

/** What an office would have typed of a made-up person. */
export function oldLine(index: number, change: Partial<OldLine> = {}): OldLine {
  const { nik, nama, tanggal_lahir: born } = madeUpPerson(index).values;
  return { nik, name: nama, born: dayText(born), ...change };
}

export const oldHeader = ['No', 'NIK', 'Nama Lengkap', 'Tgl Lahir', 'Desa'] as const;
export const oldLayout = { sheet: null, header: 1, columns: { nik: 1, nikTail: null, name: 2, birthDate: 3, village: 4, phone: null } } as const;

/** Writes such a file; answers what its matching is asked with. */
export function writeOldFile(path: string, lines: readonly OldLine[]): CallInput<'oldSendings.match'> {
  writeFileSync(path, [csvLine(oldHeader), ...lines.map(({ nik, name, born }, index) => csvLine([String(index + 1), nik, name, born, 'SELOTO']))].join(''));
  return { path, sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), layout: oldLayout, sentDay: '2020-04-09' };
}

/** What is written down when the file is recorded. */
export const oldFacts = { letter: '560/77/DTKT/2020', receiver: 'Disnakertrans Provinsi NTB', purpose: 'basis data', chosen: [] } as const satisfies Partial<CallInput<'oldSendings.record'>>;
