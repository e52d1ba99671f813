import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createInterface } from 'node:readline/promises';
import { type CopySecret, restoreCopy, type Restored } from '../db/backup/restore-copy.ts';
import { folderPaths } from '../db/folder.ts';
import { systemClock } from '../db/service/clock.ts';
import { storageProblem } from '../db/service/sqlite-problems.ts';
import { type Problem, ProblemError } from '../shared/problems.ts';
import { askHidden } from './ask-hidden.ts';

/**
 * `npm run restore -- --from FOLDER_OF_COPY --to DIR [--user NAME]`: puts a verified copy in the place of a data folder's set, which is
 * moved aside and kept. Opens the copy with a password of that time (LOKET_PASSWORD or a prompt) or with the recovery code
 * (LOKET_RECOVERY or a prompt); never from the command line. Exit code 0: done, 1: nothing replaced, 2: asked wrongly.
 */
const usage = 'npm run restore -- --from FOLDER_CADANGAN --to FOLDER_DATA [--user NAMA_MASUK]';

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly user: string | null;
}

function parsed(): Asked | null {
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' }, user: { type: 'string' } } });
    if (!values.from || !values.to) return null;
    return { from: values.from, to: values.to, user: values.user ?? null };
  } catch {
    return null;
  }
}

async function secretOf(user: string | null): Promise<CopySecret> {
  const code = process.env['LOKET_RECOVERY'];
  if (user === null && code !== undefined) return { kind: 'recovery', code };
  const loginName = user ?? (await ask('Nama masuk (kosong: pakai kode pemulihan): '));
  if (loginName.trim() === '') return { kind: 'recovery', code: (await askHidden('Kode pemulihan: ')) ?? '' };
  return { kind: 'password', loginName, password: process.env['LOKET_PASSWORD'] ?? (await askHidden('Kata sandi pada waktu cadangan ditulis: ')) ?? '' };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

function told({ copy, aside }: Restored, to: string): string {
  return [
    `Data dipulihkan ke ${to}.`,
    `Cadangan: ${copy.database.name}, ditulis ${copy.at}, ${copy.office.name}, stasiun ${copy.station.letter}.`,
    `Buku catatan: ${copy.audit.count} catatan, rantai utuh, ujung ${copy.audit.hash.slice(0, 12)}.`,
    aside === null ? 'Folder itu kosong sebelumnya.' : `Data sebelumnya disimpan di ${aside}. Jangan dihapus sebelum yang baru dicoba.`,
    'Kata sandi yang berlaku sekarang adalah yang berlaku waktu cadangan ditulis.',
    'Satu kunci seumur data: siapa pernah tahu sandi lama tetap dapat membuka cadangan lama. Simpan cadangan di tempat terkunci.',
  ].join('\n');
}

/** Why nothing was replaced, and what to do. */
function refusal(problem: Problem): string {
  switch (problem.code) {
    case 'copy.none':
      return 'Di folder ini tidak ada cadangan Loket yang lengkap. Pilih folder yang namanya mulai dengan cadangan-.';
    case 'copy.damaged':
      return `Cadangan ini tidak seperti waktu ditulis (${problem.details.what}). Pakai cadangan lain.`;
    case 'copy.other-office':
      return 'Folder tujuan berisi data kantor lain. Pilih cadangan atau folder yang benar.';
    case 'password.wrong':
      return 'Nama masuk atau kata sandi salah. Yang berlaku: sandi pada waktu cadangan ditulis.';
    case 'recovery.wrong':
    case 'input.invalid':
      return 'Kode pemulihan salah. Periksa huruf demi huruf dengan kertas kode.';
    case 'database.newer':
      return 'Cadangan ditulis oleh Loket versi baru. Pakai Loket versi yang sama atau lebih baru.';
    case 'folder.in-use':
      return 'Folder tujuan sedang dipakai. Tutup Loket, lalu ulangi.';
    case 'folder.unwritable':
    case 'database.readonly':
      return 'Folder tujuan tidak boleh ditulis.';
    case 'backup.no-room':
      return `Tempat di folder tujuan kurang: perlu ${problem.details.neededMb} MB, ada ${problem.details.freeMb} MB.`;
    case 'disk.full':
      return 'Cakram tujuan penuh.';
    case 'keys.damaged':
    case 'database.damaged':
    case 'database.foreign':
    case 'database.empty':
      return 'Cadangan ini rusak. Pakai cadangan lain.';
    default:
      return `Belum dapat dipulihkan (${problem.code}).`;
  }
}

const asked = parsed();
if (asked === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    const step = (text: string): void => void process.stderr.write(`${text}\n`);
    const restored = await restoreCopy({ from: asked.from, to: asked.to, secret: await secretOf(asked.user), at: systemClock.now(), step });
    process.stdout.write(`${told(restored, asked.to)}\n`);
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : storageProblem(error);
    if (problem === null) throw error;
    const begun = existsSync(folderPaths(asked.to).restoring);
    process.stderr.write(`${begun ? 'Penggantian sudah dimulai dan belum selesai: ulangi perintah ini.' : 'Tidak ada yang diganti.'} ${refusal(problem)}\n`);
    process.exitCode = 1;
  }
}
