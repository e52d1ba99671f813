import type { ReactNode } from 'react';
import './tuts.css';

/** A key as it is printed on the keyboard: Enter, Shift Tab, Ctrl K; "Panah" for the arrows. */
export function Tuts({ children }: { readonly children: ReactNode }) {
  return <kbd className="tuts">{children}</kbd>;
}

/** A key (or several, with "…" for a row of them) and what it does. */
export function TutsKata({ tuts, verb }: { readonly tuts: string | readonly string[]; readonly verb: string }) {
  const keys = typeof tuts === 'string' ? [tuts] : tuts;
  return (
    <span className="tuts-kata">
      {keys.map((key) => (
        <Tuts key={key}>{key}</Tuts>
      ))}
      <span>{verb}</span>
    </span>
  );
}
