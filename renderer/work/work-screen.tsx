import { useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useStatusKeys } from '../shell/status.ts';
import { dayText } from '../text/numbers.ts';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { ClerkFigures } from './clerk-figures.tsx';
import { OwnFigures } from './own-figures.tsx';
import { UnfinishedList } from './unfinished-list.tsx';
import '../settings/settings.css';
import './work.css';

/** Kerja: own figures for everybody; for the penyelia those of each clerk, and the typing that lies unfinished with whom. */
export function WorkScreen() {
  const { person } = useSession();
  const { value: settings, problem } = useQuery('settings.get', {});
  const [asked, setAsked] = useState(false);
  const supervisor = person?.role === 'penyelia';
  // With the list of unfinished typing its own keys are shown.
  useStatusKeys([{ tuts: 'F3', verb: 'Entri' }, { tuts: 'F1', verb: 'Bantuan' }], !supervisor);
  return (
    <>
      <TitleBand title="Kerja" context={person?.name} right={settings && dayText(settings.today)} />
      <div className="angka-kerja" data-semua={supervisor}>
        {problem && <Gagal problem={problem} />}
        {settings && person && (
          <div className="kerja-kolom">
            <OwnFigures user={person.user} today={settings.today} />
          </div>
        )}
        {settings && person && supervisor && (
          <div className="kerja-kolom">
            <UnfinishedList me={person.user} asked={asked} onAsk={setAsked} />
            <ClerkFigures today={settings.today} enabled={!asked} />
          </div>
        )}
      </div>
    </>
  );
}
