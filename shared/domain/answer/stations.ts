import { dayInZone, longDay, timeInZone } from '../days.ts';
import { channelText, sourceText } from '../province-answers.ts';
import { type AnswerFacts, hasLeft, type Hearsay, isUnwritten, type NotTheirsAnswer, type PersonAnswer, type Phase, phaseOf, toldOfSentSheet, type WithdrawnAnswer } from './facts.ts';
import { dayInText, shortDay } from './words.ts';

export interface Station {
  readonly key: 'masuk' | 'diinput' | 'diperiksa' | 'dikirim' | 'jawaban';
  readonly title: string;
  /** done: behind; now: the one in violet; later: dashed, "belum". */
  readonly state: 'done' | 'now' | 'later';
  /** A check is proof: hearsay never has one (VISUAL.md 6). */
  readonly sign: 'check' | 'clock' | 'none';
  /** Date and proof, one line or more. */
  readonly lines: readonly string[];
}

/** The five stations with date and proof; exactly one is `now` (VISUAL.md 6). No name of the office's people. */
export function stationsOf(facts: AnswerFacts): readonly Station[] {
  const phase = phaseOf(facts);
  const now = stationOf[phase];
  const reached = reachedStations(facts, phase);
  return order.map((key) => {
    const state = key === now ? 'now' : reached[key] === null ? 'later' : 'done';
    const lines = [...(reached[key] ?? [state === 'now' ? presentLine(phase) : laterLine(key, phase)]), ...besideLines(key, facts)];
    return { key, title: titleOf(key, state, phase, facts), state, sign: signOf(key, state, phase, facts), lines };
  });
}

const order = ['masuk', 'diinput', 'diperiksa', 'dikirim', 'jawaban'] as const;

const titles: Readonly<Record<Station['key'], string>> = {
  masuk: 'Berkas masuk',
  diinput: 'Diinput',
  diperiksa: 'Diperiksa',
  dikirim: 'Dikirim ke provinsi',
  jawaban: 'Jawaban',
};

const answerTitles: Partial<Record<Phase, string>> = {
  sent: 'Belum dijawab',
  accepted: 'Diterima provinsi',
  refused: 'Belum dapat diproses',
  forwarded: 'Diteruskan ke pusat',
};

function titleOf(key: Station['key'], state: Station['state'], phase: Phase, { list }: AnswerFacts): string {
  if (key === 'masuk' && list !== null) return 'Masuk daftar';
  return key === 'jawaban' && state === 'now' ? (answerTitles[phase] ?? titles.jawaban) : titles[key];
}

function signOf(key: Station['key'], state: Station['state'], phase: Phase, { answer }: AnswerFacts): Station['sign'] {
  if (key === 'jawaban' && state === 'now') return phase === 'refused' ? 'none' : answer === null || isUnwritten(answer) ? 'clock' : 'check';
  return state === 'done' ? 'check' : state === 'now' ? 'clock' : 'none';
}

const stationOf: Readonly<Record<Phase, Station['key']>> = {
  received: 'masuk',
  unreadable: 'masuk',
  'not-found': 'masuk',
  void: 'masuk',
  second: 'masuk',
  incomplete: 'diinput',
  returned: 'diinput',
  conflict: 'diinput',
  keyed: 'diinput',
  open: 'diinput',
  amending: 'diperiksa',
  checked: 'diperiksa',
  sent: 'jawaban',
  accepted: 'jawaban',
  refused: 'jawaban',
  forwarded: 'jawaban',
  withdrawn: 'diinput',
};

const defaultZone = 'Asia/Makassar';

/** Lines of the stations that were reached; null where there is no proof of it. */
function reachedStations(facts: AnswerFacts, phase: Phase): Readonly<Record<Station['key'], readonly string[] | null>> {
  const { keyedAt, checkedAt, sending, today, answer } = facts;
  const papers = papersLine(facts);
  const handedOver = facts.sendState === 'terkirim' ? sending : null;
  return {
    masuk: [`${longDay(facts.receivedDay)}, ${facts.sheetNo}`, ...(papers === '' ? [] : [papers])],
    diinput: keyedAt === null ? null : [momentInText(keyedAt, facts), 'oleh petugas loket'],
    diperiksa: checkedAt === null ? null : [momentInText(checkedAt, facts), 'oleh orang kedua'],
    dikirim: handedOver && [
      `${dayInText(handedOver.day, today)}, kiriman ${handedOver.no}/${handedOver.line}`,
      // The office that gets it: no card names who took the file there.
      handedOver.letter === null ? `kepada ${handedOver.to}` : `surat ${handedOver.letter}`,
    ],
    jawaban: answer !== null && hasLeft(phase) && phase !== 'sent' ? answerLines(answer, today) : null,
  };
}

/** What was handed in and where it lies. */
function papersLine({ bundle, bundlePlace, list, hasKtpCopy }: AnswerFacts): string {
  const lies = bundle === null ? '' : `bundel ${bundle}${bundlePlace === '' ? '' : ` di ${bundlePlace}`}`;
  return [hasKtpCopy ? 'dengan fotokopi KTP' : '', lies, list === null ? '' : `tanpa berkas, daftar ${list.no} baris ${list.line}`].filter((each) => each !== '').join(', ');
}

/** What stands in a station and is neither its proof nor its state: files that left before, and what somebody said. */
function besideLines(key: Station['key'], facts: AnswerFacts): readonly string[] {
  if (key === 'dikirim') return [...(toldOfSentSheet(facts) ? ['mungkin sudah dikirim dengan berkas lain: sedang dibandingkan'] : []), ...oldSendingLines(facts)];
  if (key !== 'jawaban') return [];
  const phase = phaseOf(facts);
  const older = hasLeft(phase) && phase !== 'sent' ? null : (facts.answer ?? facts.olderAnswer);
  const beside = older === null ? [] : [olderAnswerLine(older, facts.today)];
  const gone = facts.withdrawn === null ? [] : [withdrawnLine(facts.withdrawn, facts.today)];
  const rowless = facts.notTheirs === null ? [] : [notTheirsLine(facts.notTheirs, facts.today)];
  return [...beside, ...gone, ...rowless, ...(facts.hearsay === null ? [] : [hearsayLine(facts.hearsay, facts.today)])];
}

/** Somebody may have been told it: what does not hold any more is said, once. */
function withdrawnLine({ status, day, on }: WithdrawnAnswer, today: string): string {
  return `Jawaban "${answerWords[status]}" (${shortDay(day, today)}) tidak berlaku lagi sejak ${dayInText(on, today)}`;
}

/** It was said of a row that they were taken for: they may have been told it, and it is not said of them. */
function notTheirsLine({ status, day, no }: NotTheirsAnswer, today: string): string {
  return `Jawaban "${answerWords[status]}" (${shortDay(day, today)}) tidak dihitung untuk Anda: baris di kiriman lama${no === null ? '' : ` ${no}`} belum dipastikan baris Anda`;
}

/** As the title of the station says it, in the middle of a sentence. */
const answerWords = { diterima: 'diterima provinsi', ditolak: 'belum dapat diproses', diteruskan: 'diteruskan ke pusat' } as const;

function oldSendingLines({ oldSendings, today }: AnswerFacts): readonly string[] {
  const found = oldSendings.flatMap(({ no, line, day }) => (line === null ? [] : [`ada di kiriman lama ${no}, baris ${line} (${shortDay(day, today)})`]));
  if (found.length > 0) return found;
  const maybe = oldSendings.flatMap((each) => (each.maybe === null ? [] : [`mungkin ada di kiriman lama ${each.no}, baris ${each.maybe}: belum dipastikan`]));
  if (maybe.length > 0) return maybe;
  // What nobody has gone through yet may hold them: that they are not in it is said only of a file whose every row has its person.
  const open = oldSendings.filter((each) => each.open > 0);
  const closed = oldSendings.filter((each) => each.open === 0);
  return [
    ...(closed.length === 0 ? [] : [`tidak ada di kiriman lama ${closed.map(({ no }) => no).join(', ')}`]),
    ...open.map((each) => `belum ditemukan di kiriman lama ${each.no}: ${each.open} baris belum dicocokkan`),
  ];
}

function answerLines(answer: PersonAnswer, today: string): readonly string[] {
  const { day, letter, source, channel, reason, status } = answer;
  const said = status === 'ditolak' || reason === '' ? [] : [reason];
  if (letter === '') return [sourceText({ saidBy: source, channel, saidDay: day, letter }, today), ...said];
  return [`${dayInText(day, today)}, surat ${letter}`, `dari ${source}`, ...said];
}

/** An answer to something else than what was handed over last, an older sending or a file from before; with its source as every answer has it. */
function olderAnswerLine({ status, reason, day, source, channel, letter }: PersonAnswer, today: string): string {
  const words = { diterima: 'data diterima', ditolak: 'belum dapat diproses', diteruskan: 'diteruskan ke pusat' } as const;
  const why = reason === '' ? '' : `: ${unended(reason)}`;
  return `Atas daftar sebelumnya, ${words[status]}${why}. ${sourceText({ saidBy: source, channel, saidDay: day, letter }, today)}`;
}

/** A text that goes on behind its last word. */
function unended(text: string): string {
  return text.trim().replace(/[.\s]+$/u, '');
}

/** "Menurut keterangan lisan Provinsi, 15-04: sudah diteruskan; belum ada surat" (PRODUCT.md "Answers, as they really come"). */
function hearsayLine({ source, channel, day, letter, text }: Hearsay, today: string): string {
  const rest = letter === '' && channel !== 'surat' ? '; belum ada surat' : letter === '' ? '' : ` (surat ${letter})`;
  return `Menurut ${channelText[channel]} ${source}, ${shortDay(day, today)}: ${unended(text)}${rest}`;
}

function presentLine(phase: Phase): string {
  return phase === 'sent' ? 'belum ada surat jawaban' : 'sedang dikerjakan';
}

function laterLine(key: Station['key'], phase: Phase): string {
  return key === 'diperiksa' && hasLeft(phase) ? 'belum diperiksa orang kedua' : 'belum';
}

function momentInText(instant: string, facts: AnswerFacts): string {
  const zone = facts.zone ?? defaultZone;
  return `${dayInText(dayInZone(instant, zone), facts.today)}, ${timeInZone(instant, zone)}`;
}
