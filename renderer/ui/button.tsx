import type { ReactNode, Ref } from 'react';
import { Tuts } from './tuts.tsx';
import './button.css';

export interface TombolProps {
  readonly children: ReactNode;
  /** The key that does the same, shown at the right end. The binding itself is the screen's (shell/keys.ts). */
  readonly tuts?: string | undefined;
  /** 'utama' at most once a screen; 'bahaya' for what cannot be undone. */
  readonly kind?: 'utama' | 'biasa' | 'bahaya';
  readonly onClick?: (() => void) | undefined;
  readonly disabled?: boolean | undefined;
  readonly type?: 'button' | 'submit';
  readonly ref?: Ref<HTMLButtonElement>;
  /** In a dialog: where the hands begin, and not in its first box. */
  readonly first?: boolean;
}

export function Tombol({ children, tuts, kind = 'biasa', onClick, disabled, type = 'button', ref, first = false }: TombolProps) {
  return (
    <button ref={ref} type={type} className={`tombol tombol-${kind}`} onClick={onClick} disabled={disabled} data-autofocus={first || undefined}>
      <span>{children}</span>
      {tuts !== undefined && <Tuts>{tuts}</Tuts>}
    </button>
  );
}
