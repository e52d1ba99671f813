import { useEffect, useRef, useState } from 'react';
import { keyedDayText, secondsText } from '../text/numbers.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { useStore } from '../shell/store.ts';
import { dropTyping, holdTyping } from '../shell/type-ahead.ts';
import { notTakenWords } from '../text/words.ts';
import { printSlip } from '../slips/print-slip.ts';
import { slipWords } from '../slips/words.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BlanksPanel } from './blanks-panel.tsx';
import { BundlePanel, type PanelMode } from './bundle-panel.tsx';
import { KnownAlready } from './known-already.tsx';
import { ReceiptFields, receiptIds, receiptStops, writtenStops } from './receipt-fields.tsx';
import { codeAtEnd, documentKeys, emptyDraft, hasText, readDay, receiptOf, type DocumentKey } from './receipt-draft.ts';
import { RecentReceipts } from './recent-receipts.tsx';
import { ReprintPanel } from './reprint-panel.tsx';
import { SlipPreview } from './slip-preview.tsx';
import { type BlankInHand, changeDraft, changeStack, leaveBlank, nextDraft, ownStack, stackStore, takeBlank } from './stack-store.ts';
import { nothingWritten, readWritten } from './written.ts';
import './reception.css';

const shownReceipts = 5;

/** Terima: a number for the paper at the counter, with name, phone and what was handed in; and the slip that goes home. */
export function ReceptionScreen() {
  const { person } = useSession();
  const user = person?.user ?? '';
  const { owner, bundle, day, draft, blank, written } = useStore(stackStore);
  const [panel, setPanel] = useState<PanelMode | 'reprint' | 'blanks'>('shown');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState(0);
  /** A slip that was scanned into the form. */
  const [scanned, setScanned] = useState('');
  const saving = useRef(false);
  /** Forms that carry a printed number come in a row: then the hands begin with it. */
  const formNumbers = useRef(false);
  const [turn, setTurn] = useState(0);
  const next = useQuery('receipts.next', {}, [turn]);
  const recent = useQuery('receipts.recent', {}, [turn]);
  const printing = useQuery('slips.printing', {}).value;
  const { today = '', earliest = '' } = next.value ?? {};
  const reading = readDay(day, today, earliest);
  const onPaper = readWritten(written, today, blank?.printed ?? '');
  const anything = hasText(draft);
  const receipts = recent.value?.receipts.slice(0, shownReceipts) ?? [];
  const shown = panel === 'shown';

  useEffect(() => ownStack(user), [user]);
  useEffect(() => dropTyping, []);
  // Day and officer stay for the stack of a power cut, not for the next one.
  useEffect(() => () => void (stackStore.get().blank === null && changeStack({ written: nothingWritten })), []);
  useEffect(() => {
    if (next.value) setStatus({ today: `Hari ini ${next.value.receivedToday} kertas` });
  }, [next.value]);

  const stops: readonly string[] = blank === null ? receiptStops : writtenStops;
  const begin = (paper = blank) => focusStop(paper !== null ? (written.day === '' ? receiptIds.day : receiptIds.time) : formNumbers.current ? receiptIds.formNo : receiptIds.name);
  useEffect(() => {
    if (owner === user && shown) begin();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- where the hands begin when the screen, its owner or its mode is another
  }, [owner, user, blank, shown]);

  const toggle = (key: DocumentKey) => {
    const { documents } = stackStore.get().draft;
    changeDraft({ documents: { ...documents, [key]: !documents[key] } });
  };

  /** What follows a save: the form is empty for the next one, whatever the printer does. */
  const afterSave = (at: string) => {
    setProblem(null);
    formNumbers.current = blank === null && draft.formNo.trim() !== '';
    begin();
    // A slip of the pen says nothing of what people bring today.
    const brought = blank === null ? draft.documents : stackStore.get().brought;
    changeStack({ brought, draft: nextDraft(brought) });
    setStatus({ saved: `Tersimpan ${secondsText(at)}` });
    setChosen(0);
    setTurn((before) => before + 1);
  };
  const refused = (failed: Problem) => {
    if (failed.code !== 'session.none') setProblem(failed);
  };

  const receive = async () => {
    if (!next.value || reading.wrong !== '') return;
    // The next person's name may be under way already: none of its letters is lost.
    const ahead = holdTyping('.terima-isian *');
    const reply = await call('receipts.receive', receiptOf(draft, bundle, reading.day));
    if (!reply.ok) {
      const lost = ahead.end();
      if (lost > 0) setSaid(notTakenWords(lost));
      return refused(reply.problem);
    }
    const { sheet, sheetNo, at } = reply.value;
    afterSave(at);
    void ahead.giveTo(formNumbers.current ? receiptIds.formNo : receiptIds.name);
    if (printing === null || printing.mode === 'tidak') return setSaid(slipWords.written(sheetNo));
    setSaid('');
    void printSlip(sheet, printing.mode, printing.paper).then((outcome) => ('problem' in outcome ? refused(outcome.problem) : setSaid(outcome.words)));
  };
  const keyBlank = async ({ sheetNo }: BlankInHand) => {
    if ('wrongDay' in onPaper) return focusStop(onPaper.wrongDay === '' ? receiptIds.time : receiptIds.day);
    const { receivedDay: _today, ...paper } = receiptOf(draft, bundle, onPaper.day);
    const reply = await call('blanks.receive', { ...paper, sheetNo, receivedDay: onPaper.day, time: onPaper.time, officer: written.officer });
    if (!reply.ok) {
      if (reply.problem.code === 'blank.day' || reply.problem.code === 'day.too-early') focusStop(receiptIds.day);
      return refused(reply.problem);
    }
    afterSave(reply.value.at);
    setSaid(slipWords.keyedLater(sheetNo));
    changeStack({ written: { ...written, time: '' } });
    leaveBlank();
    // The papers of a power cut lie in a stack: the next number is offered.
    setPanel('blanks');
  };
  const save = async () => {
    if (saving.current) return;
    saving.current = true;
    await (blank === null ? receive() : keyBlank(blank));
    saving.current = false;
  };

  const enter = () => {
    const key = document.activeElement?.id === receiptIds.name ? 'name' : document.activeElement?.id === receiptIds.formNo ? 'formNo' : null;
    const code = key === null ? null : codeAtEnd(draft[key]);
    if (key !== null && code !== null) {
      // Somebody came back with a slip: the code is no part of a name or of a form's number.
      changeDraft({ [key]: draft[key].slice(0, -code.length) });
      setScanned(code);
      return setPanel('reprint');
    }
    const following = stops[stops.findIndex((id) => document.activeElement?.id.startsWith(id)) + 1];
    if (following !== undefined) focusStop(following);
    else void save();
  };
  const onDocuments = (key: DocumentKey) => () => document.activeElement?.id.startsWith(receiptIds.documents) && toggle(key);
  useKeys(
    {
      Enter: enter,
      '1': onDocuments(documentKeys[0]),
      '2': onDocuments(documentKeys[1]),
      '3': onDocuments(documentKeys[2]),
      Up: () => setChosen(Math.max(0, chosen - 1)),
      Down: () => setChosen(Math.min(Math.max(0, receipts.length - 1), chosen + 1)),
      'Ctrl+U': () => setPanel('choose'),
      F7: () => setPanel('blanks'),
      F8: () => setPanel('new'),
      F9: () => {
        setScanned('');
        setPanel('reprint');
      },
      // From whatever field the hands are in, with the documents as they stand; an empty form is no paper.
      F10: () => anything && void save(),
      Esc: () => {
        // First the focus: a field that is left writes its text once more.
        begin(null);
        // Back from a pen's paper to the people here; an emptied form has the documents of nobody.
        if (blank === null) changeStack({ draft: nextDraft(emptyDraft.documents), brought: emptyDraft.documents });
        else leaveBlank();
        setProblem(null);
        setSaid('');
      },
    },
    shown,
  );
  const savingWords = blank === null && printing !== null && printing.mode !== 'tidak' ? 'Simpan dan cetak' : 'Simpan';
  useStatusKeys(
    [
      { tuts: 'Enter', verb: 'Lanjut' },
      { tuts: 'F10', verb: savingWords },
      { tuts: ['1', '2', '3'], verb: 'Kelengkapan' },
      { tuts: 'F9', verb: 'Cetak ulang' },
      { tuts: 'F7', verb: 'Nomor cadangan' },
      { tuts: 'Ctrl U', verb: 'Bundel dan tanggal' },
      { tuts: 'F8', verb: 'Bundel baru' },
      { tuts: 'Esc', verb: blank === null ? 'Kosongkan' : 'Kembali' },
    ],
    shown,
  );

  if (owner !== user) return null;
  const back = (words: string) => {
    setSaid(words);
    setPanel('shown');
  };
  return (
    <div className="terima">
      <TitleBand title="Terima" context="Catat, cetak, orang berikutnya. Isian lengkap diketik nanti di Entri." right={blank !== null ? 'Masuk seperti tertulis' : `Masuk ${keyedDayText(reading.wrong === '' ? (reading.day ?? today) : today)}`} />
      <div className="terima-kiri">
        <p className="terima-nomor">
          <output className="mono" aria-label="Nomor Berkas">
            {blank?.sheetNo ?? next.value?.sheetNo ?? ''}
          </output>
          <span>{blank === null ? 'Tulis nomor ini di kertas, pojok kanan atas.' : 'Nomor cadangan, sudah tertulis di kertas.'}</span>
        </p>
        <ReceiptFields
          draft={draft}
          onChange={changeDraft}
          onToggle={toggle}
          written={blank === null ? null : { typed: written, reading: onPaper, officers: blank.officers, onChange: (change) => changeStack({ written: { ...stackStore.get().written, ...change } }) }}
        />
        <div className="terima-simpan">
          <Tombol kind="utama" tuts="F10" onClick={() => void save()}>
            {savingWords}
          </Tombol>
          <KnownAlready draft={draft} />
        </div>
        {problem && <Gagal problem={problem} kept="Ketikan masih ada di layar." />}
        {next.problem && <Gagal problem={next.problem} />}
        <output className="terima-kabar" aria-label="Kabar tanda terima">
          {said}
        </output>
        <RecentReceipts receipts={receipts} chosen={chosen} onChoose={setChosen} />
      </div>
      {panel === 'reprint' && printing && (
        <aside className="terima-samping" aria-label="Cetak tanda terima">
          <ReprintPanel number={scanned === '' ? (receipts[chosen]?.sheetNo ?? '') : scanned} printing={printing} onDone={back} onClose={() => setPanel('shown')} />
        </aside>
      )}
      {panel === 'blanks' && printing && (
        <aside className="terima-samping" aria-label="Nomor cadangan">
          <BlanksPanel
            printing={printing}
            onKey={(paper) => {
              takeBlank(paper);
              const { waiting } = stackStore.get();
              setSaid(waiting === null ? '' : slipWords.waits(waiting.name.trim()));
              setPanel('shown');
            }}
            onTaken={() => setTurn((before) => before + 1)}
            onClose={() => setPanel('shown')}
          />
        </aside>
      )}
      {panel !== 'reprint' && panel !== 'blanks' && (
        <BundlePanel
          mode={panel}
          today={today}
          earliest={earliest}
          turn={turn}
          onMode={setPanel}
          dated={blank !== null}
          slip={blank === null ? <SlipPreview draft={draft} day={reading.wrong === '' ? reading.day : null} turn={turn} printing={printing} /> : <p className="kecil">{slipWords.blankPreview}</p>}
        />
      )}
    </div>
  );
}

function focusStop(id: string): void {
  const box = document.getElementById(id);
  box?.focus();
  // A name that was begun goes on where it ended.
  if (id === receiptIds.name && box instanceof HTMLInputElement && document.hasFocus()) box.setSelectionRange(box.value.length, box.value.length);
}
