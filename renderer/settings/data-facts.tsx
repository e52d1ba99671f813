import { useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';

export interface DataFactsProps {
  readonly settings: Output<'settings.get'>;
  readonly dataFolder: string;
  readonly supervisor: boolean;
  readonly onChanged: () => void;
}

/** Where the data and the packages lie, and what this office and this program are. */
export function DataFacts({ settings, dataFolder, supervisor, onChanged }: DataFactsProps) {
  const info = useQuery('app.info', {});
  const [problem, setProblem] = useState<Problem | null>(null);

  const choose = async () => {
    const picked = await call('app.pickFolder', { title: 'Pilih folder paket' });
    if (!picked.ok || picked.value.folder === null) {
      if (!picked.ok) setProblem(picked.problem);
      return;
    }
    const reply = await call('settings.setPackageFolder', { folder: picked.value.folder });
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) onChanged();
  };

  return (
    <section>
      <h2 className="kepala">Data</h2>
      <dl className="fakta">
        <dt>Kantor</dt>
        <dd>
          {settings.officeName}, {settings.districtName} ({settings.regency}, {settings.short})
        </dd>
        <dt>Stasiun</dt>
        <dd>{settings.station}</dd>
        <dt>Program</dt>
        <dd>{settings.programme}</dd>
        <dt>Folder data</dt>
        <dd>{dataFolder}</dd>
        <dt>Folder paket</dt>
        <dd>{settings.packageFolder === '' ? 'belum dipilih' : settings.packageFolder}</dd>
        <dt>Loket</dt>
        <dd>
          {info.value && `versi ${info.value.version}, Electron ${info.value.electron}`}
        </dd>
      </dl>
      {problem && <Gagal problem={problem} />}
      {supervisor && <Tombol onClick={() => void choose()}>Pilih folder paket</Tombol>}
    </section>
  );
}
