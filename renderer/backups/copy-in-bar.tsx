import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { usePlace } from '../shell/navigation.ts';
import { useNow } from '../shell/use-now.ts';
import { GlyphTriangle } from '../ui/glyphs.tsx';
import { useOwnCopy } from './copy-store.ts';
import { statusLine } from './copy-words.ts';
import './backups.css';

/** The age of the last verified copy, at the foot of every screen; asked again with each screen and each copy. */
export function CopyInBar() {
  const { running, turn } = useOwnCopy();
  const place = usePlace();
  const { status: session } = useSession();
  const now = useNow(60_000);
  const { value } = useQuery('backups.status', {}, [turn, place.turn]);
  if (running !== null) return <span>Menyimpan cadangan</span>;
  if (value === null) return null;
  const line = statusLine(value, now, session?.office?.zone ?? 'Asia/Makassar');
  return (
    <span className={line.warns ? 'cadangan-awas' : undefined}>
      {line.warns && <GlyphTriangle />}
      {line.text}
    </span>
  );
}
