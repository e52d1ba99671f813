import type { SlipPaper } from '../../shared/domain/paper.ts';
import type { SlipContent } from '../../shared/domain/slip.ts';
import { dayTimeText } from '../text/numbers.ts';
import type { PrintedDocument } from '../print/printing.tsx';
import { SlipPages } from './slip-sheet.tsx';
import { slipWords } from './words.ts';

/** One slip on its own sheet. `copiedAt`: the instant of a further print; null: the first one. */
export function slipDocument(content: SlipContent, copiedAt: string | null, paper: SlipPaper): PrintedDocument {
  return {
    name: `tanda-terima-${content.sheetNo}`,
    paper,
    content: (
      <div className={paper === 'A5-tidur' ? undefined : 'slip-dua'}>
        <SlipPages content={content} copy={copiedAt === null ? null : slipWords.copyOf(dayTimeText(copiedAt))} paper={paper} />
      </div>
    ),
  };
}

/** Blank slips, two to a page with a line to cut along. On A4 where the office prints its slips on A5. */
export function blanksDocument(papers: readonly SlipContent[], paper: SlipPaper): PrintedDocument {
  const on: SlipPaper = paper === 'A5-tidur' ? 'A4-slip' : paper;
  return {
    name: `lembar-kosong-${papers[0]?.sheetNo ?? ''}`,
    paper: on,
    content: (
      <div className="slip-dua">
        {papers.map((content) => (
          <SlipPages key={content.sheetNo} content={content} copy={null} paper={on} />
        ))}
      </div>
    ),
  };
}
