import type { HeldRow } from '../../shared/contract/person-data.ts';
import { heldSections, sectionWords } from '../../shared/domain/person-data.ts';
import type { Block } from '../print/paged.tsx';
import { dayTimeText } from '../text/numbers.ts';
import { staffText, words } from './person-words.ts';

type Cells = HeldRow['cells'];

/** Everything that is held, section by section, on the screen. */
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
              <RowHead row={row} />
              <CellList cells={row.cells} />
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

/** Longer ones stand across both columns. */
const longValue = 60;

/** Values that one piece of a printed row holds at most: a row of many goes over a page break between two of them. */
const cellsOfPiece = 12;

/** The same in the same order as pieces for pages: a section begins with its heading, a row with what it is. */
export function heldBlocks(held: readonly HeldRow[]): readonly Block[] {
  return heldSections.flatMap((section) => {
    const rows = held.filter((row) => row.section === section);
    return [
      { key: section, keepsWithNext: true, content: <h2 data-potong="">{sectionWords[section]}</h2> },
      ...(rows.length === 0 ? [{ key: `${section} -`, content: <p data-potong="">{words.nothing}</p> }] : rows.flatMap((row, index) => rowPieces(row, `${section} ${index}`))),
    ];
  });
}

function rowPieces(row: HeldRow, key: string): readonly Block[] {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(row.cells.length / cellsOfPiece)) }, (_, at) => row.cells.slice(at * cellsOfPiece, (at + 1) * cellsOfPiece));
  return pieces.map((cells, at) => ({
    key: `${key} ${at}`,
    content: (
      <div className={at === 0 ? 'data-baris' : undefined} data-potong="">
        {at === 0 && <RowHead row={row} />}
        <CellList cells={cells} />
      </div>
    ),
  }));
}

function RowHead({ row }: { readonly row: HeldRow }) {
  return (
    <p>
      <b>{row.what}</b>
      {row.at !== null && `, ${dayTimeText(row.at)}`}
      {row.by !== null && `, oleh ${staffText(row.by)}`}
    </p>
  );
}

function CellList({ cells }: { readonly cells: Cells }) {
  if (cells.length === 0) return null;
  return (
    <dl>
      {cells.map(({ label, value }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a label may stand twice
        <div key={`${label}-${at}`} className={value.length > longValue ? 'data-lebar' : undefined}>
          <dt>{label}</dt>
          <dd className={/^\d{10,}$/.test(value) ? 'mono' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
