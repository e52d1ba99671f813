import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byteOrderMark, csvLine } from '../../shared/domain/csv-row.ts';
import type { Hands } from './hands.ts';
import { callInWindow } from './in-window.ts';
import type { Paper } from './paper.ts';

/** What summary.json says of it. */
export interface OldSendingSummary {
  readonly rows: number;
  readonly matched: number;
  readonly unmatched: number;
  readonly notInIt: number;
}

const wanted = 900;
/** People nobody is: their district does not exist, and nobody has these names. */
const nobody = [
  ['9999990101900001', 'TANPA BERKAS SATU', '01-01-1990'],
  ['9999990202910002', 'TANPA BERKAS DUA', '02-02-1991'],
  ['9999990303920003', 'TANPA BERKAS TIGA', '03-03-1992'],
] as const;

/**
 * The file that had left before Loket was there: up to 900 of the people and three rows that match nobody, written to `OUT/lama/` and
 * recorded from Kirim by keyboard, by whoever of the penyelia is signed in. `papers`: the stack, of which only people whose NIK stands on
 * one paper are taken, and their papers must have been keyed before. Moves nobody's state.
 */
export async function recordOldSending(hands: Hands, out: string, picture: (name: string) => Promise<void>, papers: readonly Paper[]): Promise<OldSendingSummary> {
  const folder = join(out, 'lama');
  const path = join(folder, 'data-pencaker-13-april.csv');
  await mkdir(folder, { recursive: true });
  await writeFile(path, fileOf(papers));
  const { page } = hands;
  await hands.press('F5');
  await page.getByRole('heading', { name: 'Kirim', exact: true }).waitFor();
  await hands.press('Control+3');
  await page.getByRole('heading', { name: 'Kiriman lama', exact: true }).waitFor();
  await hands.press('F8');
  await page.locator('#file-lama:focus').waitFor();
  await hands.type(path);
  await hands.press('Enter');
  await page.locator('#judul-lama:focus').waitFor({ timeout: 60_000 });
  await picture('lama-kolom');
  await hands.press('Enter');
  await page.locator('#tanggal-lama:focus').waitFor();
  await hands.type('13042020');
  await hands.press('Enter');
  await hands.type('560/117/DTKT/2020');
  await hands.press('Enter');
  await hands.type('Disnakertrans Provinsi NTB');
  await hands.press('Enter');
  await page.locator('#tujuan-lama:focus').waitFor();
  await hands.press('Enter');
  await page.locator('.lama-pratinjau').waitFor({ timeout: 60_000 });
  await picture('lama-cocok');
  await hands.press('F8');
  await page.locator('#jumlah-baris:focus').waitFor();
  await hands.type(String(chosenOf(papers).length + nobody.length));
  await hands.press('Enter');
  await page.getByRole('grid', { name: 'Buku kiriman lama' }).waitFor({ timeout: 60_000 });
  await picture('lama');
  const head = (await callInWindow(page, 'oldSendings.list', {})).sendings[0];
  if (!head) throw new Error('the old sending that was recorded is not in the list');
  return { rows: head.rows, matched: head.matched, unmatched: head.rows - head.matched, notInIt: head.notInIt };
}

/** People whose NIK is whole and stands on one paper only: a second form and a wrong NIK are for a person to decide. */
function chosenOf(papers: readonly Paper[]): readonly Paper[] {
  const papersOf = new Map<string, number>();
  const people = new Map<string, number>();
  for (const paper of papers) {
    papersOf.set(nikOf(paper), (papersOf.get(nikOf(paper)) ?? 0) + 1);
    people.set(personOf(paper), (people.get(personOf(paper)) ?? 0) + 1);
  }
  return papers.filter((paper) => /^\d{12}(?!0000)\d{4}$/.test(nikOf(paper)) && papersOf.get(nikOf(paper)) === 1 && people.get(personOf(paper)) === 1).slice(0, wanted);
}

function fileOf(papers: readonly Paper[]): string {
  const rows = [
    ...chosenOf(papers).map(({ written }) => [written['nik'] ?? '', (written['nama'] ?? '').toUpperCase(), written['tanggal_lahir'] ?? '', written['desa_kelurahan'] ?? '', written['no_hp'] ?? '']),
    ...nobody.map((row) => [...row, '-', '']),
  ];
  const lines = [['No', 'NIK', 'Nama Lengkap', 'Tanggal Lahir', 'Desa/Kelurahan', 'No. HP'], ...rows.map((cells, index) => [String(index + 1), ...cells])];
  return `${byteOrderMark}${lines.map((cells) => csvLine(cells)).join('')}`;
}

function nikOf({ written }: Paper): string {
  return written['nik'] ?? '';
}

function personOf({ written }: Paper): string {
  return `${(written['nama'] ?? '').toUpperCase()} ${written['tanggal_lahir'] ?? ''}`;
}
