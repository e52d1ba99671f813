import type { AnswerCardView } from '../../shared/contract/counter.ts';
import { dayTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { GlyphCheck, GlyphClock, GlyphCross, GlyphTriangle } from '../ui/glyphs.tsx';
import { Nik } from '../ui/nik.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { Utuh } from '../ui/utuh.tsx';
import { counterText } from './counter-text.ts';

const signs = { check: <GlyphCheck />, clock: <GlyphClock />, none: null } as const;

export interface AnswerCardProps {
  readonly card: AnswerCardView;
  readonly onStep: () => void;
  readonly onPrint: () => void;
}

/** The answer, in the words of the data process: one sentence to read aloud, below it the evidence. May be turned round to the person. */
export function AnswerCard({ card, onStep, onPrint }: AnswerCardProps) {
  return (
    <article className="jawaban" aria-label="Kartu jawaban">
      <header className="jawaban-orang">
        <h2>{card.name}</h2>
        {card.village !== '' && <span>{card.village}</span>}
        {card.birthYear !== '' && <span>lahir {card.birthYear}</span>}
        {card.nikTail !== '' && <Nik value={card.nikTail} covered />}
        <span className="jawaban-saat">Keadaan s.d. {dayTimeText(card.asOf)}</span>
      </header>
      <p className="jawaban-kalimat">{card.sentence}</p>
      {card.second !== '' && <p className="jawaban-kedua">{card.second}</p>}
      <ol className="stasiun">
        {card.stations.map((station) => (
          <li key={station.key} className={`stasiun-${station.state}`} aria-current={station.state === 'now' ? 'step' : undefined}>
            <h3>
              {signs[station.sign]}
              {station.title}
            </h3>
            {station.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
      <Ladder card={card} />
      <Meaning {...card} />
      <footer className="jawaban-kaki">
        <Tombol kind="utama" tuts="F9" onClick={onPrint}>
          {counterText.print}
        </Tombol>
        <Tombol tuts="F8" onClick={onStep}>
          {counterText.step}
        </Tombol>
        <p>
          <Utuh text={card.ask} /> {card.foot}
        </p>
      </footer>
    </article>
  );
}

/** What it means, what it does not, and what to do. */
export function Meaning({ means, notMeans, todo }: Pick<AnswerCardView, 'means' | 'notMeans' | 'todo'>) {
  return (
    <div className="jawaban-arti">
      <section>
        <h3>
          <GlyphCheck /> {counterText.means}
        </h3>
        <p>{means}</p>
      </section>
      <section>
        <h3>
          <GlyphCross /> {counterText.notMeans}
        </h3>
        <p>{notMeans}</p>
      </section>
      <section>
        <h3>{counterText.todo}</h3>
        <ol>
          {todo.map((act, index) => (
            <li key={act}>
              <Tuts>{index + 1}</Tuts>
              <span>{act}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** The person's own way online: eight squares on a line, the next one standing out (VISUAL.md 5). */
function Ladder({ card: { ladder, stuck } }: { readonly card: Pick<AnswerCardView, 'ladder' | 'stuck'> }) {
  return (
    <section className="tangga" aria-labelledby="tangga-kepala">
      <h3 id="tangga-kepala">
        {counterText.ladder} <small>{counterText.ladderNote}</small>
      </h3>
      {stuck !== '' && (
        <p className="tangga-terhenti">
          <GlyphTriangle /> {stuck}
        </p>
      )}
      <ol>
        {ladder.map(({ key, title, state, note }) => (
          <li key={key} className={`tangga-${state}`} aria-current={state === 'next' ? 'step' : undefined}>
            <b>{title}</b>
            <span className="tak-tampak">{counterText.ladderStates[state]}</span>
            {note !== '' && <span>{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
