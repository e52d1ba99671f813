import type { Output } from '../../shared/contract/index.ts';
import { sourceText, unexplainedOf } from '../../shared/domain/province-answers.ts';
import { unexplainedText } from '../answers/ledger-view.ts';
import { go } from '../shell/navigation.ts';
import { countText } from '../text/numbers.ts';
import { Tuts } from '../ui/tuts.tsx';
import { besideOf, cameBack } from './beside.ts';
import { aboutText, shortDay } from './home-words.ts';

type Counter = Output<'home.counter'>;

/** Files that left before Loket and what came back of them, totals that were stated, and hearsay with its source: beside the ledgers, in none of their numbers. */
export function BesideLedgers({ counter, today }: { readonly counter: Counter; readonly today: string }) {
  const { old, totals, words, rest } = besideOf(counter);
  if (old.length + totals.length + words.length === 0) return null;
  return (
    <ul className="di-samping-buku" aria-label="Di samping buku">
      {old.map((file, index) => (
        <li key={file.no}>
          Kiriman lama <b>{file.no}</b>, {shortDay(file.sentDay)}: <b>{countText(file.rows)}</b> baris, {countText(file.matched)} cocok, {countText(file.unmatched)} tanpa orang{file.double > 0 && `, ${countText(file.double)} ganda`}. <CameBack file={file} />
          {index === old.length - 1 && <NotInIt counter={counter} />}
        </li>
      ))}
      {totals.map((said) => (
        <li key={`${said.of} ${said.saidDay} ${said.saidBy}`}>
          <b>{countText(said.stated.total)}</b> {sourceText(said, today).replace(/^M/, 'm')}. Yang dikirim {countText(said.stated.sent)} ({aboutText(said.of)}): <b>{unexplainedText(unexplainedOf(said.stated.sent, said.stated.total))}</b>.
        </li>
      ))}
      {words.map((said) => (
        <li key={`${said.of} ${said.saidDay} ${said.text}`} className="kata-orang">
          {sourceText(said, today)}: “{said.text}” ({aboutText(said.of)}).
        </li>
      ))}
      {rest !== '' && (
        <li>
          <Tuts>Shift F5</Tuts>{' '}
          <button type="button" onClick={() => go('jawaban')}>
            {rest}
          </button>{' '}
          lagi di Jawaban.
        </li>
      )}
    </ul>
  );
}

/** What came back by person, with the answers themselves behind it; rows that are nobody's are not answered. */
function CameBack({ file }: { readonly file: Counter['old'][number] }) {
  const answered = cameBack(file);
  return (
    <>
      {answered !== '' && (
        <>
          <button type="button" onClick={() => go('jawaban', { tentang: file.no })}>
            {answered}
          </button>
          ,{' '}
        </>
      )}
      {countText(file.belum_dijawab)} belum dijawab.
    </>
  );
}

function NotInIt({ counter }: { readonly counter: Counter }) {
  if (counter.groups.di_luar_lama === 0) return null;
  return (
    <>
      {' '}
      <button type="button" onClick={() => go('beranda', { daftar: 'di_luar_lama' })}>
        {countText(counter.groups.di_luar_lama)} orang
      </button>{' '}
      {counter.old.some(({ unmatched }) => unmatched > 0) ? 'belum ditemukan' : 'tidak ada'} di kiriman lama.
    </>
  );
}
