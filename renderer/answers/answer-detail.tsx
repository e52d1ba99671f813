import type { Output } from '../../shared/contract/index.ts';
import { sourceText } from '../../shared/domain/province-answers.ts';
import { useQuery } from '../api/use-query.ts';
import { ScanLine } from '../scans/save-scan.tsx';
import { shortTimeText } from '../text/numbers.ts';
import { Gagal } from '../ui/error-note.tsx';
import { LambangJawaban } from '../ui/lambang.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { aboutText, gistOf, kindWords, latestNamedText, type AnswerRow } from './answer-words.ts';

/** People of an answer that are shown: a letter that is keyed by hand has fewer. */
export const mostShown = 200;

type Person = Output<'answers.people'>['people'][number];

/** One answer: what it says, where it comes from, whom it names. */
export function AnswerDetail({ answer, today, mayRecord }: { readonly answer: AnswerRow; readonly today: string; readonly mayRecord: boolean }) {
  const named = answer.kind === 'per_orang';
  const people = useQuery('answers.people', named ? { answer: answer.uid, offset: 0, limit: mostShown } : null, [answer.diterima + answer.ditolak + answer.diteruskan, answer.undone]);
  const open = mayRecord && answer.undone === null;
  return (
    <>
      <h2>
        {kindWords[answer.kind]}, {aboutText(answer.about)}
      </h2>
      <p className="jawaban-inti">{gistOf(answer)}</p>
      <p>{sourceText(answer, today)}.</p>
      {named && answer.text !== '' && <p>{answer.text}</p>}
      {answer.kind === 'angka' && answer.text !== '' && <p>“{answer.text}”</p>}
      <ScanLine scan={answer.scan} />
      <p className="redup kecil">
        Dicatat {answer.by}, {shortTimeText(answer.at)}.
      </p>
      {answer.undone && (
        <p className="jawaban-diurungkan">
          Diurungkan {answer.undone.by}, {shortTimeText(answer.undone.at)}: {answer.undone.why}. Tidak dihitung lagi.
        </p>
      )}
      {people.problem && <Gagal problem={people.problem} />}
      {people.value && people.value.people.length > 0 && <People people={people.value.people.toReversed()} total={people.value.total} undone={answer.undone !== null} />}
      <p className="tuts-tumpuk">
        {open && named && <TutsKata tuts="Ctrl 1" verb="Tambah orang" />}
        {open && <TutsKata tuts="Ctrl 2" verb="Urungkan jawaban ini" />}
        {answer.scan && <TutsKata tuts="Ctrl 3" verb="Simpan hasil pindai" />}
        {mayRecord && <TutsKata tuts="F8" verb="Catat jawaban baru" />}
      </p>
    </>
  );
}

/** The people an answer names. A word that a later one has replaced says so; of an answer that was taken back that is said once, above. */
export function People({ people, total, undone = false }: { readonly people: readonly Person[]; readonly total: number; readonly undone?: boolean }) {
  return (
    <>
      {total > people.length && <p className="kecil redup">{latestNamedText(people.length, total)}</p>}
      <ul className="jawaban-daftar" aria-label="Orang di jawaban ini">
        {people.map(({ sheet, place, status, reason, counts }) => (
          <li key={sheet.uid}>
            <span className="mono">{sheet.sheetNo}</span>
            <span>
              <b>{sheet.name === '' ? 'nama belum ada' : sheet.name}</b>, {[sheet.birthYear, sheet.village].filter((part) => part !== '').join(', ')}
              {place && (
                <>
                  {' '}
                  (<span className="mono">{`${place.no}/${place.line}`}</span>)
                </>
              )}
              <span className="jawaban-kata">
                <LambangJawaban status={status} /> {reason}
                {!counts && !undone && <span className="redup">{reason === '' ? '' : '; '}sudah ada jawaban yang lebih baru</span>}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
