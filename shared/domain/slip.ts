import { z } from 'zod';
import { longDay, weekdayDay, zoneLabel } from './days.ts';
import { fillText, type OfficeTextsNow } from './office-texts.ts';
import type { Statement } from './profile.ts';
import { slipCodeOf } from './slip-code.ts';

/**
 * The tanda terima (VISUAL.md 7; DOMAIN.md 5.6): all that is printed, as finished text. It is kept with the print, so that a copy says
 * for ever what the first one said.
 */
const words = z.string().max(1000);
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

/** What holds for every slip of an office on one day. */
export interface SlipGround {
  readonly office: string;
  readonly programme: string;
  readonly zone: string;
  readonly sentence: string;
  readonly way: string;
  /** Whether the paper is a registration by the statement in force. */
  readonly counts: boolean;
  /** The day after which the data are purged; null: not set. */
  readonly retention: string | null;
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
  return composed(texts, ground, facts.sheetNo, { ...personOf(facts), kurang: facts.documents.fotokopi_ktp ? '' : 'Bawa fotokopi KTP ke loket ini.' });
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

/** The statement that a paper of ours carried: its first day ('': none was in force) and its words, so that a rewording is seen. */
export interface KeptStatement {
  readonly statementFrom: string;
  readonly statementText: string;
}

/** How every paper that goes home keeps its statement; who holds an older one is found by comparing with it. */
export function keptStatement(statement: Pick<Statement, 'validFrom' | 'first' | 'second'> | null): KeptStatement {
  return statement === null ? { statementFrom: '', statementText: '' } : { statementFrom: statement.validFrom, statementText: `${statement.first}\n${statement.second}` };
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
  const office = { kantor: ground.office, program: ground.programme };
  const values = {
    ...office,
    ...person,
    alamat: texts['kantor.alamat'],
    jam_buka: texts['kantor.jam_buka'],
    hotline: texts['kantor.hotline'],
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
    steps: [...fillText(texts['slip.langkah'], values)],
    small: [texts[ground.counts ? 'slip.bukti_cukup' : 'slip.bukti'], texts['slip.tanya'], texts['slip.data']].map(one).filter((line) => line !== ''),
  };
}
