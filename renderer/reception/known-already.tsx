import { useEffect, useState } from 'react';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { useQuery } from '../api/use-query.ts';
import { GlyphTriangle } from '../ui/glyphs.tsx';
import { asksKnown, type ReceiptDraft } from './receipt-draft.ts';

const pauseMs = 150;

/** Whether this name or phone has been here before. Its place is always kept; it never stops the hands. */
export function KnownAlready({ draft }: { readonly draft: ReceiptDraft }) {
  const settled = useSettled(draft, pauseMs);
  const asked = asksKnown(settled) ? { name: settled.name.trim(), phone: normalisePhone(settled.phone).slice(0, 30) } : null;
  const known = useQuery('receipts.known', asked);
  const hits = asked && known.value ? known.value.hits : null;
  if (hits === null) return <div className="terima-dikenal" aria-live="polite" />;
  if (hits.length === 0) {
    return (
      <div className="terima-dikenal" aria-live="polite">
        Nama atau HP ini belum pernah masuk.
      </div>
    );
  }
  return (
    <div className="terima-dikenal terima-dikenal-ada" aria-live="polite">
      <p>
        <GlyphTriangle /> <b>Sudah dikenal.</b> Tanyakan dulu; tetap diberi nomor.
      </p>
      <ul>
        {hits.slice(0, 2).map((hit) => (
          <li key={hit.sheet}>
            <span className="mono">{hit.sheetNo}</span> {hit.name}
            {hit.village === '' ? '' : `, ${hit.village}`}
            {hit.birthYear === '' ? '' : `, ${hit.birthYear}`}
          </li>
        ))}
        {hits.length > 2 && <li className="redup">dan {hits.length - 2} lagi</li>}
      </ul>
    </div>
  );
}

/** The value once it has rested. */
function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
