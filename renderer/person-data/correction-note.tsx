import { useQuery } from '../api/use-query.ts';
import { useNow } from '../shell/use-now.ts';
import { GlyphTriangle } from '../ui/glyphs.tsx';
import { dueText } from './person-words.ts';
import './person-data.css';

/** In the detail of a person: that a correction was asked for and how long there is to answer; nothing where none waits. */
export function CorrectionNote({ sheet, asOf }: { readonly sheet: string; readonly asOf: string | null }) {
  const requests = useQuery('personData.corrections', { sheet }, [asOf]);
  const now = useNow();
  const open = (requests.value?.corrections ?? []).filter((each) => each.doneAt === null);
  return open.map((each) => (
    <p key={each.request} className="data-sisa data-sisa-rincian">
      <GlyphTriangle />
      <span>
        Diminta dibetulkan: {each.asked}. <b>{dueText(each.dueAt, now)}</b>
      </span>
    </p>
  ));
}
