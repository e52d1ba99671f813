import { dayAndMonth, dayInZone, longDay, timeInZone } from '../days.ts';
import { type AnswerFacts, type Phase, phaseOf } from './facts.ts';

export interface Station {
  readonly key: 'masuk' | 'diinput' | 'diperiksa' | 'dikirim' | 'jawaban';
  readonly title: string;
  /** done: check; now: the one in violet; later: dashed, "belum". */
  readonly state: 'done' | 'now' | 'later';
  /** Date and proof, one or two lines. */
  readonly lines: readonly string[];
}

/** The five stations with date and proof; exactly one is `now` (VISUAL.md 6). No name of the office's people. */
export function stationsOf(facts: AnswerFacts): readonly Station[] {
  const now = stationOf[phaseOf(facts)];
  const reached = reachedStations(facts);
  return order.map((key) => {
    const state = key === now ? 'now' : reached[key] === null ? 'later' : 'done';
    const lines = reached[key] ?? [state === 'now' ? presentLine(facts) : laterLine(key, facts)];
    return { key, title: state === 'now' && key === 'jawaban' ? 'Belum dijawab' : titles[key], state, lines };
  });
}

/** "9 April" in this year, "9 April 2020" otherwise. */
export function dayInText(iso: string, today: string): string {
  return iso.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(iso) : longDay(iso);
}

const order = ['masuk', 'diinput', 'diperiksa', 'dikirim', 'jawaban'] as const;

const titles: Readonly<Record<Station['key'], string>> = {
  masuk: 'Berkas masuk',
  diinput: 'Diinput',
  diperiksa: 'Diperiksa',
  dikirim: 'Dikirim ke provinsi',
  jawaban: 'Jawaban',
};

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
  withdrawn: 'diinput',
};

const defaultZone = 'Asia/Makassar';

/** Lines of the stations that were reached; null where there is no proof of it. */
function reachedStations(facts: AnswerFacts): Readonly<Record<Station['key'], readonly string[] | null>> {
  const { bundle, list, hasKtpCopy, keyedAt, checkedAt, sending, today } = facts;
  const papers = [hasKtpCopy ? 'dengan fotokopi KTP' : '', bundle === null ? '' : `bundel ${bundle}`, list === null ? '' : `tanpa berkas, daftar ${list.no} baris ${list.line}`].filter((each) => each !== '');
  const handedOver = facts.sendState === 'terkirim' ? sending : null;
  return {
    masuk: [longDay(facts.receivedDay), ...(papers.length > 0 ? [papers.join(', ')] : [])],
    diinput: keyedAt === null ? null : [momentInText(keyedAt, facts), 'oleh petugas loket'],
    diperiksa: checkedAt === null ? null : [momentInText(checkedAt, facts), 'oleh orang kedua'],
    dikirim: handedOver && [
      `${dayInText(handedOver.day, today)}, kiriman ${handedOver.no}/${handedOver.line}`,
      handedOver.letter === null ? `kepada ${handedOver.to}` : `surat ${handedOver.letter}`,
    ],
    jawaban: null,
  };
}

function presentLine(facts: AnswerFacts): string {
  return facts.sendState === 'terkirim' ? 'belum ada surat jawaban' : 'sedang dikerjakan';
}

function laterLine(key: Station['key'], facts: AnswerFacts): string {
  const sentUnchecked = key === 'diperiksa' && facts.sendState === 'terkirim';
  return sentUnchecked ? 'belum diperiksa orang kedua' : 'belum';
}

function momentInText(instant: string, facts: AnswerFacts): string {
  const zone = facts.zone ?? defaultZone;
  return `${dayInText(dayInZone(instant, zone), facts.today)}, ${timeInZone(instant, zone)}`;
}
