import { assertNever } from '../../assert.ts';
import { addDays } from '../days.ts';
import { type AnswerFacts, type Phase, phaseOf, waitsForNik } from './facts.ts';
import { weekdayInText } from './sentences.ts';

/** "Ini berarti": what has really happened, no more. */
export function meansOf(facts: AnswerFacts): string {
  const phase = phaseOf(facts);
  switch (phase) {
    case 'received':
    case 'unreadable':
    case 'conflict':
      return 'Berkas Anda ada di kantor ini.';
    case 'not-found':
      return 'Nomor berkas Anda tercatat di kantor ini.';
    case 'void':
      return 'Nomor berkas ini tercatat, isinya tidak dipakai.';
    case 'second':
      return 'Anda sudah menyerahkan berkas. Satu orang dihitung satu kali.';
    case 'incomplete':
    case 'returned':
      return 'Berkas Anda ada di kantor ini. Isinya belum lengkap.';
    case 'keyed':
    case 'open':
    case 'withdrawn':
      return 'Data Anda tercatat di kantor ini.';
    case 'amending':
    case 'checked':
      return facts.checkedAt === null ? 'Data Anda tercatat di kantor ini.' : 'Data Anda lengkap dan sudah dicocokkan oleh orang kedua.';
    case 'sent':
      return `${facts.checkedAt === null ? 'Nama' : 'Data Anda lengkap dan nama'} Anda ada di daftar yang dikirim ke provinsi.`;
    default:
      return assertNever(phase, 'phase');
  }
}

/** "Ini belum berarti": what people take it for (DOMAIN.md 0). */
export function notMeansOf(facts: AnswerFacts): string {
  const counts = facts.statement?.certainty === 'cukup';
  const base = counts ? 'Anda diterima sebagai peserta.' : 'Anda terdaftar, didahulukan, atau diterima.';
  const arrived = phaseOf(facts) === 'sent' ? '' : ' Data Anda juga belum sampai di provinsi.';
  return `${base}${arrived} Kantor tidak menentukan siapa yang lolos.`;
}

/** "Yang harus Anda lakukan", the most urgent first. */
export function todoOf(facts: AnswerFacts): readonly string[] {
  const counts = facts.statement?.certainty === 'cukup';
  const paper = paperTodo(phaseOf(facts), facts);
  const online = counts
    ? ['Pakai nomor HP yang tetap aktif: kabar datang lewat SMS.']
    : [registerTodo(facts), 'Siapkan KTP, KK, HP yang aktif. Boleh dibantu di loket ini.'];
  return [...paper, ...online];
}

function paperTodo(phase: Phase, facts: AnswerFacts): readonly string[] {
  const copy = facts.hasKtpCopy ? [] : ['Bawa fotokopi KTP ke loket ini.'];
  switch (phase) {
    case 'conflict':
      return ['Bawa KTP asli Anda ke loket ini.'];
    case 'unreadable':
    case 'not-found':
    case 'void':
      return ['Bawa KTP dan isi formulir lagi di loket ini.'];
    case 'incomplete':
      return waitsForNik(facts)
        ? ['Bawa KTP-el, surat keterangan, atau KK yang memuat NIK Anda.']
        : ['Lengkapi isian berkas di loket ini.', ...copy];
    case 'returned':
    case 'open':
      return facts.hasKtpCopy ? ['Bawa KTP asli bila lewat loket ini.'] : copy;
    case 'sent':
      return facts.nikConflict ? ['Bawa KTP asli Anda ke loket ini.'] : [];
    case 'received':
    case 'keyed':
    case 'checked':
    case 'amending':
      return copy;
    case 'second':
    case 'withdrawn':
      return [];
    default:
      return assertNever(phase, 'phase');
  }
}

function registerTodo({ wave, today }: AnswerFacts): string {
  if (!wave || wave.closes < today) return 'Buat akun dan daftar sendiri begitu gelombang dibuka.';
  if (wave.opens > today) return `Buat akun dan daftar sendiri mulai ${weekdayInText(wave.opens)}.`;
  return `Buat akun dan daftar paling lambat ${nearDay(wave.closes, today)}.`;
}

function nearDay(iso: string, today: string): string {
  if (iso === today) return 'hari ini';
  return iso === addDays(today, 1) ? 'besok' : weekdayInText(iso);
}
