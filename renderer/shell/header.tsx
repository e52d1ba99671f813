import { roleWords } from '../text/words.ts';
import { timeText, todayText } from '../text/numbers.ts';
import type { Person, SessionStatus } from '../session/session-store.ts';
import { GlyphMagnifier, Mark } from '../ui/glyphs.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { useNow } from './use-now.ts';

export interface HeaderProps {
  readonly office: SessionStatus['office'];
  readonly programme: string;
  readonly person: Person;
  readonly onSearch: () => void;
}

/** Whose desk this is: mark, office over programme, the search, the person over the station, time over date. */
export function Header({ office, programme, person, onSearch }: HeaderProps) {
  const now = useNow();
  return (
    <header className="rangka-kepala">
      <div className="rangka-merek">
        <Mark size={24} />
        Loket
      </div>
      <div className="rangka-kantor">
        <div>
          <b>{office?.name}</b>
        </div>
        <div className="redup">{programme}</div>
      </div>
      <button type="button" className="rangka-cari" onClick={onSearch}>
        <GlyphMagnifier />
        <span>Cari orang, layar, atau perintah</span>
        <Tuts>Ctrl K</Tuts>
      </button>
      <div className="rangka-siapa">
        <div className="rangka-nama">
          <b>{person.name}</b>, {roleWords[person.role]}
        </div>
        <div className="redup">Stasiun {office?.station}</div>
      </div>
      <div className="rangka-siapa">
        <div>
          <b>{timeText(now)}</b>
        </div>
        <div className="redup">{todayText(now)}</div>
      </div>
    </header>
  );
}
