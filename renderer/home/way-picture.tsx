import { countText } from '../text/numbers.ts';
import type { Station } from './way.ts';

/** The way from paper to answer: squares for paper, rounds for people, side by side and never joined. */
export function WayPicture({ paper, people }: { readonly paper: readonly Station[]; readonly people: readonly Station[] }) {
  return (
    <div className="perjalanan">
      <Stations label="Perjalanan berkas" kind="berkas" stations={paper} />
      <Stations label="Perjalanan orang" kind="orang" stations={people} />
    </div>
  );
}

function Stations({ label, kind, stations }: { readonly label: string; readonly kind: 'berkas' | 'orang'; readonly stations: readonly Station[] }) {
  return (
    <ol className={`perjalanan-${kind}`} aria-label={label}>
      {stations.map((station) => (
        <li key={station.id} data-ada={station.count > 0}>
          <b>{countText(station.count)}</b>
          {station.word}
        </li>
      ))}
    </ol>
  );
}
