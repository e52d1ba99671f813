import type { Output } from '../../shared/contract/index.ts';
import { sourceText, unexplainedOf } from '../../shared/domain/province-answers.ts';
import { unexplainedText } from '../answers/ledger-view.ts';
import { go } from '../shell/navigation.ts';
import { countText } from '../text/numbers.ts';
import { aboutText, shortDay } from './home-words.ts';

type Counter = Output<'home.counter'>;

/** Of each kind the latest; the others stand in Jawaban. */
const shown = 1;

/** Files that left before Loket, totals that were stated, and hearsay with its source: beside the ledgers, in none of their numbers. */
export function BesideLedgers({ counter, today }: { readonly counter: Counter; readonly today: string }) {
  const totals = counter.said.filter((said) => said.stated !== null).slice(0, shown);
  const words = counter.said.filter((said) => said.stated === null).slice(0, shown);
  if (counter.old.length + totals.length + words.length === 0) return null;
  return (
    <ul className="di-samping-buku" aria-label="Di samping buku">
      {counter.old.slice(0, shown).map((old) => (
        <li key={old.no}>
          Kiriman lama <b>{old.no}</b>, {shortDay(old.sentDay)}: <b>{countText(old.rows)}</b> baris, {countText(old.matched)} cocok, {countText(old.unmatched)} tanpa orang{old.double > 0 && `, ${countText(old.double)} ganda`}.
        </li>
      ))}
      {counter.groups.di_luar_lama > 0 && (
        <li>
          <button type="button" onClick={() => go('beranda', { daftar: 'di_luar_lama' })}>
            {countText(counter.groups.di_luar_lama)} orang
          </button>{' '}
          {counter.old.some(({ unmatched }) => unmatched > 0) ? 'belum ditemukan' : 'tidak ada'} di kiriman lama.
        </li>
      )}
      {totals.map((said) => (
        <li key={`${said.of} ${said.saidDay} ${said.saidBy}`}>
          <b>{countText(said.stated?.total ?? 0)}</b> {sourceText(said, today).replace(/^M/, 'm')}. Yang dikirim {countText(said.stated?.sent ?? 0)} ({aboutText(said.of)}): <b>{said.stated && unexplainedText(unexplainedOf(said.stated.sent, said.stated.total))}</b>.
        </li>
      ))}
      {words.map((said) => (
        <li key={`${said.of} ${said.saidDay} ${said.text}`} className="kata-orang">
          {sourceText(said, today)}: “{said.text}” ({aboutText(said.of)}). Tidak mengubah angka.
        </li>
      ))}
    </ul>
  );
}
