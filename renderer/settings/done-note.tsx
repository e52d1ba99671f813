import { GlyphCheck } from '../ui/glyphs.tsx';

/** What has just been done, beside the button that did it; read aloud. */
export function DoneNote({ text }: { readonly text: string }) {
  return (
    <output className="sudah">
      {text !== '' && <GlyphCheck />}
      {text}
    </output>
  );
}
