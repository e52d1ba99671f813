import { CopyInBar } from '../backups/copy-in-bar.tsx';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { useShownKeys, useStatus, type StatusKey } from './status.ts';
import './status-bar.css';

const always: readonly StatusKey[] = [
  { tuts: 'F1', verb: 'Bantuan' },
  { tuts: 'Shift F1', verb: 'Peta tuts' },
  { tuts: 'Ctrl K', verb: 'Cari layar' },
  { tuts: 'Ctrl L', verb: 'Kunci' },
];

/** The foot of the window: the keys that work now, and what has been saved. Never empty. */
export function StatusBar() {
  const keys = useShownKeys();
  const { position, today, kept, saved, alert } = useStatus();
  return (
    <footer className="bilah">
      <Keys keys={keys.length === 0 ? always : keys} />
      <div className="bilah-kanan">
        <output className="bilah-peringatan">{alert}</output>
        <CopyInBar />
        {position !== '' && <span>{position}</span>}
        {today !== '' && <span>{today}</span>}
        {kept !== '' && <span>{kept}</span>}
        {saved !== '' && (
          <span className="bilah-tersimpan">
            <GlyphCheck />
            {saved}
          </span>
        )}
      </div>
    </footer>
  );
}

/** In a bar that is too narrow the last keys are left out whole; what stands at its right stays. */
export function Keys({ keys }: { readonly keys: readonly StatusKey[] }) {
  return (
    <div className="tuts-jajar">
      {keys.map((key) => (
        <TutsKata key={key.verb} tuts={key.tuts} verb={key.verb} />
      ))}
    </div>
  );
}
