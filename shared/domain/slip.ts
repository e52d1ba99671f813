import { z } from 'zod';
import { bringCopy } from './answer/advice.ts';
import type { AnswerFacts } from './answer/facts.ts';
import { officeFilling } from './answer/office-filling.ts';
import { onlineLineOf, sentenceOf } from './answer/sentences.ts';
import { type SlipSteps, stepsOf } from './answer/steps.ts';
import { siteOf } from './answer/way.ts';
import { longDay, weekdayDay, zoneLabel } from './days.ts';
import { fillText, type OfficeTextsNow } from './office-texts.ts';
import { slipCodeOf } from './slip-code.ts';

/**
 * The tanda terima (VISUAL.md 7; DOMAIN.md 5.6): all that is printed, as finished text. It is kept with the print, so that a copy says
 * for ever what the first one said: whatever went home can be read again, so that nothing here has a length (`textFaults` sees to it that it fits a paper).
 */
const words = z.string();
export const slipContentSchema = z.strictObject({
  form: z.literal(1),
  head: words,
  title: words,
  sheetNo: words,
  code: words,
  /** About the person, big. */
  sentence: words,
  /** What to do, where, until when. */
  way: words,
  /** Name, phone, day, what was handed in, officer. */
  lines: z.array(words),
  steps: z.array(words),
  /** What it means, whom to ask, what the data are for. */
  small: z.array(words),
});
export type SlipContent = z.infer<typeof slipContentSchema>;

/** What a slip is made from. */
export interface SlipFacts {
  readonly sheetNo: string;
  readonly name: string;
  readonly phone: string;
  /** Last four digits; '' while no NIK is known. Never more of it. */
  readonly nikTail: string;
  /** The day of receipt, YYYY-MM-DD. */
  readonly day: string;
  /** "13.40" */
  readonly time: string;
  readonly documents: SlipDocuments;
  readonly officer: string;
}

/** What a slip says beside the person's own lines: by the office, the statement in force and the person's state. */
export interface SlipGround {
  readonly office: string;
  readonly district: string;
  readonly programme: string;
  readonly site: string;
  readonly zone: string;
  readonly steps: SlipSteps;
  readonly sentence: string;
  readonly way: string;
  /** Whether the paper is a registration by the statement in force. */
  readonly counts: boolean;
  /** The day after which the data are purged; null: not set. */
  readonly retention: string | null;
}

/** What the slip of a person says beside their own lines. */
export function slipGround(facts: AnswerFacts, retention: string | null): SlipGround {
  return {
    office: facts.officeName,
    district: facts.districtName,
    programme: facts.programme,
    site: siteOf(facts) ?? '',
    zone: facts.zone ?? 'Asia/Makassar',
    sentence: sentenceOf(facts),
    way: onlineLineOf(facts),
    steps: stepsOf(facts),
    counts: facts.statement?.certainty === 'cukup',
    retention,
  };
}

export interface SlipDocuments {
  readonly formulir: boolean;
  readonly fotokopi_ktp: boolean;
  readonly fotokopi_kk: boolean;
}

/** Stands for what is written by hand on a blank slip. */
export const byHand = '…………';

/** The slip of one sheet. */
export function composeSlip(texts: OfficeTextsNow, ground: SlipGround, facts: SlipFacts): SlipContent {
  return composed(texts, ground, facts.sheetNo, { ...personOf(facts), kurang: ground.steps.values.kurang ?? (facts.documents.fotokopi_ktp ? '' : bringCopy) });
}

/** A blank slip as it went home, filled by the pen: no step that its paper did not carry, and no officer whom nobody wrote down. */
export function composePenned(texts: OfficeTextsNow, ground: SlipGround, facts: SlipFacts): SlipContent {
  return composed(texts, ground, facts.sheetNo, { ...personOf(facts), kurang: '', petugas: facts.officer === '' ? byHand : facts.officer });
}

/** The slip of a number that was taken beforehand: everything about the person is left to the pen. */
export function composeBlank(texts: OfficeTextsNow, ground: SlipGround, sheetNo: string): SlipContent {
  return composed(texts, ground, sheetNo, { nama: `Nama: ${byHand}`, hp: byHand, nik_akhir: '', hari: `Hari, tanggal: ${byHand}`, jam: `pukul ${byHand}`, kelengkapan: boxes, kurang: '', petugas: byHand });
}

/** "formulir, fotokopi KTP"; "-" when nothing was handed in. */
export function handedIn(documents: SlipDocuments): string {
  const handed = documentNames.filter(([key]) => documents[key]).map(([, name]) => name);
  return handed.length === 0 ? '-' : handed.join(', ');
}

const documentNames = [
  ['formulir', 'formulir'],
  ['fotokopi_ktp', 'fotokopi KTP'],
  ['fotokopi_kk', 'fotokopi KK'],
] as const satisfies readonly (readonly [keyof SlipDocuments, string])[];

/** To be ticked by hand. */
const boxes = documentNames.map(([, name]) => `□ ${name}`).join('  ');

function personOf(facts: SlipFacts) {
  return {
    nama: facts.name === '' ? '-' : facts.name,
    hp: facts.phone,
    nik_akhir: facts.nikTail.slice(-4),
    hari: weekdayDay(facts.day),
    jam: facts.time,
    kelengkapan: handedIn(facts.documents),
    petugas: facts.officer,
  };
}

function composed(texts: OfficeTextsNow, ground: SlipGround, sheetNo: string, person: Parameters<typeof fillText>[1]): SlipContent {
  const code = slipCodeOf(sheetNo);
  const values = {
    ...officeFilling({ texts, officeName: ground.office, districtName: ground.district, programme: ground.programme, site: ground.site }),
    ...ground.steps.values,
    ...person,
    nomor: sheetNo,
    kode: code,
    zona: zoneLabel(ground.zone),
    kalimat: ground.sentence,
    cara: ground.way,
    simpan: ground.retention === null ? 'selama program dan masa simpan arsipnya, lalu dimusnahkan' : `sampai ${longDay(ground.retention)}, lalu dimusnahkan`,
  };
  const one = (text: string): string => fillText(text, values).join(' ');
  return {
    form: 1,
    head: one(texts['kantor.kop']),
    title: one(texts['slip.judul']),
    sheetNo,
    code,
    sentence: ground.sentence,
    way: ground.way,
    lines: [...fillText(texts['slip.isi'], values)],
    // The same line in two texts is said once.
    steps: [...new Set(ground.steps.keys.flatMap((key) => fillText(texts[key], values)))],
    small: [texts[ground.counts ? 'slip.bukti_cukup' : 'slip.bukti'], texts['slip.tanya'], texts['slip.data']].map(one).filter((line) => line !== ''),
  };
}
