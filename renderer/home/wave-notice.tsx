import type { Output } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/domain/days.ts';
import { waveNotice } from './home-words.ts';

/** The wave that can still be joined, and who cannot yet. */
export function WaveBox({ counter, today }: { readonly counter: Output<'home.counter'>; readonly today: string }) {
  if (counter.wave === null) return null;
  const { when, who } = waveNotice(counter.wave, today, addDays(today, 1), counter.groups.tanpa_akun);
  return (
    <div className="gelombang">
      <b>{when}</b>
      <p>{who}</p>
    </div>
  );
}
