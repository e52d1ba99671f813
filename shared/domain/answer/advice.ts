import { assertNever } from '../../assert.ts';
import type { StuckReason } from '../online.ts';
import { fillText } from '../office-texts.ts';
import { nextWords } from '../online-words.ts';
import { type AnswerFacts, hasLeft, inOldSending, isUnwritten, maybeInOldSending, type Phase, phaseOf, waitsForNik } from './facts.ts';
import { officeFilling } from './office-filling.ts';
import { siteOf, smsSpan, type Standing, standingOf, type Way, waveAhead, waveWord } from './way.ts';
import { dayInText, nearDay, weekdayInText } from './words.ts';

/** "Ini berarti": what has really happened, no more. */
export function meansOf(facts: AnswerFacts): string {
  return [ledgerMeans(phaseOf(facts), facts), onlineMeans(standingOf(facts).way)].filter((each) => each !== '').join(' ');
}

function ledgerMeans(phase: Phase, facts: AnswerFacts): string {
  switch (phase) {
    case 'received':
    case 'unreadable':
    case 'conflict':
      return here(facts);
    case 'not-found':
      return 'Nomor berkas Anda tercatat di kantor ini.';
    case 'void':
      return 'Nomor ini tercatat, isinya tidak dipakai.';
    case 'second':
      return `${facts.list === null ? 'Anda sudah menyerahkan berkas' : 'Nama Anda sudah tercatat'}. Satu orang dihitung satu kali.`;
    case 'incomplete':
    case 'returned':
      return `${here(facts)} Isinya belum lengkap.`;
    case 'keyed':
    case 'open':
    case 'withdrawn':
      return 'Data Anda tercatat di kantor ini.';
    case 'amending':
    case 'checked':
      return facts.checkedAt === null ? 'Data Anda tercatat di kantor ini.' : 'Data Anda lengkap dan sudah dicocokkan oleh orang kedua.';
    case 'sent':
      return `${facts.checkedAt === null ? 'Nama' : 'Data Anda lengkap dan nama'} Anda ada di daftar yang dikirim ke provinsi.`;
    case 'accepted':
      return `Nama Anda ada di daftar yang dikirim, dan${byWord(facts)} provinsi mencatatnya.`;
    case 'forwarded':
      return `Nama Anda ada di daftar yang dikirim, dan${byWord(facts)} provinsi meneruskannya ke pusat.`;
    case 'refused':
      return 'Nama Anda ada di daftar yang dikirim. Satu hal di datanya perlu dibetulkan.';
    default:
      return assertNever(phase, 'phase');
  }
}

/** Who came on a list handed in no paper: their data are what is here. */
function here({ list }: AnswerFacts): string {
  return list === null ? 'Berkas Anda ada di kantor ini.' : `Nama Anda tercatat di kantor ini dari daftar ${list.no}, tanpa berkas.`;
}

function byWord({ answer }: AnswerFacts): string {
  return answer !== null && isUnwritten(answer) ? ' menurut keterangan tanpa surat' : '';
}

function onlineMeans(way: Way): string {
  switch (way.kind) {
    case 'none':
      return '';
    case 'under-way':
      return 'Anda sudah punya akun.';
    case 'waiting':
      return `Pendaftaran Anda sendiri${waveWord(way.no)} sudah masuk, menurut catatan.`;
    case 'passed':
      return `Anda peserta${waveWord(way.no)}, menurut catatan.`;
    case 'not-passed':
      return `Anda ikut${waveWord(way.no)}, dan hasilnya sudah keluar.`;
    default:
      return assertNever(way, 'way online');
  }
}

/** "Ini belum berarti": what people take it for (DOMAIN.md 0). */
export function notMeansOf(facts: AnswerFacts): string {
  const { way } = standingOf(facts);
  // Nothing is taken for more than that (VISUAL.md 6).
  if (way.kind === 'passed') return '–';
  const phase = phaseOf(facts);
  return `${baseNotMeans(way, phase, facts)}${arrivalOf(phase, facts)} Kantor tidak menentukan siapa yang lolos.`;
}

/** Nothing where it has arrived; where a row of an older file or a sheet that was sent may be theirs, nobody knows. */
function arrivalOf(phase: Phase, facts: AnswerFacts): string {
  if (hasLeft(phase) || inOldSending(facts) !== null) return '';
  return maybeInOldSending(facts) === null && !facts.comparedWithSent ? ' Data Anda juga belum sampai di provinsi.' : ' Belum dipastikan apakah data Anda sudah sampai di provinsi.';
}

function baseNotMeans(way: Exclude<Way, { kind: 'passed' }>, phase: Phase, facts: AnswerFacts): string {
  const counts = facts.statement?.certainty === 'cukup';
  switch (way.kind) {
    case 'none':
      if (phase === 'refused') return 'Anda ditolak sebagai peserta.';
      return counts || phase === 'accepted' ? 'Anda diterima sebagai peserta.' : 'Anda terdaftar, didahulukan, atau diterima.';
    case 'under-way':
      return 'Pendaftaran Anda selesai, atau Anda diterima.';
    case 'waiting':
      return silence(way, facts.today);
    case 'not-passed':
      return 'Anda ditolak untuk seterusnya.';
    default:
      return assertNever(way, 'way online');
  }
}

/** What no SMS does not mean on this day. */
function silence({ wave, sms }: Extract<Way, { kind: 'waiting' }>, today: string): string {
  if (sms === 'after') return 'Anda lolos. Tanpa SMS, hasilnya hanya ada di akun Anda.';
  if (wave === null || wave.smsUntil === null) return 'Anda lolos, atau tidak lolos.';
  return `Anda lolos, atau tidak lolos: SMS dikirim sampai ${dayInText(wave.smsUntil, today)}.`;
}

/** "Yang harus Anda lakukan", the most urgent first. */
export function todoOf(facts: AnswerFacts): readonly string[] {
  return [...paperTodo(phaseOf(facts), facts), ...onlineTodoOf(facts)];
}

/** What a person does online alone, without the paper. */
export function onlineTodoOf(facts: AnswerFacts): readonly string[] {
  return onlineTodo(standingOf(facts), facts);
}

/** Whom to ask, and about what: the desk with its address, hours and phone, then the programme (in the office's words). */
export function askOf(facts: AnswerFacts): string {
  const text = fillText(facts.texts['kartu.tanya'], { ...officeFilling({ ...facts, site: siteOf(facts) ?? '' }), nomor: facts.sheetNo }).join(' ');
  // Who came on a list handed in no paper.
  return facts.list === null ? text : text.replaceAll('berkas ini', 'data ini');
}

const readyToRegister = 'Siapkan KTP, KK, HP yang aktif. Boleh dibantu di loket ini.';
const keepPhone = 'Pakai nomor HP yang tetap aktif: kabar datang lewat SMS.';

function onlineTodo({ state, way }: Standing, facts: AnswerFacts): readonly string[] {
  const counts = facts.statement?.certainty === 'cukup';
  const phone = facts.accountPhone === 'tidak' ? ['Nomor HP di akun Anda tidak aktif: ganti di akun, supaya SMS sampai.'] : [];
  const stuck = state.stuck?.stuck ? [stuckTodo[state.stuck.stuck]] : [];
  switch (way.kind) {
    case 'none':
      return counts ? [keepPhone] : [registerTodo(isOpen(facts) ? 'Buat akun dan daftar' : 'Buat akun dan daftar sendiri', facts), ...(stuck.length > 0 ? stuck : [readyToRegister])];
    case 'under-way':
      return counts ? [keepPhone] : [...goOnTodo(nextWords[state.next ?? 'menunggu'], state.next === 'menunggu', facts), ...phone, ...(stuck.length > 0 ? stuck : [readyToRegister])];
    case 'waiting':
      return [...waitingTodo(way, facts), ...phone];
    case 'passed':
      return [way.chosen ? 'Ikuti pelatihan sampai selesai.' : 'Pilih pelatihan di akun Anda.', ...phone, 'Simpan nomor HP yang sama: kabar berikutnya lewat nomor itu.'];
    case 'not-passed':
      return [registerTodo('Gabung gelombang berikutnya dari akun yang sama', facts), ...phone];
    default:
      return assertNever(way, 'way online');
  }
}

/** The next step has a last day only while a wave is open; joining one waits for it. */
function goOnTodo(next: string, joins: boolean, facts: AnswerFacts): readonly string[] {
  if (isOpen(facts)) return [registerTodo(`Lanjutkan: ${next}`, facts)];
  return [...(joins ? [] : [`Lanjutkan: ${next}.`]), registerTodo('Gabung', facts)];
}

function waitingTodo(way: Extract<Way, { kind: 'waiting' }>, facts: AnswerFacts): readonly string[] {
  if (way.sms === 'after') return [`Buka akun Anda dan lihat hasil${waveWord(way.no)}.`, registerTodo('Bila belum lolos, gabung gelombang berikutnya', facts)];
  const span = way.wave === null ? '' : smsSpan(way.wave, facts.today);
  return [`Tunggu SMS${span === '' ? '' : ` ${span}`}.`, 'Jangan ganti nomor HP. Kode dari SMS jangan diberikan kepada siapa pun.'];
}

const stuckTodo: Readonly<Record<StuckReason, string>> = {
  mengira_cukup: 'Kertas ini saja tidak cukup. Boleh dibantu mendaftar di loket ini.',
  tak_punya_hp: 'Pakai HP keluarga yang dapat menerima SMS, dan yang nomornya tetap aktif.',
  tak_paham: 'Datang ke loket ini dengan KTP dan HP: dibantu sampai selesai, gratis.',
  kode_tidak_masuk: 'Periksa nomor HP dan surel di akun, lalu minta kode baru.',
  nik_ditolak: 'Cocokkan NIK dan KK di Disdukcapil, lalu coba lagi.',
  tidak_berminat: 'Bila berubah pikiran, boleh mendaftar sendiri. Gratis.',
};

/** Said of the copy that is missing, on the card and on the slip. */
export const bringCopy = 'Bawa fotokopi KTP ke loket ini.';
const bringKtp = 'Bawa KTP asli Anda ke loket ini.';

/** What the paper itself still needs, in sentences. */
export function paperTodo(phase: Phase, facts: AnswerFacts): readonly string[] {
  const copy = facts.asksForCopy ? [bringCopy] : [];
  switch (phase) {
    case 'conflict':
      return [bringKtp];
    case 'unreadable':
    case 'not-found':
    case 'void':
      return ['Bawa KTP dan isi formulir lagi di loket ini.'];
    case 'incomplete':
      if (waitsForNik(facts)) return ['Bawa KTP-el, surat keterangan, atau KK yang memuat NIK Anda.', ...copy];
      return [facts.list === null ? 'Lengkapi isian berkas di loket ini.' : 'Lengkapi data Anda di loket ini.', ...copy];
    case 'returned':
    case 'open':
      return facts.asksForCopy ? copy : ['Bawa KTP asli bila lewat loket ini.'];
    case 'refused':
      return ['Bawa KTP asli dan KK ke loket ini, supaya datanya dibetulkan dan dikirim lagi.'];
    case 'sent':
    case 'accepted':
    case 'forwarded':
      return facts.nikConflict ? [bringKtp] : [];
    case 'received':
    case 'keyed':
    case 'checked':
    case 'amending':
      return facts.nikConflict ? [bringKtp] : copy;
    case 'second':
    case 'withdrawn':
      return [];
    default:
      return assertNever(phase, 'phase');
  }
}

function isOpen(facts: AnswerFacts): boolean {
  const { today } = facts;
  const wave = waveAhead(facts);
  return wave !== null && wave.opens <= today && wave.closes >= today;
}

/** What to do with its day: from the opening of the wave at hand, or until its closing. */
function registerTodo(what: string, facts: AnswerFacts): string {
  const { today } = facts;
  const wave = waveAhead(facts);
  if (!wave || wave.closes < today) return `${what} begitu gelombang dibuka.`;
  if (wave.opens > today) return `${what} mulai ${weekdayInText(wave.opens)}.`;
  return `${what} paling lambat ${nearDay(wave.closes, today)}.`;
}
