import { encode } from 'uqr';

/** White modules drawn around a code. ISO 18004 asks for four: the rest is the white paper that the slip leaves there. */
const quiet = 2;
/** The code itself, without the white around it (VISUAL.md 7). */
const millimetres = 24;

/** A text as a QR code in black squares: sharp on any paper, and no picture that a policy would have to let in. */
export function Qr({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: 'Q', border: quiet });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const side = `${((millimetres * size) / (size - 2 * quiet)).toFixed(2)}mm`;
  return (
    <svg className="slip-qr" style={{ width: side, height: side }} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={`Kode QR ${text}`}>
      <path d={squares.join('')} fill="currentColor" />
    </svg>
  );
}
