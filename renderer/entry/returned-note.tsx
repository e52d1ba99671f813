import { fieldLabel } from '../text/fields.ts';
import { shortTimeText } from '../text/numbers.ts';
import { GlyphReturn } from '../ui/glyphs.tsx';
import type { SheetSession } from './sheet-session.ts';

/** Why the sheet came back, whole: who sent it, when, about which field. Nothing for any other sheet. */
export function ReturnedNote({ session }: { readonly session: SheetSession }) {
  const { returned } = session.opened;
  if (returned === null) return null;
  return (
    <section className="entri-kembali" aria-label="Mengapa dikembalikan">
      <h2>
        <GlyphReturn /> Dikembalikan
      </h2>
      <p>
        {returned.field !== null && <b>{fieldLabel(returned.field)}: </b>}
        {returned.reason}
      </p>
      <p className="kecil redup">
        {returned.by}, {shortTimeText(returned.at)}
      </p>
    </section>
  );
}
