import { byHand, type SlipContent } from '../../shared/domain/slip.ts';
import { slipHeight, type SlipPaper } from '../../shared/domain/paper.ts';
import { type Block, Paged, PageFoot } from '../print/paged.tsx';
import { PaperHead } from '../print/paper-head.tsx';
import { Qr } from './qr.tsx';
import { slipWords } from './words.ts';
import './slip.css';

/** A tanda terima (VISUAL.md 7) on the screen, beside the form. Everything it says is in `content`; `copy` is what a copy says of itself above that. */
export function SlipSheet({ content, copy = null }: { readonly content: SlipContent; readonly copy?: string | null }) {
  return (
    <section className="slip" aria-label={slipWords.slipOf(content.sheetNo)}>
      <PaperHead office={content.head} title={content.title} sheetNo={content.sheetNo} />
      {slipBlocks(content, copy).map(({ key, content: block }) => (
        <div key={key}>{block}</div>
      ))}
    </section>
  );
}

export interface SlipPagesProps {
  readonly content: SlipContent;
  /** What a copy says of itself; null: the first one. */
  readonly copy: string | null;
  readonly paper: SlipPaper;
  readonly onPages?: ((pages: number) => void) | undefined;
}

/**
 * The same on paper. Words that outgrow their half of a sheet are neither cut nor made smaller, since a worn laser does not print small
 * letters: they go on to the next half, under the same number.
 */
export function SlipPages({ content, copy, paper, onPages }: SlipPagesProps) {
  const head = (note: string) => <PaperHead office={content.head} title={content.title} sheetNo={content.sheetNo} note={note} />;
  return (
    <Paged
      paper={paper}
      height={slipHeight(paper)}
      className="slip slip-lembar"
      head={head('')}
      nextHead={head(slipWords.continued)}
      blocks={slipBlocks(content, copy)}
      foot={(page, pages) => (pages === 1 ? null : <PageFoot text={page < pages ? slipWords.goesOn : ''} page={page} pages={pages} />)}
      onPages={onPages}
    />
  );
}

/** What stands under the head, in pieces that stay whole on one page. */
function slipBlocks(content: SlipContent, copy: string | null): readonly Block[] {
  const [first, rest] = firstSentence(content.way);
  const block = (key: string, inner: Block['content']): Block => ({ key, content: <div data-potong="">{inner}</div> });
  return [
    block(
      'kalimat',
      <>
        {copy !== null && <p className="slip-salinan">{copy}</p>}
        <p className="slip-kalimat">{content.sentence}</p>
        <p className="slip-cara">
          <b>{first}</b> {rest}
        </p>
      </>,
    ),
    block(
      'isi',
      <div className="slip-isi">
        <ul>
          {content.lines.map((line) => (
            <li key={line}>{withDots(line)}</li>
          ))}
        </ul>
        <figure>
          <Qr text={content.code} />
          <figcaption>{content.code}</figcaption>
        </figure>
      </div>,
    ),
    ...content.steps.map((step) => block(`langkah ${step}`, <p className="slip-langkah">{step}</p>)),
    ...content.small.map((line) => block(`kecil ${line}`, <p className="slip-kecil">{line}</p>)),
  ];
}

/** What is to be written by hand as a dotted line, what is to be ticked as a box: both drawn, since no letter of the typeface is either. */
function withDots(line: string) {
  return line.split(new RegExp(`(${byHand}|□)`, 'u')).map((part, index) => {
    // Pieces of one line, never moved: their place is their name.
    if (part === byHand) return <span key={index} className="slip-titik" aria-hidden="true" />;
    return part === '□' ? <span key={index} className="slip-petak" aria-hidden="true" /> : part;
  });
}

/** The first sentence and what follows; a dot within an address ends none. */
function firstSentence(text: string): readonly [string, string] {
  const end = /[.!?](?=\s)/u.exec(text);
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()] : [text, ''];
}
