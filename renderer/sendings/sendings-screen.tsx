import { useEffect, useRef, useState } from 'react';
import { figuresByUid } from '../answers/ledger-view.ts';
import { useQuery } from '../api/use-query.ts';
import { useSession } from '../session/session-store.ts';
import { useKeys, type Bindings } from '../shell/keys.ts';
import { setStatus, useStatusKeys, type StatusKey } from '../shell/status.ts';
import { dayTimeText, secondsText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import { OldSendingsLine } from '../old-sendings/in-kirim.tsx';
import { go } from '../shell/navigation.ts';
import { CloseDialog } from './close-dialog.tsx';
import { CreateForm } from './create-form.tsx';
import { DeliverForm } from './deliver-form.tsx';
import { ledgerOf } from './ledger-rows.ts';
import { SendingsLedger } from './ledger.tsx';
import { usePackageTurn } from './package-store.ts';
import { openWhy, ReadinessLines } from './readiness.tsx';
import { SendingFacts } from './sending-detail.tsx';
import { nextAct, stepsOf, type Act } from './steps.ts';
import { StepsList } from './steps-list.tsx';
import { WriteForm } from './write-form.tsx';
import './act-form.css';
import './sendings.css';

type Doing = Act | 'create' | 'none';

const actWords: Readonly<Record<Act, string>> = { close: 'Tutup kiriman', write: 'Tulis paket', deliver: 'Catat penyerahan' };
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Kirim: the ledger of sendings, who is ready and why others are not, and the way of one sending step by step. */
export function SendingsScreen() {
  const { person } = useSession();
  const list = useQuery('sendings.list', {});
  const answers = useQuery('answers.ledger', {});
  const readiness = useQuery('sendings.readiness', {});
  const settings = useQuery('settings.get', {});
  const packageTurn = usePackageTurn();
  const [picked, setPicked] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>('none');
  const ledgerBox = useRef<HTMLDivElement>(null);

  const ready = readiness.value?.ready ?? 0;
  const figures = figuresByUid(answers.value);
  const ledger = ledgerOf(list.value?.sendings ?? [], ready, figures);
  const selected = ledger.rows.find((row) => row.uid === picked)?.uid ?? ledger.rows[0]?.uid ?? null;
  const detail = useQuery('sendings.detail', selected === null ? null : { sending: selected }, [list.value?.asOf, packageTurn]);
  const shown = detail.value?.head.uid === selected ? detail.value : null;
  const act = shown ? nextAct(shown) : null;
  const maySend = person?.role === 'penyelia';
  const written = shown !== null && shown.packages.length > 0;

  const toLedger = () => ledgerBox.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const listed = ledger.rows.length > 0;
  useEffect(() => {
    if (doing === 'none') toLedger();
  }, [doing, listed]);

  const done = () => {
    setDoing('none');
    setStatus({ saved: `Tersimpan ${secondsText(new Date().toISOString())}` });
    list.reload();
    answers.reload();
    readiness.reload();
    detail.reload();
  };
  /** A writing that did not come to its end may have changed what is known of it. */
  const leave = () => {
    setDoing('none');
    detail.reload();
  };
  const start = (what: Doing) => {
    if (maySend && doing === 'none') setDoing(what);
  };
  const move = (key: string) => {
    const row = ledger.rows[moved(key, ledger.rows.findIndex((one) => one.uid === selected), ledger.rows.length) ?? -1];
    if (row && doing === 'none') setPicked(row.uid);
  };

  const sendingKeys: Bindings = maySend
    ? {
        ...(act ? { Enter: () => start(act) } : {}),
        'Ctrl+1': () => start('create'),
        ...(act === 'deliver' ? { F8: () => start('deliver') } : {}),
        ...(written || act === 'write' ? { F10: () => start('write') } : {}),
      }
    : {};
  useKeys({
    Up: () => move('ArrowUp'),
    Down: () => move('ArrowDown'),
    'Ctrl+3': () => doing === 'none' && go('kiriman-lama'),
    ...Object.fromEntries(digits.map((digit, index) => [digit, () => doing === 'none' && readiness.value && openWhy(readiness.value, index)])),
    ...sendingKeys,
  });
  const hasWhys = (readiness.value?.whys.length ?? 0) > 0;
  const keys: readonly StatusKey[] = [
    ...(maySend && act ? [{ tuts: act === 'deliver' ? 'F8' : 'Enter', verb: actWords[act] }] : []),
    ...(maySend && written ? [{ tuts: 'F10', verb: 'Tulis paket lagi' }] : []),
    ...(maySend ? [{ tuts: 'Ctrl 1', verb: 'Buat kiriman' }] : []),
    ...(ledger.rows.length > 1 ? [{ tuts: 'Panah', verb: 'Pilih kiriman' }] : []),
    { tuts: 'Ctrl 3', verb: 'Kiriman lama' },
    ...(hasWhys ? [{ tuts: ['1', '…', String(Math.min(9, readiness.value?.whys.length ?? 1))], verb: 'Lihat yang belum siap' }] : []),
  ];
  const formKeys: readonly StatusKey[] = [
    { tuts: 'Enter', verb: doing === 'none' || doing === 'create' ? 'Buat kiriman' : actWords[doing] },
    ...(doing === 'write' ? [{ tuts: 'Ctrl 2', verb: 'Pilih folder' }] : []),
    { tuts: 'Esc', verb: 'Tidak jadi' },
  ];
  useStatusKeys(doing === 'none' ? keys : formKeys);

  const problem = list.problem ?? answers.problem ?? readiness.problem ?? detail.problem;
  return (
    <div className="kirim">
      <TitleBand title="Kirim" context={shown ? `Ke ${shown.head.receiver}` : 'Ke provinsi'} right={list.value && <span>Keadaan s.d. {dayTimeText(list.value.asOf)}</span>} />
      {listed && (
        <div ref={ledgerBox} className="kirim-buku">
          <SendingsLedger
            ledger={ledger}
            selected={selected}
            today={settings.value?.today ?? ''}
            onSelect={(sending) => {
              if (doing === 'none') setPicked(sending);
            }}
          />
        </div>
      )}
      <div className="kirim-badan">
        <div className="kirim-kiri">
          {problem && <Gagal problem={problem} />}
          {list.value && !listed && <Kosong fact="Belum ada kiriman." what="Kiriman yang dibuat penyelia muncul di sini." {...(maySend ? { tuts: 'Ctrl 1', verb: 'Buat kiriman' } : {})} />}
          {shown && <SendingFacts detail={shown} />}
          {readiness.value && <ReadinessLines readiness={readiness.value} />}
          <OldSendingsLine />
        </div>
        <aside className="kirim-kanan" aria-label="Perjalanan kiriman">
          {doing === 'create' && (
            <CreateForm
              onCancel={() => setDoing('none')}
              onDone={(sending) => {
                setPicked(sending);
                done();
              }}
            />
          )}
          {doing === 'write' && shown && <WriteForm sending={shown.head.uid} again={written} into={shown.missed?.folder ?? null} onDone={done} onCancel={leave} />}
          {doing === 'deliver' && shown && settings.value && <DeliverForm sending={shown.head.uid} receiver={shown.head.receiver} today={settings.value.today} onDone={done} onCancel={() => setDoing('none')} />}
          {shown && (
            <>
              <h2>Perjalanan kiriman</h2>
              <StepsList steps={stepsOf(shown, ready, figures.get(shown.head.uid))} />
            </>
          )}
          {doing === 'none' && maySend && (
            <div className="kirim-tombol">
              {act && (
                <Tombol kind="utama" tuts={act === 'deliver' ? 'F8' : 'Enter'} onClick={() => start(act)} disabled={act === 'close' && ready === 0}>
                  {actWords[act]}
                </Tombol>
              )}
              <Tombol kind={act === null ? 'utama' : 'biasa'} tuts="Ctrl 1" onClick={() => start('create')}>
                Buat kiriman
              </Tombol>
            </div>
          )}
          {!maySend && <p className="redup kecil">Kiriman dibuat, ditutup, dan diserahkan oleh penyelia.</p>}
        </aside>
      </div>
      {doing === 'close' && shown && <CloseDialog sending={shown.head.uid} no={shown.head.no} ready={ready} notReady={readiness.value?.notReady ?? 0} onClose={() => setDoing('none')} onDone={done} />}
    </div>
  );
}
