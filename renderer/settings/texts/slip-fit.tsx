import { useState } from 'react';
import type { SlipPaper } from '../../../shared/domain/paper.ts';
import type { SlipContent } from '../../../shared/domain/slip.ts';
import { SlipPages } from '../../slips/slip-sheet.tsx';
import { slipPaperWords, slipWords } from '../../slips/words.ts';
import { GlyphTriangle } from '../../ui/glyphs.tsx';

/** Says when a slip with these words outgrows its half of a sheet: laid out where nobody sees it, as it will be printed. */
export function SlipFit({ content, paper }: { readonly content: SlipContent; readonly paper: SlipPaper }) {
  const [pages, setPages] = useState(1);
  return (
    <>
      <div className="cetakan" aria-hidden="true">
        <SlipPages key={JSON.stringify(content)} content={content} copy={null} paper={paper} onPages={setPages} />
      </div>
      <output className="teks-panjang">
        {pages > 1 && (
          <>
            <GlyphTriangle /> {slipWords.outgrows(pages, slipPaperWords[paper])}
          </>
        )}
      </output>
    </>
  );
}
