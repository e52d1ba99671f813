import { byHand, type SlipContent } from '../../shared/domain/slip.ts';
import { Qr } from './qr.tsx';
import { slipWords } from './words.ts';
import './slip.css';

/**
 * A tanda terima (VISUAL.md 7): the same on the screen beside the form and on paper. Everything it says is in `content`; `copy` is what a
 * copy says of itself above that.
 */
export function SlipSheet({ content, copy = null }: { readonly content: SlipContent; readonly copy?: string | null }) {
  const [first, rest] = firstSentence(content.way);
  return (
    <section className="slip" aria-label={slipWords.slipOf(content.sheetNo)}>
      <div className="slip-kepala">
        <div>
          <b>{content.head}</b>
          <span>{content.title}</span>
        </div>
        <span className="slip-nomor">{content.sheetNo}</span>
      </div>
      {copy !== null && <p className="slip-salinan">{copy}</p>}
      <p className="slip-kalimat">{content.sentence}</p>
      <p className="slip-cara">
        <b>{first}</b> {rest}
      </p>
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
      </div>
      {content.steps.length > 0 && (
        <ul className="slip-langkah">
          {content.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
      <div className="slip-kecil">
        {content.small.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
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
