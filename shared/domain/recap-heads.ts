import type { Village } from './areas.ts';
import { dayText } from './days.ts';
import { list } from './lists.ts';
import { elsewhereKey, ledgerOf, type RecapHead, type RecapKind, unknownKey } from './recap.ts';
import { columnWords, elsewhereWord, unknownWords } from './recap-words.ts';
import { paperStates, sendStates } from './states.ts';

/** What the rows and columns of a recap are made of. */
export interface HeadSources {
  readonly villages: readonly Village[];
  /** Short name of the regency ("KSB"), for those from elsewhere. */
  readonly short: string;
  /** Days and clerks that were counted, in their order; only those recaps use them. */
  readonly days: readonly string[];
  readonly clerks: readonly { readonly key: string; readonly name: string }[];
}

/** Rows of a recap, in the order in which they stand. */
export function rowHeads(kind: RecapKind, sources: HeadSources): readonly RecapHead[] {
  switch (kind) {
    case 'kecamatan_jenis_kelamin':
    case 'kecamatan_keadaan':
    case 'kecamatan_status_kerja':
      return [...districts(sources.villages), ...outside(sources.short)];
    case 'desa':
      return [...sources.villages.map((village) => head(village.code, village.name, village.district)), ...outside(sources.short)];
    case 'pendidikan':
      return [...listHeads('pendidikan'), unknown('pendidikan')];
    case 'hari':
      return sources.days.map((day) => head(day, dayText(day)));
    case 'petugas':
      return [...sources.clerks.map((clerk) => head(clerk.key, clerk.name)), unknown('petugas')];
  }
}

/** Columns of a recap. */
export function columnHeads(kind: RecapKind): readonly RecapHead[] {
  if (ledgerOf[kind] === 'berkas') return paperStates.map((state) => head(state, columnWords.berkas[state]));
  if (kind === 'kecamatan_keadaan') return sendStates.map((state) => head(state, columnWords.orang[state]));
  if (kind === 'kecamatan_status_kerja') return [...listHeads('status_kerja'), unknown('status_kerja')];
  return [head('L', columnWords.L), head('P', columnWords.P), unknown('jenis_kelamin')];
}

function head(key: string, label: string, group = '', always = true): RecapHead {
  return { key, label, group, always };
}

function unknown(what: keyof typeof unknownWords): RecapHead {
  return head(unknownKey, unknownWords[what], '', false);
}

function outside(short: string): readonly RecapHead[] {
  return [head(elsewhereKey, elsewhereWord(short), '', false), unknown('desa')];
}

function districts(villages: readonly Village[]): readonly RecapHead[] {
  const names = new Map(villages.map((village) => [village.districtCode, village.district]));
  return [...names].toSorted(([left], [right]) => left.localeCompare(right)).map(([code, name]) => head(code, name));
}

function listHeads(name: string): readonly RecapHead[] {
  return list(name).map((item) => head(item.value, columnWords.short[item.value] ?? item.label));
}
