import type { OldRowCardView } from '../../shared/contract/counter.ts';
import { dayTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Nik } from '../ui/nik.tsx';
import { Meaning } from './answer-card.tsx';
import { counterText } from './counter-text.ts';

/** The answer to somebody whose name left in a file before Loket was there, and whose paper is not here. May be turned round, as the answer card. */
export function OldRowCard({ card, onPrint }: { readonly card: OldRowCardView; readonly onPrint: () => void }) {
  return (
    <article className="jawaban" aria-label="Kartu jawaban">
      <header className="jawaban-orang">
        <h2>{card.name}</h2>
        {card.birthYear !== '' && <span>lahir {card.birthYear}</span>}
        {card.nikTail !== '' && <Nik value={card.nikTail} covered />}
        <span className="jawaban-saat">Keadaan s.d. {dayTimeText(card.asOf)}</span>
      </header>
      <p className="jawaban-kalimat">{card.sentence}</p>
      <p className="jawaban-kedua">{card.second}</p>
      <Meaning {...card} />
      <footer className="jawaban-kaki">
        <Tombol kind="utama" tuts="F9" onClick={onPrint}>
          {counterText.print}
        </Tombol>
        <p>{card.ask}</p>
      </footer>
    </article>
  );
}
