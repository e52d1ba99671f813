import type { StackedPaper } from '../../shared/contract/bundles.ts';
import { GlyphTriangle } from '../ui/glyphs.tsx';
import { placesText, runsOf } from './paper-runs.ts';

export interface PaperListProps {
  readonly counted: number;
  readonly papers: readonly StackedPaper[];
  /** The place that is looked for. */
  readonly wanted?: number;
}

/** A stack from its first place to its last: what is in it, missing, too many, cannot be read, is not there. */
export function PaperList({ counted, papers, wanted }: PaperListProps) {
  const runs = runsOf(counted, papers);
  return (
    <ol className="bundel-kertas" aria-label="Kertas di bundel">
      {runs.map((run) => {
        const here = wanted !== undefined && run.from <= wanted && wanted <= run.to;
        return (
          <li key={run.from} className={run.attention ? 'bundel-kertas-perlu' : undefined} aria-current={here ? 'location' : undefined}>
            <span className="bundel-kertas-letak">{placesText(run)}</span>
            <span>
              {run.attention && <GlyphTriangle />}
              {run.numbers && <span className="mono">{run.from === run.to ? run.numbers.first : `${run.numbers.first} s.d. ${run.numbers.last}`}</span>} {run.words}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
