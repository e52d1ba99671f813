import { DiagramBatang } from '../ui/batang.tsx';
import type { DayChart } from './per-day.ts';

/** Sheets keyed per day; today's bar is outlined. */
export function DayBars({ chart }: { readonly chart: DayChart }) {
  return (
    <DiagramBatang
      title="Diinput per hari"
      note="Berkas. Batang kosong: hari ini."
      top={chart.top}
      grid={chart.grid}
      bars={chart.bars.map((bar) => ({ key: bar.day, label: bar.label, value: bar.keyed, look: bar.off ? 'libur' : bar.today ? 'kosong' : 'penuh' }))}
    />
  );
}
