import { GlyphCheck } from './glyphs.tsx';
import { Tuts } from './tuts.tsx';
import './pilihan.css';

export interface PilihanItem {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
}

export interface PilihanProps {
  /** Id of the first box: where the one stop of the keyboard is. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly PilihanItem[];
  readonly onToggle: (id: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** Answers turned over by 1–9, one stop of the keyboard for all of them. The digits are bound by the screen (shell/keys.ts); a click does the same. */
export function Pilihan({ id, label, items, onToggle, onFocus, onBlur }: PilihanProps) {
  return (
    <fieldset className="pilihan">
      <legend className="tak-tampak">{label}</legend>
      {items.map((item, index) => (
        <label key={item.id}>
          <Tuts>{index + 1}</Tuts>
          <span>{item.label}</span>
          {/* Its place is kept, so that nothing moves. */}
          <GlyphCheck visibility={item.checked ? 'visible' : 'hidden'} />
          <input
            type="checkbox"
            id={index === 0 ? id : `${id}-${item.id}`}
            name={item.id}
            tabIndex={index === 0 ? 0 : -1}
            checked={item.checked}
            onChange={() => onToggle(item.id)}
            onFocus={onFocus}
            onBlur={onBlur}
          />
        </label>
      ))}
    </fieldset>
  );
}
