import { countText } from '../text/numbers.ts';
import type { ChartGrid } from './chart-grid.ts';
import './batang.css';

export interface Batang {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** 'kosong': outlined only (today); 'libur': a day off, said in words. */
  readonly look?: 'penuh' | 'kosong' | 'libur';
}

export interface DiagramProps extends ChartGrid {
  readonly title: string;
  readonly note: string;
  readonly bars: readonly Batang[];
}

/** Bars with their value over them (VISUAL.md 5 "Charts"). As high as its place allows; the numbers are text, the drawing only repeats them. */
export function DiagramBatang({ title, note, bars, top, grid }: DiagramProps) {
  const share = (value: number) => `${(100 * value) / top}%`;
  return (
    <figure className="hari" aria-label={title}>
      <figcaption>
        <b>{title}</b>
        <span>{note}</span>
      </figcaption>
      <div className="hari-bidang">
        {grid.map((line) => (
          <span key={line} className="hari-garis" style={{ bottom: share(line) }} aria-hidden="true">
            <i>{countText(line)}</i>
          </span>
        ))}
        <ol>
          {bars.map((bar) => (
            <li key={bar.key}>
              {bar.look === 'libur' ? <span className="hari-libur">libur</span> : <b>{countText(bar.value)}</b>}
              <span className={bar.look === 'kosong' ? 'hari-batang hari-ini' : 'hari-batang'} style={{ height: share(bar.value) }} aria-hidden="true" />
              <span className="hari-nama">{bar.label}</span>
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}
