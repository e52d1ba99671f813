import { slipHeight, type SlipPaper } from '../../shared/domain/paper.ts';
import type { SlipContent } from '../../shared/domain/slip.ts';
import { dayTimeText } from '../text/numbers.ts';
import type { PrintedDocument } from '../print/printing.tsx';
import { SlipSheet } from './slip-sheet.tsx';
import { slipWords } from './words.ts';

/** One slip on its own sheet. `copiedAt`: the instant of a further print; null: the first one. */
export function slipDocument(content: SlipContent, copiedAt: string | null, paper: SlipPaper): PrintedDocument {
  return {
    name: `tanda-terima-${content.sheetNo}`,
    paper,
    content: (
      <div className="slip-lembar" style={heightOf(paper)}>
        <SlipSheet content={content} copy={copiedAt === null ? null : slipWords.copyOf(dayTimeText(copiedAt))} />
      </div>
    ),
  };
}

/** Blank slips, two to a page with a line to cut along. On A4 where the office prints its slips on A5. */
export function blanksDocument(papers: readonly SlipContent[], paper: SlipPaper): PrintedDocument {
  const on: SlipPaper = paper === 'A5-tidur' ? 'A4-slip' : paper;
  const pages = Array.from({ length: Math.ceil(papers.length / 2) }, (_, page) => papers.slice(page * 2, page * 2 + 2));
  return {
    name: `lembar-kosong-${papers[0]?.sheetNo ?? ''}`,
    paper: on,
    content: (
      <div className="slip-dua">
        {pages.map(([upper, lower]) => (
          <div key={upper?.sheetNo}>
            {upper && (
              <div className="slip-lembar" style={heightOf(on)}>
                <SlipSheet content={upper} />
              </div>
            )}
            <div className="slip-potong" />
            {lower && (
              <div className="slip-lembar" style={heightOf(on)}>
                <SlipSheet content={lower} />
              </div>
            )}
          </div>
        ))}
      </div>
    ),
  };
}

function heightOf(paper: SlipPaper): Record<string, string> {
  // A hair less than its part: rounding must not push the second one to the next page.
  return { '--slip-tinggi': `${slipHeight(paper) - 0.5}mm` };
}
