import type { ReactNode } from 'react';
import './title-band.css';

/** The band over a screen: its one h1, what it is about, and at the right how current it is ("Keadaan s.d. …"). */
export function TitleBand({ title, context, right }: { readonly title: ReactNode; readonly context?: ReactNode; readonly right?: ReactNode }) {
  return (
    <div className="pita-judul">
      <h1>{title}</h1>
      <div className="pita-judul-konteks">{context}</div>
      {right !== undefined && <div className="pita-judul-kanan">{right}</div>}
    </div>
  );
}
