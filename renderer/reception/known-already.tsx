import { useEffect, useState } from 'react';
import { normalisePhone } from '../../shared/domain/phone.ts';
import { useQuery } from '../api/use-query.ts';
import { atLeastText } from '../text/numbers.ts';
import { GlyphTriangle } from '../ui/glyphs.tsx';
import { asksKnown, type ReceiptDraft } from './receipt-draft.ts';

const pauseMs = 150;
/** As many as have room beside the hands. */
const shown = 2;

/** Whether this name or phone has been here before. Its place is always kept; it never stops the hands. */
export function KnownAlready({ draft }: { readonly draft: ReceiptDraft }) {
  const settled = useSettled(draft, pauseMs);
  const asked = asksKnown(settled) ? { name: settled.name.trim(), phone: normalisePhone(settled.phone).slice(0, 30) } : null;
  const known = useQuery('receipts.known', asked);
  const found = asked && known.value ? known.value : null;
  if (found === null) return <div className="terima-dikenal" aria-live="polite" />;
  const { hits, total, more, old, oldMore } = found;
  const room = Math.max(0, shown - hits.length);
  // One line for all that have no room: the rows below stay where they are.
  const rest = [
    ...(total > shown ? [`${atLeastText(total - shown, more)} lagi`] : []),
    ...(old.length > room ? [`${atLeastText(old.length - room, oldMore)} baris kiriman lama`] : []),
  ];
  if (hits.length + old.length === 0) {
    return (
      <div className="terima-dikenal" aria-live="polite">
        Nama atau HP ini belum pernah masuk.
      </div>
    );
  }
  return (
    <div className="terima-dikenal terima-dikenal-ada" aria-live="polite">
      <p>
        <GlyphTriangle /> <b>Sudah dikenal.</b> Tanya dulu; tetap diberi nomor.
      </p>
      <ul>
        {hits.slice(0, shown).map((hit) => (
          <li key={hit.sheet}>
            <span className="mono">{hit.sheetNo}</span> {hit.name}
            {hit.village === '' ? '' : `, ${hit.village}`}
            {hit.birthYear === '' ? '' : `, ${hit.birthYear}`}
          </li>
        ))}
        {old.slice(0, room).map((row) => (
          <li key={`${row.sending} ${row.line}`}>
            <span className="mono">{row.no}</span> baris {row.line}, kiriman lama: {row.name}
            {row.birthYear === '' ? '' : `, ${row.birthYear}`}
          </li>
        ))}
        {rest.length > 0 && <li className="redup">dan {rest.join(', ')}</li>}
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
