import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { go } from '../shell/navigation.ts';
import { Tombol } from '../ui/button.tsx';
import { useOwnCopy } from './copy-store.ts';
import { lastCopyText, warningSentences } from './copy-words.ts';
import { Warnings } from './warnings.tsx';

/** Beranda: the last verified copy, and what a person should do before something is lost. */
export function CopyNote() {
  const { person } = useSession();
  const { turn } = useOwnCopy();
  const { value } = useQuery('backups.status', {}, [turn]);
  if (value === null) return null;
  const warnings = warningSentences(value);
  return (
    <section className="cadangan">
      <h2>Cadangan</h2>
      <p>
        Terakhir: <b>{lastCopyText(value)}</b>
      </p>
      <Warnings sentences={warnings} />
      {warnings.length > 0 && person?.role === 'penyelia' && <Tombol onClick={() => go('pengaturan')}>Buka Pengaturan</Tombol>}
    </section>
  );
}
