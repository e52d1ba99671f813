import { GlyphTriangle } from '../ui/glyphs.tsx';
import './backups.css';

/** Each in a line of its own, with the sign. */
export function Warnings({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="cadangan-awasan">
      {sentences.map((sentence) => (
        <li key={sentence}>
          <GlyphTriangle />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
