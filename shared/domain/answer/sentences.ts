import { assertNever } from '../../assert.ts';
import { dayAndMonth, weekdayOf } from '../days.ts';
import { type AnswerFacts, type Phase, phaseOf, waitsForNik } from './facts.ts';
import { dayInText } from './stations.ts';

/**
 * The big sentence: about the person, by the statement in force. Where the paper is a registration (`cukup`), it is said only of
 * a sheet that is keyed and complete.
 */
export function sentenceOf(facts: AnswerFacts): string {
  const { statement, programme } = facts;
  if (statement?.certainty === 'cukup' && !whole.includes(phaseOf(facts))) return 'PENDAFTARAN ANDA BELUM SELESAI.';
  return statement?.first ?? `ANDA BELUM TERDAFTAR ${programme}.`;
}

/** The second line: how far the paper is, then where, until when, gratis. */
export function secondLineOf(facts: AnswerFacts): string {
  const way = facts.statement ? fillStatement(facts.statement.second, facts) : '';
  return `${ledgerLine(phaseOf(facts), facts)} ${way}`.trim();
}

/** "Kamis, 16 April" */
export function weekdayInText(iso: string): string {
  return `${weekdayOf(iso)}, ${dayAndMonth(iso)}`;
}

/** Phases of a sheet that is keyed and holds all that is needed. */
const whole: readonly Phase[] = ['keyed', 'open', 'checked', 'amending', 'sent'];

/** Puts in the closing day of the wave; without a wave ahead the clause ("sebelum {tutup_gelombang}") falls away. */
export function fillStatement(text: string, { wave, today }: Pick<AnswerFacts, 'wave' | 'today'>): string {
  if (wave && wave.closes >= today) return text.replaceAll('{tutup_gelombang}', weekdayInText(wave.closes));
  return text.replace(/\s+\S+\s+\{tutup_gelombang\}/gu, '');
}

function ledgerLine(phase: Phase, facts: AnswerFacts): string {
  switch (phase) {
    case 'received':
      return 'Berkas Anda sudah diterima. Belum diinput.';
    case 'unreadable':
      return 'Berkas Anda belum dapat diproses: tulisannya tidak terbaca.';
    case 'not-found':
      return 'Berkas Anda belum dapat diproses: kertasnya masih dicari.';
    case 'void':
      return 'Berkas ini tidak dipakai lagi.';
    case 'second':
      return `Ini berkas Anda yang kedua. Yang dipakai: ${facts.primarySheet ?? 'berkas pertama'}.`;
    case 'incomplete':
      return `Berkas Anda belum dapat diproses: ${waitsForNik(facts) ? 'NIK belum ada' : 'isian belum lengkap'}.`;
    case 'returned':
      return 'Berkas Anda belum dapat diproses: isian sedang diperbaiki.';
    case 'conflict':
      return 'Data Anda perlu dicek dengan KTP asli.';
    case 'keyed':
      return 'Data Anda sudah diinput. Belum diperiksa.';
    case 'open':
      return 'Data Anda sedang dicocokkan dengan KTP.';
    case 'amending':
      return 'Data Anda sudah diperbaiki. Perbaikannya belum dikirim ke provinsi.';
    case 'checked':
      return `Data Anda sudah ${facts.checkedAt === null ? 'diinput' : 'diperiksa'}. Belum dikirim ke provinsi.`;
    case 'sent':
      return `Data Anda dikirim ke provinsi${facts.sending ? ` ${dayInText(facts.sending.day, facts.today)}` : ''}. Belum ada jawaban.`;
    case 'withdrawn':
      return 'Data Anda tidak ikut dikirim.';
    default:
      return assertNever(phase, 'phase');
  }
}
