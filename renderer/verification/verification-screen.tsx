import { useEffect, useRef, useState } from 'react';
import type { FieldId } from '../../shared/domain/fields.ts';
import { useQuery } from '../api/use-query.ts';
import { placeKey, usePaperPlace } from '../bundles/paper-place.tsx';
import { useKeys } from '../shell/keys.ts';
import { useParams } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, shortTimeText } from '../text/numbers.ts';
import { fieldLabel } from '../text/fields.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Strip } from '../ui/strip.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { CorrectStrip } from './correct-strip.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { besideSheet, nextSheet, type Outcome } from './desk-order.ts';
import { insteadOfSettling, maySettle, openMarks, openMarksText } from './marks.ts';
import { PaperValues } from './paper-values.tsx';
import { ReasonStrip } from './reason-strip.tsx';
import type { Proposal } from './second-sheet-panel.tsx';
import { useCheck } from './use-check.ts';
import { WorkList } from './work-list.tsx';
import './verification.css';
import './paper-values.css';
import './correct-strip.css';
import './panel.css';

/** What the strip at the foot is for just now. */
type Mode = { readonly kind: 'look' } | { readonly kind: 'correct'; readonly field: FieldId } | { readonly kind: 'return' } | { readonly kind: 'not-same' };

const look: Mode = { kind: 'look' };

/** Periksa, short form: another account compares the keyed values with the paper, settles marks, approves or returns. */
export function VerificationScreen() {
  const params = useParams();
  const queue = useQuery('verification.queue', { bundle: null, limit: 500 });
  const desk = useCheck();
  const [picked, setPicked] = useState<string | null>(params['sheet'] ?? null);
  const [done, setDone] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [mode, setMode] = useState<Mode>(look);
  const [chosenUid, setChosenUid] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const paper = useRef<HTMLDivElement>(null);

  const rows = queue.value?.rows ?? [];
  const order = rows.map((row) => row.uid);
  const { opened } = desk;
  const open = opened ? openMarks(opened.marks) : [];
  const chosen = open.find((mark) => mark.uid === chosenUid) ?? open[0] ?? null;
  const proposal = opened?.secondOf ?? null;
  const firstWaiting = nextSheet(order, done, null);
  // While the list is not there (a lock has emptied it) the sheet on the desk stays.
  const current = picked ?? firstWaiting ?? (queue.value === null ? (opened?.head.uid ?? null) : null);

  const openSheet = desk.open;
  useEffect(() => {
    void openSheet(current);
  }, [current, openSheet]);

  const toPaper = () => {
    setMode(look);
    paper.current?.focus();
  };
  const show = (sheet: string | null) => {
    setChosenUid(null);
    setMessage('');
    setPicked(sheet);
    toPaper();
  };
  const finish = (outcome: Outcome, said: string) => {
    if (!opened) return;
    const next = new Map(done).set(opened.head.uid, outcome);
    setDone(next);
    const following = nextSheet(order, next, opened.head.uid);
    show(following);
    setMessage(said);
    if (following === null) queue.reload();
  };

  const no = opened?.head.sheetNo ?? '';
  // Opened again for its marks: it was approved before.
  const approved = opened?.head.paperState === 'diperiksa' && !desk.corrected;
  const onward = approved || desk.corrected;
  const approve = () => {
    if (!opened || desk.busy || mode.kind !== 'look') return;
    if (approved) finish('diperiksa', `${no}: ${openMarksText(open.length) || 'tidak ada tanda terbuka.'}`);
    else if (desk.corrected) finish('dibetulkan', `${no} dibetulkan. Orang lain yang mengesahkannya.`);
    else if (proposal) setMessage(`Putuskan dulu: ${proposal.earlier ? `lembar kedua dari ${proposal.sheetNo}` : `${proposal.sheetNo} lembar kedua`}, atau bukan orang yang sama.`);
    else void desk.approve().then((left) => left !== null && finish('diperiksa', `${no} diperiksa. ${openMarksText(left)}`));
  };
  const settle = (how: 'sesuai_fotokopi' | 'ktp_asli') => {
    if (!chosen || desk.busy || desk.corrected) return;
    if (!maySettle(chosen)) setMessage(insteadOfSettling(chosen));
    else void desk.settle(chosen.uid, how).then((ok) => ok && setMessage(''));
  };
  const step = (by: 1 | -1) => {
    const at = chosen ? open.indexOf(chosen) : 0;
    setMessage('');
    setChosenUid(open[Math.max(0, Math.min(open.length - 1, at + by))]?.uid ?? null);
  };
  const confirmSecond = async ({ earlier, sheetNo }: Proposal) => {
    const primary = await desk.confirmSecond();
    if (primary === null) return;
    if (earlier) return finish('lembar_kedua', `${no} menjadi lembar kedua dari ${primary}.`);
    // This sheet speaks for the person: it is still to be checked.
    await openSheet(current);
    setMessage(`${sheetNo} menjadi lembar kedua dari ${no}. Berkas ini masih diperiksa.`);
  };
  const startMode = (next: Mode) => opened && !desk.busy && setMode(next);

  const paperPlace = usePaperPlace(opened?.head.uid ?? null);
  useKeys({
    Enter: approve,
    '1': () => settle('sesuai_fotokopi'),
    '2': () => settle('ktp_asli'),
    '3': () => startMode({ kind: 'correct', field: chosen?.field ?? 'nik' }),
    // With nothing to choose the arrows scroll the sheet.
    ...(open.length > 1 ? { Up: () => step(-1), Down: () => step(1) } : {}),
    PageUp: () => show(besideSheet(order, current, -1)),
    PageDown: () => show(besideSheet(order, current, 1)),
    F8: () => !desk.corrected && startMode({ kind: 'return' }),
    Esc: toPaper,
    ...(proposal && !desk.corrected
      ? {
          'Ctrl+1': () => void confirmSecond(proposal),
          'Ctrl+2': () => startMode({ kind: 'not-same' }),
        }
      : {}),
  });
  useStatusKeys(
    mode.kind === 'look' && !opened
      ? [{ tuts: 'F3', verb: 'Lanjut entri' }, { tuts: 'F6', verb: 'Cek' }]
      : mode.kind === 'look'
      ? [
          ...(proposal && !desk.corrected ? [] : [{ tuts: 'Enter', verb: onward ? 'Berkas berikutnya' : 'Sahkan, lanjut' }]),
          ...(chosen && maySettle(chosen) && !desk.corrected ? [{ tuts: ['1', '2', '3'], verb: 'Selesaikan tanda' }] : [{ tuts: '3', verb: 'Betulkan isian' }]),
          ...(proposal ? [{ tuts: ['Ctrl 1', 'Ctrl 2'], verb: 'Putuskan lembar kedua' }] : []),
          ...(open.length > 1 ? [{ tuts: 'Panah', verb: 'Pilih tanda' }] : []),
          { tuts: 'F8', verb: 'Kembalikan dengan alasan' },
          placeKey,
          { tuts: ['PgUp', 'PgDn'], verb: 'Berkas lain' },
        ]
      : [
          { tuts: 'Enter', verb: mode.kind === 'correct' ? 'Simpan betulan' : mode.kind === 'return' ? 'Kembalikan' : 'Bukan orang yang sama' },
          ...(mode.kind === 'not-same' ? [] : [{ tuts: 'Shift Tab', verb: 'Pilih isian' }]),
          { tuts: 'Esc', verb: 'Tidak jadi' },
        ],
  );

  const finished = [...done.keys()].filter((sheet) => order.includes(sheet));
  const left = Math.max(0, (queue.value?.total ?? 0) - finished.length);
  const checkedNow = finished.filter((sheet) => done.get(sheet) === 'diperiksa').length;
  const marked = new Set(open.map((mark) => mark.field));
  return (
    <div className="periksa">
      <TitleBand
        title="Periksa"
        context="Cocokkan dengan kertas. Ketikan sendiri tidak tampil di sini."
        right={
          queue.value && (
            <span>
              <b>{countText(queue.value.checkedToday + checkedNow)}</b> diperiksa hari ini, {countText(left)} menunggu
            </span>
          )
        }
      />
      <div className="periksa-badan">
        <WorkList rows={rows} done={done} left={left} current={current} onOpen={show} />
        <div className="periksa-tengah">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls on a scaled screen and holds nothing else that takes the focus */}
          <section className="periksa-berkas" aria-label="Berkas" ref={paper} tabIndex={0}>
            {(desk.problem ?? queue.problem) && <Gagal problem={desk.problem ?? queue.problem ?? { code: 'data.unavailable', details: {} }} />}
            {opened && (
              <>
                <h2 className="periksa-kepala">
                  Berkas <span className="mono">{no}</span>
                  <small>
                    {opened.head.list !== null && `tanpa berkas: cocokkan dengan daftar ${opened.head.list.no} baris ${opened.head.list.line}. `}
                    {opened.head.bundle !== null && `bundel ${opened.head.bundle}, kertas ${opened.head.position ?? '–'}. `}
                    Diinput oleh {opened.keyedBy}, {shortTimeText(opened.keyedAt)}
                  </small>
                </h2>
                <PaperValues opened={opened} marked={marked} chosen={mode.kind === 'correct' ? mode.field : (chosen?.field ?? null)} />
              </>
            )}
            {queue.value && !opened && firstWaiting === null && !desk.problem && (
              <Kosong
                fact="Tidak ada berkas yang menunggu Anda."
                what={queue.value.own > 0 ? `${countText(queue.value.own)} berkas ketikan Anda menunggu orang lain.` : 'Berkas yang diinput orang lain muncul di sini.'}
                tuts="F3"
                verb="Lanjut entri"
              />
            )}
          </section>
          {mode.kind === 'correct' && opened ? (
            <CorrectStrip
              values={opened.values}
              receivedDay={opened.receivedDay}
              field={mode.field}
              onField={(field) => setMode({ kind: 'correct', field })}
              onCancel={toPaper}
              onSave={(field, value) =>
                void desk.correct(field, value).then((ok) => {
                  if (!ok) return;
                  setMessage(`${fieldLabel(field)} dibetulkan. Orang lain yang mengesahkan berkas ini.`);
                  toPaper();
                })
              }
            />
          ) : mode.kind === 'return' ? (
            <ReasonStrip verb="Kembalikan" withField field={chosen?.field ?? null} onCancel={toPaper} onDo={(reason, field) => void desk.giveBack(field, reason).then((ok) => ok && finish('dikembalikan', `${no} dikembalikan.`))} />
          ) : mode.kind === 'not-same' ? (
            <ReasonStrip verb="Bukan orang yang sama" withField={false} field={null} onCancel={toPaper} onDo={(reason) => void desk.notSame(reason).then((ok) => ok && void afterNotSame())} />
          ) : (
            <Strip field={chosen && message === '' ? fieldLabel(chosen.field) : undefined}>{message === '' ? (chosen?.message ?? (opened && 'Tidak ada tanda terbuka. Cocokkan semua isian dengan kertas.')) : message}</Strip>
          )}
        </div>
        <aside className="periksa-panel" aria-label="Tanda dan keputusan">
          {opened && (
            <DecisionPanel
              opened={opened}
              chosen={chosen}
              onChoose={setChosenUid}
              onward={onward}
              corrected={desk.corrected}
              busy={desk.busy}
              onApprove={approve}
              onReturn={() => startMode({ kind: 'return' })}
            />
          )}
        </aside>
      </div>
      {paperPlace}
    </div>
  );

  /** The sheet stays on the desk: its NIK is disputed now, and that mark is seen at once. */
  async function afterNotSame(): Promise<void> {
    toPaper();
    await desk.open(current);
    setMessage(`${no}: NIK bentrok. Tarik kedua kertas.`);
  }
}
