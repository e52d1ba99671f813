import type { AnswerSheetContent, OldRowSheetContent } from '../../shared/contract/answer-sheets.ts';
import type { AnswerCardView, OldRowCardView } from '../../shared/contract/counter.ts';
import type { Output } from '../../shared/contract/index.ts';
import { type Block, Paged, PageFoot } from '../print/paged.tsx';
import { PaperHead } from '../print/paper-head.tsx';
import type { PrintedDocument } from '../print/printing.tsx';
import { dayTimeText } from '../text/numbers.ts';
import { counterText } from './counter-text.ts';
import './answer-sheet.css';

const paper = 'A4';

/** The answer as a document to carry home; its file is named by the number of the paper. */
export function answerSheetDocument({ name, content }: Output<'answerSheets.make'> | Output<'answerSheets.makeOldRow'>): PrintedDocument {
  return { name, paper, content: <AnswerSheet content={content} /> };
}

function block(key: string, inner: Block['content']): Block {
  return { key, content: <div data-potong="">{inner}</div> };
}

/** The card on paper: the same words in the same order, black on white. Of the NIK the last four digits. Whose paper is not here has no stations. */
function AnswerSheet({ content: { office, programme, card } }: { readonly content: AnswerSheetContent | OldRowSheetContent }) {
  const no = 'sheetNo' in card ? card.sheetNo : oldRowNo(card);
  const head = (note: string) => <PaperHead office={office} title={counterText.sheetTitle} sheetNo={no} note={note} />;
  const village = 'village' in card ? card.village : '';
  const foot = 'foot' in card ? card.foot : '';
  const blocks = [
    block(
      'kalimat',
      <>
        <p className="lembar-orang">
          <b>{card.name}</b>
          {[village, card.birthYear === '' ? '' : `lahir ${card.birthYear}`, card.nikTail === '' ? '' : `NIK berakhir ${card.nikTail}`].filter((each) => each !== '').map((each) => `, ${each}`)}
          <span>Keadaan s.d. {dayTimeText(card.asOf)}</span>
        </p>
        <p className="lembar-kalimat">{card.sentence}</p>
        <p>{card.second}</p>
      </>,
    ),
    ...('stations' in card ? wayBlocks(card) : []),
    block(
      'lakukan',
      <section className="lembar-lakukan">
        <h2>{counterText.todo}</h2>
        <ol>
          {card.todo.map((act) => (
            <li key={act}>{act}</li>
          ))}
        </ol>
      </section>,
    ),
    block(
      'arti',
      <div className="lembar-arti">
        <section>
          <h2>{counterText.means}</h2>
          <p>{card.means}</p>
        </section>
        <section>
          <h2>{counterText.notMeans}</h2>
          <p>{card.notMeans}</p>
        </section>
      </div>,
    ),
    block(
      'tanya',
      <section className="lembar-tanya">
        <h2>{counterText.ask}</h2>
        <p>{card.ask}</p>
        {foot !== '' && <p>{foot}</p>}
        <p>{counterText.sheetFoot}</p>
      </section>,
    ),
  ];
  return <Paged paper={paper} className="lembar" head={head(programme)} nextHead={head(counterText.continued)} blocks={blocks} foot={(page, pages) => <PageFoot text="" page={page} pages={pages} />} />;
}

/** How far the paper is, and the person's own way online. */
function wayBlocks(card: AnswerCardView): readonly Block[] {
  return [
    block(
      'stasiun',
      <table className="lembar-stasiun">
        <tbody>
          {card.stations.map(({ key, title, state, lines }) => (
            <tr key={key} className={`lembar-${state}`}>
              <td>{counterText.stationStates[state]}</td>
              <th scope="row">{title}</th>
              <td>{lines.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>,
    ),
    block(
      'tangga',
      <>
        <h2>
          {counterText.ladder} <small>{counterText.ladderNote}</small>
        </h2>
        {card.stuck !== '' && <p>{card.stuck}</p>}
        <ol className="lembar-tangga">
          {card.ladder.map(({ key, title, state, note }) => (
            <li key={key} className={`lembar-${state}`}>
              <i aria-hidden="true" />
              <span>
                {title}
                {state === 'next' && <b> ({counterText.ladderStates.next})</b>}
                {note !== '' && <small>{note}</small>}
              </span>
            </li>
          ))}
        </ol>
      </>,
    ),
  ];
}

function oldRowNo({ no, line }: OldRowCardView): string {
  return `${no} ${counterText.oldRowLine(line)}`;
}
