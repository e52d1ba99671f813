import type { Output } from '../../shared/contract/index.ts';
import { sentParts, unexplainedOf } from '../../shared/domain/province-answers.ts';
import { countText } from '../text/numbers.ts';

type Counter = Output<'home.counter'>;
type Old = Counter['old'][number];
type Said = Counter['said'][number];

/** As much as stands under the people's ledger without pushing it away; the rest is one key away, in Jawaban. */
const most = { old: 3, totals: 3, words: 1 } as const;

export interface Beside {
  readonly old: readonly Old[];
  /** Of each thing the latest total, where it leaves something unexplained; where none does, the latest of all. */
  readonly totals: readonly (Said & { readonly stated: NonNullable<Said['stated']> })[];
  /** What was said last. */
  readonly words: readonly Said[];
  /** "1 kiriman lama, 2 angka, dan 3 keterangan"; '' : all of it stands here. */
  readonly rest: string;
}

/** What stands beside the ledgers on Beranda. `said` has of each sending, of each kiriman lama and of the whole the latest total, and all words, the latest first. */
export function besideOf({ old, said }: Pick<Counter, 'old' | 'said'>): Beside {
  const totals = said.flatMap(({ stated, ...one }) => (stated === null ? [] : [{ ...one, stated }]));
  const open = totals.filter(({ stated }) => unexplainedOf(stated.sent, stated.total) !== 0);
  const words = said.filter(({ stated }) => stated === null);
  const shown = { old: old.slice(0, most.old), totals: open.length === 0 ? totals.slice(0, 1) : open.slice(0, most.totals), words: words.slice(0, most.words) };
  const left = [
    { count: old.length - shown.old.length, what: 'kiriman lama' },
    { count: totals.length - shown.totals.length, what: 'angka' },
    { count: words.length - shown.words.length, what: 'keterangan' },
  ].filter(({ count }) => count > 0);
  return { ...shown, rest: listed(left.map(({ count, what }) => `${countText(count)} ${what}`)) };
}

/** "2 diterima, 1 ditolak": what came back of a kiriman lama by person; '' : nothing yet. */
export function cameBack(old: Old): string {
  return sentParts
    .filter((part) => part !== 'belum_dijawab' && old[part] > 0)
    .map((part) => `${countText(old[part])} ${part}`)
    .join(', ');
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${parts.length > 2 ? ',' : ''} dan ${parts.at(-1) ?? ''}`;
}
