import { useEffect, useState } from 'react';
import { countText } from '../text/numbers.ts';
import './progress.css';

/** Work under way, in words with counts over a bar. `total` 0 = length unknown: hatched, standing still. Nothing shows below 400 ms. */
export function Kemajuan({ label, done, total, unit }: { readonly label: string; readonly done: number; readonly total: number; readonly unit: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 400);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const known = total > 0;
  return (
    <div className="kemajuan">
      <p>
        {label}
        {known ? ': ' : ' '}
        {known ? (
          <b>
            {countText(done)} dari {countText(total)} {unit}
          </b>
        ) : (
          <span className="redup">(lamanya belum diketahui)</span>
        )}
      </p>
      <progress aria-label={label} {...(known ? { max: total, value: Math.min(done, total) } : {})} />
    </div>
  );
}
