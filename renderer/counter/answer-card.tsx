import type { Output } from '../../shared/contract/index.ts';
import { dayTimeText } from '../text/numbers.ts';
import { GlyphCheck, GlyphClock, GlyphCross } from '../ui/glyphs.tsx';
import { Nik } from '../ui/nik.tsx';
import { Tuts } from '../ui/tuts.tsx';

type Card = Output<'counter.open'>;

/** The answer, in the words of the data process: one sentence to read aloud, below it the evidence. May be turned round to the person. */
export function AnswerCard({ card }: { readonly card: Card }) {
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
              {station.state === 'done' ? <GlyphCheck /> : station.state === 'now' ? <GlyphClock /> : null}
              {station.title}
            </h3>
            {station.state === 'later' && station.lines.length === 0 ? <p>belum</p> : station.lines.map((line) => <p key={line}>{line}</p>)}
          </li>
        ))}
      </ol>
      <div className="jawaban-arti">
        <section>
          <h3>
            <GlyphCheck /> Ini berarti
          </h3>
          <p>{card.means}</p>
        </section>
        <section>
          <h3>
            <GlyphCross /> Ini belum berarti
          </h3>
          <p>{card.notMeans}</p>
        </section>
        <section>
          <h3>Yang harus Anda lakukan</h3>
          <ol>
            {card.todo.map((act, index) => (
              <li key={act}>
                <Tuts>{index + 1}</Tuts>
                <span>{act}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      {card.secondSheets.length > 0 && (
        <footer className="jawaban-kaki">
          Lembar kedua: <span className="mono">{card.secondSheets.join(', ')}</span>. Satu orang dihitung satu kali.
        </footer>
      )}
    </article>
  );
}
