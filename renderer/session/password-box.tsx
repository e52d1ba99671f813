import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { GlyphEye, GlyphTriangle } from '../ui/glyphs.tsx';

export interface PasswordBoxProps {
  readonly id: string;
  readonly label: string;
  readonly ref: Ref<HTMLInputElement>;
  readonly disabled: boolean;
  /** What stands under the box, given the Caps Lock note. */
  readonly extra: (caps: ReactNode) => ReactNode;
}

/** A password that can be looked at, with the state of Caps Lock once a key has told it. */
export function PasswordBox({ id, label, ref, disabled, extra }: PasswordBoxProps) {
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState<boolean | null>(null);
  const noted = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  const note = caps === null ? null : (
    <output className={caps ? 'masuk-caps masuk-caps-menyala' : 'masuk-caps'}>
      {caps && <GlyphTriangle />}
      {caps ? 'Caps Lock menyala' : 'Caps Lock mati'}
    </output>
  );
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="masuk-kotak">
        <input id={id} ref={ref} type={shown ? 'text' : 'password'} autoComplete="off" spellCheck={false} disabled={disabled} onKeyDown={noted} onKeyUp={noted} />
        <button type="button" aria-label="Lihat kata sandi" aria-pressed={shown} onClick={() => setShown(!shown)}>
          <GlyphEye width={20} height={20} />
        </button>
      </div>
      {extra(note)}
    </>
  );
}
