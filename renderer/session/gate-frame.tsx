import type { ReactNode } from 'react';
import { todayText, timeText } from '../text/numbers.ts';
import { Keys } from '../shell/status-bar.tsx';
import { useShownKeys } from '../shell/status.ts';
import { useKeys } from '../shell/keys.ts';
import { useNow } from '../shell/use-now.ts';
import { Mark } from '../ui/glyphs.tsx';
import type { SessionStatus } from './session-store.ts';
import './gate.css';

/** The sheet on the empty desk: set-up, log-in and what keeps the work closed. Nothing under it can be reached by keys. */
export function GateFrame({ office, children }: { readonly office: SessionStatus['office']; readonly children: ReactNode }) {
  const now = useNow();
  const keys = useShownKeys();
  useKeys({}, true, 'gate');
  return (
    <div className="gerbang">
      <main className="gerbang-tengah">
        <div className="gerbang-lembar">
          <div className="gerbang-kop">
            <Mark size={42} />
            <div>
              <b>Loket</b>
              <small>Meja penerimaan berkas</small>
            </div>
            {office && (
              <div className="gerbang-kantor">
                <strong>{office.name}</strong>
                <div>
                  {office.district}. Stasiun {office.station}
                </div>
              </div>
            )}
          </div>
          {children}
        </div>
      </main>
      <footer className="bilah">
        <Keys keys={keys} />
        <div className="bilah-kanan">
          <span>
            {todayText(now)}, {timeText(now)}
          </span>
          <span>Tanpa jaringan. Data hanya di komputer ini, terenkripsi.</span>
        </div>
      </footer>
    </div>
  );
}
