import { useQuery } from '../api/use-query.ts';
import { go } from '../shell/navigation.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Tuts } from '../ui/tuts.tsx';
import { useOldSaid } from './use-old-said.ts';
import './old-sendings.css';

/** In Kirim, below our own: what had left before, and what came back of it. It stands beside the ledger and is in none of its sums. */
export function OldSendingsLine() {
  const list = useQuery('oldSendings.list', {});
  const sendings = list.value?.sendings ?? [];
  const saidOf = useOldSaid();
  return (
    <section className="kesiapan kirim-lama" aria-label="Kiriman lama">
      <p>
        <Tuts>Ctrl 3</Tuts>
        <button type="button" className="tautan" onClick={() => go('kiriman-lama')}>
          Kiriman lama
        </button>
        <span className="redup">{sendings.length === 0 ? 'File yang dikirim sebelum ada Loket: belum ada yang dicatat.' : 'Di samping buku ini, tidak masuk jumlahnya:'}</span>
      </p>
      {sendings.length > 0 && (
        <ul>
          {sendings.map((sending) => (
            <li key={sending.uid}>
              <button type="button" className="tautan" onClick={() => go('kiriman-lama', { sending: sending.uid })}>
                <span className="mono">{sending.no}</span> dikirim {keyedDayText(sending.sentDay)}, <b>{countText(sending.rows)}</b> baris, {countText(sending.matched)} cocok, {countText(sending.notInIt)} orang tidak ada di file
              </button>
              {saidOf(sending.uid).map((line) => (
                <p key={line} className="kecil redup">
                  {line}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
