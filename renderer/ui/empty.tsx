import { TutsKata } from './tuts.tsx';
import './empty.css';

/** Nothing here: one fact, what will appear, and one key that goes on. */
export function Kosong({ fact, what, tuts, verb }: { readonly fact: string; readonly what: string; readonly tuts?: string; readonly verb?: string }) {
  return (
    <div className="kosong">
      <b>{fact}</b>
      <p>{what}</p>
      {tuts !== undefined && verb !== undefined && <TutsKata tuts={tuts} verb={verb} />}
    </div>
  );
}
