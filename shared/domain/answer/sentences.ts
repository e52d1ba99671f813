import { assertNever } from '../../assert.ts';
import { nextWords } from '../online-words.ts';
import { sourceText } from '../province-answers.ts';
import { type KeptStatement, keptStatement } from '../kept-statement.ts';
import { type AnswerFacts, inOldSending, isUnwritten, maybeInOldSending, type PersonAnswer, type Phase, phaseOf, toldOfSentSheet, waitsForNik } from './facts.ts';
import { fillStatement } from './statement-text.ts';
import { siteOf, smsSpan, type Standing, standingOf, type Way, waveAhead, waveWord } from './way.ts';
import { dayInText, weekdayInText } from './words.ts';

/**
 * The big sentence: about the person, by the statement in force and their own ladder (VISUAL.md 6). Where the paper is a registration
 * (`cukup`), it is said only of a sheet that is keyed and complete, and an account under way changes nothing; of a paper that only waits to be
 * keyed it is said that it is here, since nothing is left for the person to do.
 */
export function sentenceOf(facts: AnswerFacts): string {
  const { statement, programme } = facts;
  const standing = standingOf(facts);
  const online = onlineSentence(standing, facts);
  if (online !== null) return online;
  if (statement?.certainty === 'cukup' && !whole.includes(phaseOf(facts))) {
    return phaseOf(facts) === 'received' ? 'BERKAS PENDAFTARAN ANDA SUDAH DITERIMA di kantor ini.' : 'PENDAFTARAN ANDA BELUM SELESAI.';
  }
  return statement?.first ?? `ANDA BELUM TERDAFTAR ${programme}.`;
}

/** What a paper with these words carries of the statement in force: nothing of its words where it speaks of the person's own way online. */
export function carriedStatement(facts: AnswerFacts): KeptStatement {
  const kept = keptStatement(facts.statement);
  const { way } = standingOf(facts);
  const told = way.kind === 'none' || (way.kind === 'under-way' && facts.statement?.certainty === 'cukup');
  return told ? kept : { ...kept, statementText: '' };
}

/** The second line: how far the paper is, then where, until when, gratis; or what silence means that day. */
export function secondLineOf(facts: AnswerFacts): string {
  return `${ledgerLine(phaseOf(facts), facts)} ${onlineLineOf(facts)}`.trim();
}

/** The person's own way online alone, without the paper: where, until when, gratis; or what silence means that day. '' where nothing is to be said. */
export function onlineLineOf(facts: AnswerFacts): string {
  return wayLine(standingOf(facts).way, facts);
}

/** Phases of a sheet that is keyed and holds all that is needed. */
const whole: readonly Phase[] = ['keyed', 'open', 'checked', 'amending', 'sent', 'accepted', 'forwarded'];

/** null: the statement in force says it. */
function onlineSentence({ state, way }: Standing, facts: AnswerFacts): string | null {
  switch (way.kind) {
    case 'none':
      return null;
    case 'under-way':
      if (facts.statement?.certainty === 'cukup') return null;
      return `PENDAFTARAN ANDA BELUM SELESAI. Langkah berikut: ${nextWords[state.next ?? 'menunggu']}.`;
    case 'waiting':
      return `ANDA SUDAH MENDAFTAR. ${resultSentence(way, facts.today)}`;
    case 'passed': {
      const by = way.day === null ? '' : `, ${way.bySms ? 'SMS' : 'tercatat'} ${dayInText(way.day, facts.today)}`;
      return `ANDA LOLOS${waveWord(way.no)}${by}.${way.chosen ? ' Pelatihan sudah dipilih.' : ''}`;
    }
    case 'not-passed':
      return `ANDA BELUM LOLOS${waveWord(way.no)}. Boleh ikut gelombang berikutnya.`;
    default:
      return assertNever(way, 'way online');
  }
}

function resultSentence({ wave, no, sms }: Extract<Way, { kind: 'waiting' }>, today: string): string {
  const result = `asil${waveWord(no)}`;
  if (wave === null || sms === 'unannounced') return `H${result} lewat SMS, harinya belum diumumkan.`;
  if (sms === 'after') return `SMS h${result} dikirim ${smsSpan(wave, today)}.`;
  return `H${result} lewat SMS ${sms === 'inside' && wave.smsUntil !== null ? `sampai ${dayInText(wave.smsUntil, today)}` : smsSpan(wave, today)}.`;
}

function wayLine(way: Way, facts: AnswerFacts): string {
  const { statement, today } = facts;
  const wave = waveAhead(facts);
  const site = siteOf(facts);
  const there = site === null ? '' : ` di ${site}`;
  switch (way.kind) {
    case 'none':
      return statement ? ofTheirs(fillStatement(statement.second, { wave, today }, 'from-opening'), facts) : '';
    case 'under-way': {
      if (statement?.certainty === 'cukup') return fillStatement(statement.second, { wave, today });
      const until = wave && wave.closes >= today ? ` paling lambat ${weekdayInText(wave.closes)}` : '';
      return `Selesaikan sendiri${there}${until}. Gratis.`;
    }
    case 'waiting':
      return silenceLine(way, today, there);
    case 'passed':
      return way.chosen ? 'Ikuti pelatihannya sampai selesai.' : `Pilih pelatihan di akun Anda${there}.`;
    case 'not-passed':
      return wave && wave.closes >= today ? `Gelombang ${wave.no} ${wave.opens > today ? `dibuka ${weekdayInText(wave.opens)}` : `tutup ${weekdayInText(wave.closes)}`}. Gratis.` : 'Hari gelombang berikutnya belum diumumkan. Gratis.';
    default:
      return assertNever(way, 'way online');
  }
}

/** A statement speaks of the paper that was handed in; who came on a list handed in none. */
function ofTheirs(text: string, { list }: AnswerFacts): string {
  return list === null ? text : text.replaceAll('Kertas yang Anda serahkan', 'Daftar yang memuat nama Anda').replaceAll('kertas ini', 'daftar itu');
}

/** What no SMS means on this day. */
function silenceLine({ wave, no, sms }: Extract<Way, { kind: 'waiting' }>, today: string, there: string): string {
  switch (sms) {
    case 'unannounced':
      return 'Belum ada SMS belum berarti apa-apa.';
    case 'before':
      return 'SMS belum mulai dikirim: belum ada SMS belum berarti apa-apa.';
    case 'inside':
      return 'Belum ada SMS hari ini belum berarti apa-apa.';
    case 'after':
      return `Tidak ada SMS sampai ${dayInText(wave?.smsUntil ?? today, today)}: lihat hasil${waveWord(no)} di akun Anda${there}.`;
    default:
      return assertNever(sms, 'days of the SMS');
  }
}

function ledgerLine(phase: Phase, facts: AnswerFacts): string {
  const { answer, today } = facts;
  const leftBefore = leftBeforeLine(facts);
  const notSent = leftBefore === '' ? ' Belum dikirim ke provinsi.' : leftBefore;
  // Who came on a list handed in no paper.
  const theirs = facts.list === null ? 'Berkas' : 'Data';
  switch (phase) {
    case 'received':
      return `${facts.list === null ? 'Berkas Anda sudah diterima. Belum diinput.' : 'Nama Anda tercatat dari daftar. Datanya belum diinput.'}${leftBefore}`;
    case 'unreadable':
      return `Berkas Anda belum dapat diproses: tulisannya tidak terbaca.${leftBefore}`;
    case 'not-found':
      return `Berkas Anda belum dapat diproses: kertasnya masih dicari.${leftBefore}`;
    case 'void':
      return `${facts.list === null ? 'Berkas ini tidak dipakai lagi.' : 'Nomor ini tidak dipakai lagi.'}${leftBefore}`;
    case 'second':
      return `Ini ${facts.list === null ? 'berkas Anda yang kedua' : 'nomor Anda yang kedua'}. Yang dipakai: ${facts.primarySheet ?? 'berkas pertama'}.`;
    case 'incomplete':
      return `${theirs} Anda belum dapat diproses: ${waitsForNik(facts) ? 'NIK belum ada' : 'isian belum lengkap'}.${leftBefore}`;
    case 'returned':
      return `${theirs} Anda belum dapat diproses: isian sedang diperbaiki.${leftBefore}`;
    case 'conflict':
      return `Data Anda perlu dicek dengan KTP asli.${leftBefore}`;
    case 'keyed':
      return `Data Anda sudah diinput. Belum diperiksa.${leftBefore}`;
    case 'open':
      return `Data Anda sedang dicocokkan dengan KTP.${leftBefore}`;
    case 'amending':
      return `Data Anda sudah diperbaiki. Perbaikannya belum dikirim ke provinsi.${leftBefore}`;
    case 'checked':
      return `Data Anda sudah ${facts.checkedAt === null ? 'diinput' : 'diperiksa'}.${notSent}`;
    case 'sent':
      return `Data Anda dikirim ke provinsi${facts.sending ? ` ${dayInText(facts.sending.day, today)}` : ''}. Belum ada jawaban.`;
    case 'accepted':
      return answeredLine(answer, today, 'diterima provinsi');
    case 'refused':
      return answeredLine(answer, today, `belum dapat diproses: ${asClause(answer?.reason ?? '')}`, 'no-day');
    case 'forwarded':
      return answeredLine(answer, today, 'diteruskan provinsi ke pusat');
    case 'withdrawn':
      return leftBefore === '' ? 'Data Anda tidak ikut dikirim.' : `Data Anda tidak ikut dikirim lagi.${leftBefore}`;
    default:
      return assertNever(phase, 'phase');
  }
}

/** Who is in a file that left before has been sent, though no sending of ours says so; who may be in one, or on another sheet that was sent, perhaps. */
function leftBeforeLine(facts: AnswerFacts): string {
  const old = inOldSending(facts);
  if (old !== null) return ` Nama Anda ada di daftar yang dikirim ${dayInText(old.day, facts.today)} kepada ${old.to}.`;
  const maybe = maybeInOldSending(facts);
  if (maybe === null && toldOfSentSheet(facts)) return ' Berkas lain yang mungkin milik Anda sudah dikirim ke provinsi: kantor sedang membandingkan keduanya.';
  return maybe === null ? '' : ` Mungkin nama Anda ada di daftar yang dikirim ${dayInText(maybe.day, facts.today)} kepada ${maybe.to}: belum dipastikan.`;
}

/** What came back, as a fact where a letter says so, else with whose word it is: word of mouth is no proof (PRODUCT.md). */
function answeredLine(answer: PersonAnswer | null, today: string, what: string, day: 'with-day' | 'no-day' = 'with-day'): string {
  if (answer !== null && isUnwritten(answer)) {
    const { source: saidBy, channel, day: saidDay, letter } = answer;
    return `${sourceText({ saidBy, channel, saidDay, letter }, today).replace('; belum ada surat', '')}, data Anda ${what}; belum ada surat.`;
  }
  return `Data Anda ${what}${answer !== null && day === 'with-day' ? ` ${dayInText(answer.day, today)}` : ''}.`;
}

/** A reason as the end of a sentence: without a full stop of its own. */
function asClause(reason: string): string {
  return reason.trim().replace(/[.\s]+$/u, '');
}
