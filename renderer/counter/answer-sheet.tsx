import type { AnswerSheetContent } from '../../shared/contract/answer-sheets.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { PrintedDocument } from '../print/printing.tsx';
import { dayTimeText } from '../text/numbers.ts';
import { counterText } from './counter-text.ts';
import './answer-sheet.css';

/** The answer as a document to carry home; its file is named by the number of the paper. */
export function answerSheetDocument({ name, content }: Output<'answerSheets.make'>): PrintedDocument {
  return { name, paper: 'A4', content: <AnswerSheet content={content} /> };
}

/** The card on paper: the same words in the same order, black on white. Of the NIK the last four digits. */
function AnswerSheet({ content: { office, programme, card } }: { readonly content: AnswerSheetContent }) {
  return (
    <article className="lembar">
      <header className="lembar-kop">
        <div>
          <b>{office}</b>
          <div>{programme}</div>
        </div>
        <div className="lembar-nomor">
          <span className="mono">{card.sheetNo}</span>
          <div>{counterText.sheetTitle}</div>
        </div>
      </header>
      <p className="lembar-orang">
        <b>{card.name}</b>
        {[card.village, card.birthYear === '' ? '' : `lahir ${card.birthYear}`, card.nikTail === '' ? '' : `NIK berakhir ${card.nikTail}`].filter((each) => each !== '').map((each) => `, ${each}`)}
        <span>Keadaan s.d. {dayTimeText(card.asOf)}</span>
      </p>
      <p className="lembar-kalimat">{card.sentence}</p>
      <p>{card.second}</p>
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
      </table>
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
      <section className="lembar-lakukan">
        <h2>{counterText.todo}</h2>
        <ol>
          {card.todo.map((act) => (
            <li key={act}>{act}</li>
          ))}
        </ol>
      </section>
      <div className="lembar-arti">
        <section>
          <h2>{counterText.means}</h2>
          <p>{card.means}</p>
        </section>
        <section>
          <h2>{counterText.notMeans}</h2>
          <p>{card.notMeans}</p>
        </section>
      </div>
      <footer>
        <p>{card.ask}</p>
        {card.foot !== '' && <p>{card.foot}</p>}
        <p>{counterText.sheetFoot}</p>
      </footer>
    </article>
  );
}
