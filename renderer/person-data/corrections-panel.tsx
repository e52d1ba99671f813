import type { Correction } from '../../shared/contract/person-data.ts';
import { useNow } from '../shell/use-now.ts';
import { dayTimeText } from '../text/numbers.ts';
import { GlyphTriangle } from '../ui/glyphs.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { dueText, words } from './person-words.ts';

/** What was asked to be put right, with the time that is left; an open one is answered by its digit. */
export function CorrectionsPanel({ corrections }: { readonly corrections: readonly Correction[] }) {
  const now = useNow();
  const open = corrections.filter((each) => each.doneAt === null);
  return (
    <section className="rincian-bagian" aria-label={words.corrections}>
      <h3 className="kepala">{words.corrections}</h3>
      {corrections.length === 0 && <p className="redup">{words.noCorrections}</p>}
      <ol className="data-pembetulan">
        {corrections.map((each) => (
          <li key={each.request}>
            <p>
              {each.doneAt === null && <Tuts>{open.indexOf(each) + 1}</Tuts>} {each.asked}
            </p>
            <p className="redup">
              {dayTimeText(each.at)}, {each.by}
            </p>
            {each.doneAt === null ? (
              <p className="data-sisa">
                <GlyphTriangle />
                <span>
                  <b>{dueText(each.dueAt, now)}</b>, paling lambat {dayTimeText(each.dueAt)}
                </span>
              </p>
            ) : (
              <p>
                Selesai {dayTimeText(each.doneAt)}: {each.outcome}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
