import { useEffect, useRef, useState } from 'react';
import { keyedDayText, secondsText } from '../text/numbers.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { useStore } from '../shell/store.ts';
import { printSlip } from '../slips/print-slip.ts';
import { slipWords } from '../slips/words.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BlanksPanel } from './blanks-panel.tsx';
import { BundlePanel, type PanelMode } from './bundle-panel.tsx';
import { KnownAlready } from './known-already.tsx';
import { ReceiptFields, receiptIds, receiptStops, writtenStops } from './receipt-fields.tsx';
import { documentKeys, emptyDraft, readDay, receiptOf, type DocumentKey, type ReceiptDraft } from './receipt-draft.ts';
import { RecentReceipts } from './recent-receipts.tsx';
import { ReprintPanel } from './reprint-panel.tsx';
import { SlipPreview } from './slip-preview.tsx';
import { ownStack, stackStore } from './stack-store.ts';
import { nothingWritten, readWritten, type Written } from './written.ts';
import './reception.css';

const shownReceipts = 5;

/** Terima: a number for the paper at the counter, with name, phone and what was handed in; and the slip that goes home. */
export function ReceptionScreen() {
  const { person } = useSession();
  const user = person?.user ?? '';
  const { owner, bundle, day } = useStore(stackStore);
  const [draft, setDraft] = useState<ReceiptDraft>(emptyDraft);
  const [panel, setPanel] = useState<PanelMode | 'reprint' | 'blanks'>('shown');
  /** The number on a slip that was filled with the pen, while its paper is keyed. */
  const [blank, setBlank] = useState<string | null>(null);
  const [written, setWritten] = useState<Written>(nothingWritten);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState(0);
  const saving = useRef(false);
  /** Forms that carry a printed number come in a row: then the hands begin with it. */
  const formNumbers = useRef(false);
  const [turn, setTurn] = useState(0);
  const next = useQuery('receipts.next', {}, [turn]);
  const recent = useQuery('receipts.recent', {}, [turn]);
  const printing = useQuery('slips.printing', {}).value;
  const today = next.value?.today ?? '';
  const reading = readDay(day, today);
  const onPaper = readWritten(written, today);
  const receipts = recent.value?.receipts.slice(0, shownReceipts) ?? [];
  const shown = panel === 'shown';

  useEffect(() => ownStack(user), [user]);
  useEffect(() => {
    if (next.value) setStatus({ today: `Hari ini ${next.value.receivedToday} kertas` });
  }, [next.value]);

  const stops: readonly string[] = blank === null ? receiptStops : writtenStops;
  const begin = (number = blank) => focusStop(number !== null ? (written.day === '' ? receiptIds.day : receiptIds.time) : formNumbers.current ? receiptIds.formNo : receiptIds.name);
  useEffect(() => {
    if (owner === user && shown) begin();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- where the hands begin when the screen, its owner or its mode is another
  }, [owner, user, blank, shown]);

  const toggle = (key: DocumentKey) => setDraft((before) => ({ ...before, documents: { ...before.documents, [key]: !before.documents[key] } }));

  /** What follows a save: the form is empty for the next one, whatever the printer does. */
  const afterSave = (at: string) => {
    setProblem(null);
    formNumbers.current = blank === null && draft.formNo.trim() !== '';
    begin();
    setDraft(emptyDraft);
    setStatus({ saved: `Tersimpan ${secondsText(at)}` });
    setChosen(0);
    setTurn((before) => before + 1);
  };
  const refused = (failed: Problem) => {
    if (failed.code !== 'session.none') setProblem(failed);
  };

  const receive = async () => {
    if (!next.value || reading.wrong !== '') return;
    const reply = await call('receipts.receive', receiptOf(draft, bundle, reading.day));
    if (!reply.ok) return refused(reply.problem);
    const { sheet, sheetNo, at } = reply.value;
    afterSave(at);
    if (printing === null || printing.mode === 'tidak') return setSaid(slipWords.written(sheetNo));
    setSaid('');
    void printSlip(sheet, printing.mode, printing.paper).then((outcome) => ('problem' in outcome ? refused(outcome.problem) : setSaid(outcome.words)));
  };
  const keyBlank = async (sheetNo: string) => {
    if ('wrongDay' in onPaper) return focusStop(onPaper.wrongDay === '' ? receiptIds.time : receiptIds.day);
    const { receivedDay: _today, ...paper } = receiptOf(draft, bundle, onPaper.day);
    const reply = await call('blanks.receive', { ...paper, sheetNo, receivedDay: onPaper.day, time: onPaper.time });
    if (!reply.ok) return refused(reply.problem);
    afterSave(reply.value.at);
    setSaid(slipWords.keyedLater(sheetNo));
    setWritten({ ...written, time: '' });
    setBlank(null);
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
      F9: () => setPanel('reprint'),
      Esc: () => {
        // First the focus: a field that is left writes its text once more.
        begin(null);
        setDraft(emptyDraft);
        setProblem(null);
        setSaid('');
        setBlank(null);
      },
    },
    shown,
  );
  useStatusKeys(
    [
      { tuts: 'Enter', verb: blank === null ? 'Lanjut, di akhir simpan dan cetak' : 'Lanjut, di akhir simpan' },
      { tuts: ['1', '2', '3'], verb: 'Kelengkapan' },
      { tuts: 'Ctrl U', verb: 'Bundel dan tanggal' },
      { tuts: 'F7', verb: 'Nomor cadangan' },
      { tuts: 'F8', verb: 'Bundel baru' },
      { tuts: 'F9', verb: 'Cetak ulang' },
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
            {blank ?? next.value?.sheetNo ?? ''}
          </output>
          <span>{blank === null ? 'Tulis nomor ini di kertas, pojok kanan atas.' : 'Nomor cadangan, sudah tertulis di kertas.'}</span>
        </p>
        <ReceiptFields
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          onToggle={toggle}
          written={blank === null ? null : { typed: written, reading: onPaper, onChange: (change) => setWritten((before) => ({ ...before, ...change })) }}
        />
        <div className="terima-simpan">
          <Tombol kind="utama" tuts="Enter" onClick={() => void save()}>
            {blank === null && printing !== null && printing.mode !== 'tidak' ? 'Simpan dan cetak' : 'Simpan'}
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
          <ReprintPanel number={receipts[chosen]?.sheetNo ?? ''} printing={printing} onDone={back} onClose={() => setPanel('shown')} />
        </aside>
      )}
      {panel === 'blanks' && printing && (
        <aside className="terima-samping" aria-label="Nomor cadangan">
          <BlanksPanel
            printing={printing}
            onKey={(sheetNo) => {
              setBlank(sheetNo);
              setDraft(emptyDraft);
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
  document.getElementById(id)?.focus();
}
