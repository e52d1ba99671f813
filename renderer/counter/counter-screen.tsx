import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { onLocked } from '../api/unlocked.ts';
import { useQuery } from '../api/use-query.ts';
import { placeKey, usePaperPlace } from '../bundles/paper-place.tsx';
import { useKeys } from '../shell/keys.ts';
import { go, useParams } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { atLeastText, dayTimeText } from '../text/numbers.ts';
import { Gagal } from '../ui/error-note.tsx';
import { GlyphMagnifier } from '../ui/glyphs.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import { NoteStep } from '../online/note-step.tsx';
import { printDocument, savePdf } from '../print/printing.tsx';
import { AnswerCard } from './answer-card.tsx';
import { answerSheetDocument } from './answer-sheet.tsx';
import { basisChoices, exactBasis, type Basis } from './basis.ts';
import { type Hit, Hits, hitsOf } from './hits.tsx';
import { OldRowCard } from './old-row-card.tsx';
import { counterText } from './counter-text.ts';
import './counter.css';

type Found = Output<'counter.find'>;

/** What stands under the search box. */
type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'hits'; readonly found: Found; readonly selected: number }
  | { readonly kind: 'none'; readonly at: string }
  /** `exact`: a number or a whole NIK opened it; otherwise somebody was chosen from the hits. */
  | { readonly kind: 'card'; readonly card: Output<'counter.open'>; readonly exact: boolean }
  | { readonly kind: 'old'; readonly card: Output<'counter.openOldRow'> };

const nothing: Shown = { kind: 'nothing' };

/** Cek, the counter: one box, then one answer. A number or a whole NIK opens at once; a name or phone asks what was seen. */
export function CounterScreen() {
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown>(nothing);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stepping, setStepping] = useState(false);
  const printing = useRef(false);
  const path = useQuery('online.path', shown.kind === 'card' ? { sheet: shown.card.sheet } : null, [shown.kind === 'card' ? shown.card.asOf : null]);
  const settings = useQuery('settings.get', {});
  const box = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const asked = useRef(0);
  /** The look that was asked for last and has not ended: a hand that strikes twice looks once, and is logged once. */
  const look = useRef<string | null>(null);

  /** Whatever was asked for is for nobody any more. */
  const leave = () => {
    asked.current += 1;
    look.current = null;
    setShown(nothing);
  };
  const toHits = () => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const hasHits = shown.kind === 'hits';

  useEffect(() => box.current?.focus(), []);
  // Scanned while another screen was open: the code is asked for at once.
  const { code } = useParams();
  useEffect(() => {
    if (code !== undefined) void find(code);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, for the place that was gone to
  }, [code]);
  useEffect(
    () =>
      onLocked(() => {
        leave();
        setStepping(false);
      }),
    [],
  );
  useEffect(() => {
    if (hasHits) toHits();
  }, [hasHits]);

  const open = async (hit: Hit, basis: Basis, by: string, exact: boolean) => {
    if (look.current === by) return;
    look.current = by;
    const mine = asked.current;
    const opened = await openHit(hit, basis, exact);
    if (asked.current !== mine) return;
    if ('code' in opened) {
      look.current = null;
      setProblem(opened);
    } else setShown(opened);
  };
  const find = async (asking = text) => {
    const wanted = asking.trim();
    const by = `teks ${wanted}`;
    if (wanted === '' || look.current === by) return;
    look.current = null;
    asked.current += 1;
    const mine = asked.current;
    setText(asking);
    setProblem(null);
    const reply = await call('counter.find', { text: wanted });
    if (asked.current !== mine) return;
    // The next one typed or scanned takes its place; letters of it that came meanwhile stay.
    if (box.current?.value === asking) box.current.select();
    if (!reply.ok) {
      setProblem(reply.problem);
      return;
    }
    const found = reply.value;
    const [first] = hitsOf(found);
    if (!first) setShown({ kind: 'none', at: new Date().toISOString() });
    else if (found.exact) await open(first, exactBasis(wanted), by, true);
    else {
      setShown({ kind: 'hits', found, selected: 0 });
    }
  };
  const next = () => {
    leave();
    setText('');
    setProblem(null);
    box.current?.focus();
  };
  const move = (key: string) => {
    if (shown.kind !== 'hits') return;
    const to = moved(key, shown.selected, hitsOf(shown.found).length);
    if (to === null) return;
    setShown({ ...shown, selected: to });
    toHits();
  };
  const openSelected = (basis: Basis) => {
    const hit = shown.kind === 'hits' ? hitsOf(shown.found)[shown.selected] : undefined;
    if (hit) void open(hit, basis, `orang ${hit.kind === 'old' ? `${hit.row.sending} ${hit.row.line}` : hit.sheet.uid}`, false);
  };

  /** The lembar jawaban: kept with all that it says, then printed or saved where the person says. */
  const print = async (onto: typeof printDocument | typeof savePdf) => {
    if ((shown.kind !== 'card' && shown.kind !== 'old') || printing.current) return;
    printing.current = true;
    try {
      const made = shown.kind === 'card' ? await call('answerSheets.make', { sheet: shown.card.sheet }) : await call('answerSheets.makeOldRow', { sending: shown.card.sending, line: shown.card.line });
      const printed = made.ok ? await onto(answerSheetDocument(made.value)) : made;
      setProblem(printed.ok ? null : printed.problem);
    } finally {
      printing.current = false;
    }
  };
  /** All that is held on them: the law's right of whoever has a paper here, and of whoever only stands in a file that left. */
  const toHeld = () => {
    if (shown.kind === 'card') go('data-orang', { sheet: shown.card.sheet });
    if (shown.kind === 'old') go('data-orang', { sending: shown.card.sending, line: String(shown.card.line) });
  };
  const isOpen = shown.kind === 'card' || shown.kind === 'old';
  const paperPlace = usePaperPlace(shown.kind === 'card' ? shown.card.sheet : shown.kind === 'hits' ? (shown.found.hits[shown.selected]?.uid ?? null) : null, !stepping);
  useKeys(
    {
    Enter: () => void (shown.kind !== 'hits' || document.activeElement === box.current ? find() : undefined),
    Esc: next,
    Up: () => move('ArrowUp'),
    Down: () => move('ArrowDown'),
    '/': () => box.current?.select(),
    ...(isOpen ? { F9: () => void print(printDocument), 'Ctrl+1': () => void print(savePdf), 'Ctrl+3': toHeld } : {}),
    ...(shown.kind === 'card' ? { F8: () => setStepping(true) } : {}),
    ...(shown.kind === 'hits' ? Object.fromEntries(basisChoices.map((choice) => [choice.key, () => openSelected(choice.basis)])) : {}),
    },
    !stepping,
  );
  useStatusKeys([
    ...(shown.kind === 'hits' ? [{ tuts: 'Panah', verb: 'Pilih orang' }, ...basisChoices.map((choice) => ({ tuts: choice.key, verb: choice.words }))] : shown.kind === 'card' && shown.exact ? [] : [{ tuts: 'Enter', verb: 'Cari' }]),
    ...(shown.kind === 'card' ? [{ tuts: 'F8', verb: counterText.step }] : []),
    ...(isOpen ? [{ tuts: 'F9', verb: counterText.print }, { tuts: 'Ctrl 1', verb: 'Simpan PDF' }, { tuts: 'Ctrl 3', verb: counterText.held }] : []),
    ...(shown.kind === 'card' ? [placeKey] : []),
    { tuts: 'Esc', verb: 'Orang berikutnya' },
  ], !stepping);

  return (
    <div className="cek">
      <h1 className="tak-tampak">Cek</h1>
      <div className="cek-cari">
        <label htmlFor="cari-orang">
          <GlyphMagnifier />
          <span className="tak-tampak">Cari orang</span>
          <input
            id="cari-orang"
            ref={box}
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              // An answer never stands under the name of somebody else, nor does one that is still coming.
              leave();
            }}
          />
        </label>
        <span>Kode tanda terima, NIK, nomor HP, atau nama</span>
        <output className="cek-jumlah">{foundText(shown)}</output>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the card scrolls on a scaled screen and holds nothing else that takes the focus */}
      <section className="cek-badan" aria-label="Jawaban" ref={body} tabIndex={0}>
        {problem && <Gagal problem={problem} />}
        {shown.kind === 'card' && <AnswerCard card={shown.card} onStep={() => setStepping(true)} onPrint={() => void print(printDocument)} />}
        {shown.kind === 'old' && <OldRowCard card={shown.card} onPrint={() => void print(printDocument)} />}
        {shown.kind === 'hits' && <Hits found={shown.found} byNik={exactBasis(text) === 'nik'} selected={shown.selected} onSelect={(selected) => setShown({ ...shown, selected })} />}
        {shown.kind === 'none' && (
          <div className="cek-tiada">
            <p className="jawaban-kalimat">
              {counterText.none(settings.value?.station)}
            </p>
            <p className="jawaban-kedua">{counterText.noneElse(dayTimeText(shown.at))}</p>
          </div>
        )}
      </section>
      {paperPlace}
      {stepping && shown.kind === 'card' && (
        <NoteStep
          card={shown.card}
          path={path.value}
          onClose={() => setStepping(false)}
          onNoted={(card) => {
            setStepping(false);
            setShown({ ...shown, card });
          }}
        />
      )}
    </div>
  );
}

function foundText(shown: Shown): string {
  switch (shown.kind) {
    case 'card':
      return '1 orang ditemukan';
    case 'old':
      return '1 baris kiriman lama ditemukan';
    case 'hits':
      return hitsText(shown.found);
    case 'none':
      return 'tidak ditemukan';
    case 'nothing':
      return '';
  }
}

function hitsText({ total, more, like, old, oldMore }: Found): string {
  const sheets = `${atLeastText(total, more)} berkas ${like ? 'mungkin' : 'cocok'}`;
  const rows = `${atLeastText(old.length, oldMore)} baris kiriman lama`;
  if (old.length === 0) return sheets;
  return total === 0 ? `${rows} cocok` : `${sheets}, ${rows}`;
}

/** The card of a hit, logged with what the officer saw. */
async function openHit(hit: Hit, basis: Basis, exact: boolean): Promise<Shown | Problem> {
  if (hit.kind === 'old') {
    const reply = await call('counter.openOldRow', { sending: hit.row.sending, line: hit.row.line, basis });
    return reply.ok ? { kind: 'old', card: reply.value } : reply.problem;
  }
  const reply = await call('counter.open', { sheet: hit.sheet.uid, basis });
  return reply.ok ? { kind: 'card', card: reply.value, exact } : reply.problem;
}
