import { answerText, sourceText } from '../../shared/domain/province-answers.ts';
import { useQuery } from '../api/use-query.ts';
import { ScanLine } from '../scans/save-scan.tsx';
import { shortTimeText } from '../text/numbers.ts';
import { Gagal } from '../ui/error-note.tsx';
import { LambangJawaban } from '../ui/lambang.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { Utuh } from '../ui/utuh.tsx';
import { aboutText, gistOf, kindWords, latestNamedText, notCountedText, undoneText, whoText, type AnswerRow, type NamedPerson } from './answer-words.ts';

/** People of an answer that are shown at once. */
export const mostShown = 200;


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
      <p>
        <Utuh text={`${sourceText(answer, today)}.`} />
      </p>
      {named && answer.text !== '' && <p>{answer.text}</p>}
      {answer.kind === 'angka' && answer.text !== '' && <p>“{answer.text}”</p>}
      <ScanLine scan={answer.scan} />
      <p className="redup kecil">
        <Utuh text={`Dicatat ${answer.by}, ${shortTimeText(answer.at)}.`} />
      </p>
      {answer.undone && (
        <p className="jawaban-diurungkan">
          <Utuh text={`${undoneText(answer.undone)}. Tidak dihitung lagi.`} />
        </p>
      )}
      <p className="tuts-tumpuk">
        {open && named && <TutsKata tuts="Ctrl 1" verb="Tambah orang" />}
        {open && <TutsKata tuts="Ctrl 2" verb="Urungkan jawaban ini" />}
        {answer.scan && <TutsKata tuts="Ctrl 3" verb="Simpan hasil pindai" />}
        {open && <TutsKata tuts="F7" verb="Betulkan jawaban ini" />}
        {open && people.value?.people.some(({ undone }) => undone === null) && <TutsKata tuts="Enter" verb="Betulkan atau urungkan satu orang" />}
      </p>
      {people.problem && <Gagal problem={people.problem} />}
      {people.value && people.value.people.length > 0 && <People people={people.value.people} total={people.value.total} undone={answer.undone !== null} />}
    </>
  );
}

/**
 * The people an answer names. A word that a later one has replaced says so, one that was taken back or put right why; of an answer that was
 * taken back that is said once, above. `at`: index of the one under the hands; left out: nobody chooses here.
 */
export function People({ people, total, undone = false, at, onSelect }: { readonly people: readonly NamedPerson[]; readonly total: number; readonly undone?: boolean; readonly at?: number; readonly onSelect?: (index: number) => void }) {
  return (
    <>
    {total > people.length && <p className="kecil redup">{latestNamedText(people.length, total)}</p>}
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where the arrows choose, the hands are on the list */}
    <ul className="jawaban-daftar" aria-label="Orang di jawaban ini" tabIndex={at === undefined ? undefined : 0}>
      {people.map(({ sheet, place, status, reason, counts, theirs, undone: gone }, index) => (
        // One person may stand in it twice: as they were named first, and as that was put right.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the arrows move the choice (people-desk.tsx); the mouse may too
        <li key={`${sheet.uid} ${index}`} aria-current={index === at ? 'true' : undefined} className={gone ? 'jawaban-gugur' : undefined} onClick={onSelect && (() => onSelect(index))}>
          <span className="mono">{sheet.sheetNo}</span>
          <span>
            <b>{whoText(sheet).name}</b>, {whoText(sheet).rest}
            {place && (
              <>
                {' '}
                (<span className="mono">{`${place.no}/${place.line}`}</span>)
              </>
            )}
            <span className="jawaban-kata">
              {gone ? <s>{answerText[status]}</s> : <LambangJawaban status={status} />} {reason}
              {!counts && !undone && !gone && <span className="redup">{reason === '' ? '' : '; '}{notCountedText({ theirs })}</span>}
            </span>
            {gone && (
              <span className="jawaban-kata">
                <Utuh text={`${undoneText(gone)}.`} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
    </>
  );
}
