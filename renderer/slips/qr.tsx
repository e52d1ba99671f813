import { encode } from 'uqr';

/** White modules around a code (ISO 18004 asks for four). */
const quiet = 4;

/** A text as a QR code in black squares: sharp on any paper, and no picture that a policy would have to let in. */
export function Qr({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: 'Q', border: quiet });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="slip-qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={`Kode QR ${text}`}>
      <path d={squares.join('')} fill="currentColor" />
    </svg>
  );
}
