import type { HeldRow } from '../../shared/contract/person-data.ts';
import { heldSections, sectionWords } from '../../shared/domain/person-data.ts';
import { dayTimeText } from '../text/numbers.ts';
import { staffText, words } from './person-words.ts';

/** Everything that is held, section by section, on the screen and on paper alike. */
export function HeldSections({ held }: { readonly held: readonly HeldRow[] }) {
  return heldSections.map((section) => {
    const rows = held.filter((row) => row.section === section);
    return (
      <section key={section} className="data-bagian" aria-label={sectionWords[section]}>
        <h2>{sectionWords[section]}</h2>
        {rows.length === 0 && <p className="redup">{words.nothing}</p>}
        <ol>
          {rows.map((row, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows are read once and never move
            <li key={`${section}-${index}`}>
              <p>
                <b>{row.what}</b>
                {row.at !== null && `, ${dayTimeText(row.at)}`}
                {row.by !== null && `, oleh ${staffText(row.by)}`}
              </p>
              {row.cells.length > 0 && (
                <dl>
                  {row.cells.map(({ label, value }, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- a label may stand twice
                    <div key={`${label}-${at}`}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          ))}
        </ol>
      </section>
    );
  });
}
