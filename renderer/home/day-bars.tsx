import { countText } from '../text/numbers.ts';
import type { DayChart } from './per-day.ts';

const height = 92;

/** Sheets keyed per day: bars with their value over them, today's outlined. The numbers are text; the drawing only repeats them. */
export function DayBars({ chart }: { readonly chart: DayChart }) {
  const scale = (value: number) => (height * value) / chart.top;
  return (
    <figure className="hari" aria-label="Diinput per hari">
      <figcaption>
        <b>Diinput per hari</b>
        <span>Berkas. Batang kosong: hari ini.</span>
      </figcaption>
      <div className="hari-bidang" style={{ height }}>
        {chart.grid.map((line) => (
          <span key={line} className="hari-garis" style={{ bottom: scale(line) }} aria-hidden="true">
            <i>{countText(line)}</i>
          </span>
        ))}
        <ol>
          {chart.bars.map((bar) => (
            <li key={bar.day}>
              {bar.off ? <span className="hari-libur">libur</span> : <b>{countText(bar.keyed)}</b>}
              <span className={bar.today ? 'hari-batang hari-ini' : 'hari-batang'} style={{ height: scale(bar.keyed) }} aria-hidden="true" />
              <span className="hari-nama">{bar.label}</span>
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}
