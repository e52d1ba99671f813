import type { PublicFigures } from '../../shared/contract/reports.ts';
import type { Output } from '../../shared/contract/index.ts';
import { KopSurat } from '../print/office-head.tsx';
import { FiguresView } from './figures-view.tsx';
import './figures-paper.css';

/** The figures on paper, under the head of the office. Who asked is in the log, not on the paper. */
export function FiguresPaper({ figures, settings }: { readonly figures: PublicFigures; readonly settings: Pick<Output<'settings.get'>, 'officeName' | 'districtName' | 'programme'> }) {
  return (
    <article className="umum-cetak">
      <KopSurat districtName={settings.districtName} officeName={settings.officeName} />
      <h1>ANGKA UNTUK UMUM</h1>
      <p>{settings.programme}</p>
      <FiguresView figures={figures} />
    </article>
  );
}
