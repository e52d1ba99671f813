import type { RowResult } from '../old-sending/match.ts';
import { onlineTodoOf } from './advice.ts';
import type { AnswerFacts } from './facts.ts';
import { onlineLineOf, sentenceOf } from './sentences.ts';
import { dayInText } from './words.ts';

/** A row of a file that left before Loket was there, whose person has no paper here. */
export interface OldRowFacts {
  /** L001 */
  readonly no: string;
  readonly line: number;
  /** The day it left, YYYY-MM-DD. */
  readonly day: string;
  /** '' when it is not known. */
  readonly letter: string;
  readonly to: string;
  readonly result: RowResult;
}

export interface OldRowAnswer {
  /** Can be read aloud at the counter. */
  readonly sentence: string;
  readonly second: string;
  readonly means: string;
  readonly notMeans: string;
  readonly todo: readonly string[];
  readonly ask: string;
}

/**
 * The answer to somebody whose name stands in what was sent, and whose paper is not here (PRODUCT.md, Kirim: it stands beside the ledger and
 * moves nobody). Addresses the person, as the answer card does. `facts`: those of a newcomer.
 */
export function oldRowAnswer(facts: AnswerFacts, row: OldRowFacts): OldRowAnswer {
  const sent = [row.letter === '' ? '' : `surat ${row.letter}`, dayInText(row.day, facts.today)].filter((each) => each !== '').join(', ');
  const standing = row.result === 'beberapa' ? 'beberapa orang cocok dengan baris itu, belum diputuskan siapa' : 'berkasnya belum ada di sini';
  const counts = facts.statement?.certainty === 'cukup';
  return {
    sentence: sentenceOf(facts),
    second: `Nama ini ada di kiriman lama ${row.no} (${sent}), baris ${row.line}; ${standing}. ${onlineLineOf(facts)}`.trim(),
    means: `Satu baris dengan nama ini dikirim ke ${row.to}, ${dayInText(row.day, facts.today)}.`,
    notMeans: `${counts ? 'Anda diterima sebagai peserta.' : 'Anda terdaftar, didahulukan, atau diterima.'} Baris itu juga belum tentu Anda: belum dicocokkan dengan berkas. Kantor tidak menentukan siapa yang lolos.`,
    todo: [
      'Isi formulir baru di loket ini, atau serahkan berkas yang dulu, dengan fotokopi KTP dan KK.',
      `Sebut kiriman lama ${row.no} baris ${row.line}: penyelia mencocokkannya dengan berkas Anda.`,
      ...onlineTodoOf(facts),
    ],
    ask: `Bertanya tentang baris ini: loket ${facts.officeName}, sebut ${row.no} baris ${row.line}.`,
  };
}
