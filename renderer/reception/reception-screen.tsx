import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/problems.ts';
import { keyedDayText, secondsText } from '../text/numbers.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { useStore } from '../shell/store.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BundlePanel, type PanelMode } from './bundle-panel.tsx';
import { KnownAlready } from './known-already.tsx';
import { ReceiptFields, receiptStops } from './receipt-fields.tsx';
import { documentKeys, emptyDraft, readDay, receiptOf, type DocumentKey, type ReceiptDraft } from './receipt-draft.ts';
import { RecentReceipts } from './recent-receipts.tsx';
import { ownStack, stackStore } from './stack-store.ts';
import './reception.css';

/** Terima: a number for the paper at the counter, with name, phone and what was handed in. */
export function ReceptionScreen() {
  const { person } = useSession();
  const user = person?.user ?? '';
  const { owner, bundle, day } = useStore(stackStore);
  const [draft, setDraft] = useState<ReceiptDraft>(emptyDraft);
  const [panel, setPanel] = useState<PanelMode>('shown');
  const [problem, setProblem] = useState<Problem | null>(null);
  const saving = useRef(false);
  const [turn, setTurn] = useState(0);
  const next = useQuery('receipts.next', {}, [turn]);
  const today = next.value?.today ?? '';

  useEffect(() => ownStack(user), [user]);
  useEffect(() => {
    if (next.value) setStatus({ today: `Hari ini ${next.value.receivedToday} kertas` });
  }, [next.value]);

  const toggle = (key: DocumentKey) => setDraft((before) => ({ ...before, documents: { ...before.documents, [key]: !before.documents[key] } }));

  const save = async () => {
    const reading = readDay(day, today);
    if (saving.current || !next.value || reading.wrong !== '') return;
    saving.current = true;
    const reply = await call('receipts.receive', receiptOf(draft, bundle, reading.day));
    saving.current = false;
    if (!reply.ok) {
      if (reply.problem.code !== 'session.none') setProblem(reply.problem);
      return;
    }
    setProblem(null);
    focusStop(receiptStops[0]);
    setDraft(emptyDraft);
    setStatus({ saved: `Tersimpan ${secondsText(reply.value.at)}` });
    setTurn((before) => before + 1);
  };

  const enter = () => {
    const at = receiptStops.findIndex((id) => document.activeElement?.id.startsWith(id));
    const following = receiptStops[at + 1];
    if (following !== undefined) focusStop(following);
    else void save();
  };

  const shown = panel === 'shown';
  const onDocuments = (key: DocumentKey) => () => document.activeElement?.id.startsWith(receiptStops[3]) && toggle(key);
  useKeys(
    {
      Enter: enter,
      '1': onDocuments(documentKeys[0]),
      '2': onDocuments(documentKeys[1]),
      '3': onDocuments(documentKeys[2]),
      'Ctrl+U': () => setPanel('choose'),
      F8: () => setPanel('new'),
      Esc: () => {
        // First the focus: a field that is left writes its text once more.
        focusStop(receiptStops[0]);
        setDraft(emptyDraft);
        setProblem(null);
      },
    },
    shown,
  );
  useStatusKeys(
    [{ tuts: 'Enter', verb: 'Lanjut, di akhir simpan' }, { tuts: ['1', '2', '3'], verb: 'Kelengkapan' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'Ctrl U', verb: 'Bundel dan tanggal' }, { tuts: 'F8', verb: 'Bundel baru' }, { tuts: 'Esc', verb: 'Kosongkan' }],
    shown,
  );

  if (owner !== user) return null;
  return (
    <div className="terima">
      <TitleBand title="Terima" context="Catat dulu, orang berikutnya. Isian lengkap diketik nanti di Entri." right={`Masuk ${keyedDayText(readDayOr(day, today))}`} />
      <div className="terima-kiri">
        <p className="terima-nomor">
          <output className="mono" aria-label="Nomor Berkas">
            {next.value?.sheetNo ?? ''}
          </output>
          <span>Tulis nomor ini di kertas, pojok kanan atas.</span>
        </p>
        <ReceiptFields draft={draft} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} onToggle={toggle} />
        <div className="terima-simpan">
          <Tombol kind="utama" tuts="Enter" onClick={() => void save()}>
            Simpan
          </Tombol>
          <KnownAlready draft={draft} />
        </div>
        {problem && <Gagal problem={problem} kept="Ketikan masih ada di layar." />}
        {next.problem && <Gagal problem={next.problem} />}
        <RecentReceipts turn={turn} />
      </div>
      <BundlePanel
        mode={panel}
        today={today}
        turn={turn}
        onMode={(mode) => {
          setPanel(mode);
          if (mode === 'shown') focusStop(receiptStops[0]);
        }}
      />
    </div>
  );
}

function readDayOr(text: string, today: string): string {
  const reading = readDay(text, today);
  return reading.wrong === '' ? (reading.day ?? today) : today;
}

function focusStop(id: string): void {
  document.getElementById(id)?.focus();
}
