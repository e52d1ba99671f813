import { useEffect, useRef } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { peopleGroups } from '../../shared/domain/people-groups.ts';
import { useQuery } from '../api/use-query.ts';
import { CopyNote } from '../backups/copy-note.tsx';
import { useKeys } from '../shell/keys.ts';
import { go, useParams } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, timeText, todayText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { LambangBerkas, LambangOrang } from '../ui/lambang.tsx';
import { Tabel } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { LambangJawaban } from './answer-badge.tsx';
import { attentionRows, type AttentionRow } from './attention.ts';
import { BesideLedgers } from './beside-ledgers.tsx';
import { DayBars } from './day-bars.tsx';
import { LedgerCard } from './ledger-card.tsx';
import { paperLedger, peopleLedger, progressOf } from './ledgers.ts';
import { OverdueList } from './overdue-list.tsx';
import { dayChart } from './per-day.ts';
import { WaitingList } from './waiting-list.tsx';
import { WaveBox } from './wave-notice.tsx';
import { wayOf } from './way.ts';
import { WayPicture } from './way-picture.tsx';
import './home.css';
import './ledgers.css';
import './around-ledgers.css';

const digits = ['1', '2', '3', '4', '5', '6'] as const;
const answerParts = ['belum_dijawab', 'diterima', 'diteruskan', 'ditolak'] as const;

/** Beranda, or the list of one of its numbers where it was opened with it. */
export function HomeScreen() {
  const { daftar } = useParams();
  if (daftar === 'instruksi') return <OverdueList />;
  const group = peopleGroups.find((one) => one === daftar);
  return group === undefined ? <Ledgerboard /> : <WaitingList group={group} />;
}

/** How far the paper is, both ledgers side by side, what waits for this person. Every number opens its list. */
function Ledgerboard() {
  const ledgers = useQuery('home.ledgers', {});
  const waiting = useQuery('home.waiting', {});
  const counter = useQuery('home.counter', {});
  const readiness = useQuery('sendings.readiness', {});
  const settings = useQuery('settings.get', {});
  const left = useRef<HTMLDivElement>(null);
  const asked = waiting.value && readiness.value && counter.value && settings.value;
  const rows = asked ? attentionRows(waiting.value, readiness.value.whys, counter.value, settings.value.today) : [];

  const there = ledgers.value !== null && counter.value !== null;
  useEffect(() => {
    if (there) left.current?.querySelector<HTMLElement>('.buku button')?.focus();
  }, [there]);

  /** Arrows walk over the rows of both ledgers in reading order, then over what stands beside them. */
  const step = (by: 1 | -1) => {
    const all = [...(left.current?.querySelectorAll<HTMLElement>('.buku button, .di-samping-buku button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  useKeys({
    Up: () => step(-1),
    Down: () => step(1),
    ...Object.fromEntries(digits.map((digit, index) => [digit, () => openRow(rows[index])])),
  });
  useStatusKeys([
    { tuts: 'F2', verb: 'Terima' },
    { tuts: 'F3', verb: 'Entri' },
    { tuts: 'F6', verb: 'Cek' },
    ...(rows.length > 0 ? [{ tuts: rows.length === 1 ? '1' : ['1', '…', String(rows.length)], verb: 'Buka yang perlu perhatian' }] : []),
    { tuts: 'Panah', verb: 'Pilih angka' },
    { tuts: 'Enter', verb: 'Buka daftarnya' },
  ]);

  const problem = ledgers.problem ?? waiting.problem ?? counter.problem;
  return (
    <div className="beranda">
      <TitleBand
        title="Beranda"
        right={
          ledgers.value && (
            <span>
              Keadaan s.d. <b>{`${todayText(ledgers.value.asOf)}, ${timeText(ledgers.value.asOf)}`}</b>
            </span>
          )
        }
      />
      <div className="beranda-badan">
        <div className="beranda-kiri" ref={left}>
          {problem && <Gagal problem={problem} />}
          {ledgers.value && counter.value && <Ledgers value={ledgers.value} counter={counter.value} />}
          <div className="beranda-bawah">
            {waiting.value && settings.value && <DayBars chart={dayChart(waiting.value.perDay, settings.value.today)} />}
            {counter.value && settings.value && <BesideLedgers counter={counter.value} today={settings.value.today} />}
          </div>
        </div>
        <aside className="beranda-kanan" aria-label="Perlu perhatian dan hari ini">
          {counter.value && settings.value && <WaveBox counter={counter.value} today={settings.value.today} />}
          <h2>Perlu perhatian</h2>
          {asked && rows.length === 0 && <Kosong fact="Tidak ada yang menunggu." what="Berkas yang dikembalikan, tanda, dan kiriman muncul di sini." tuts="F2" verb="Terima berkas" />}
          <ol className="perhatian">
            {rows.map((row, index) => (
              <li key={row.id}>
                <button type="button" onClick={() => openRow(row)}>
                  <Tuts>{index + 1}</Tuts>
                  <b>{countText(row.count)}</b>
                  <span>
                    {row.what}
                    <small>{row.more}</small>
                  </span>
                </button>
              </li>
            ))}
          </ol>
          {waiting.value && <Today value={waiting.value} station={settings.value?.station ?? ''} />}
          <CopyNote />
        </aside>
      </div>
    </div>
  );
}

function openRow(row: AttentionRow | undefined): void {
  if (row) go(row.screen, row.params);
}

function Ledgers({ value, counter }: { readonly value: Output<'home.ledgers'>; readonly counter: Output<'home.counter'> }) {
  const { keyed, whole, left } = progressOf(value.paper, value.expectedPaper);
  return (
    <>
      <div className="jalan">
        <p>
          <b className="jalan-angka">{countText(keyed)}</b>
          <span className="jalan-dari">
            dari <b>{countText(whole)}</b> berkas sudah diinput
          </span>
          <span className="jalan-sisa">
            Sisa <b>{countText(left)}</b>
          </span>
        </p>
        <progress className="jalan-batang" aria-label="Berkas sudah diinput" max={Math.max(whole, keyed, 1)} value={keyed} />
        <WayPicture {...wayOf(value, counter.answers)} />
      </div>
      <div className="buku-berdua">
        <LedgerCard
          kind="berkas"
          title="Berkas"
          note="setiap kertas"
          totalWord="Dihitung di kertas"
          ledger={paperLedger(value.paper)}
          badge={(state) => <LambangBerkas state={state} />}
          onOpen={(paperState) => go('pendaftar', { paperState })}
          onOpenAll={() => go('bundel')}
        />
        <LedgerCard
          kind="orang"
          title="Orang"
          note="satu orang dihitung satu kali"
          totalWord="Orang"
          ledger={peopleLedger(value.people)}
          badge={(state) => <LambangOrang state={state} />}
          {...(value.people.terkirim === 0
            ? {}
            : {
                under: {
                  state: 'terkirim' as const,
                  rows: answerParts.map((answer) => ({
                    id: answer,
                    badge: <LambangJawaban answer={answer} />,
                    count: counter.answers[answer],
                    onOpen: () => go('pendaftar', { sendState: 'terkirim', answer }),
                  })),
                },
              })}
          onOpen={(sendState) => go('pendaftar', { sendState })}
          onOpenAll={() => go('pendaftar')}
        />
      </div>
    </>
  );
}

function Today({ value, station }: { readonly value: NonNullable<ReturnType<typeof useQuery<'home.waiting'>>['value']>; readonly station: string }) {
  const columns = [
    { id: 'apa', head: 'Hari ini' },
    { id: 'anda', head: 'Anda', width: '56px', number: true },
    { id: 'stasiun', head: `Stasiun ${station}`.trim(), width: '84px', number: true },
  ];
  return (
    <Tabel label="Hari ini" columns={columns} side>
      <tbody>
        <tr>
          <th scope="row">Diinput</th>
          <td className="angka">
            <b>{countText(value.keyedTodayMe)}</b>
          </td>
          <td className="angka">{countText(value.keyedToday)}</td>
        </tr>
        <tr>
          <th scope="row">Diperiksa</th>
          <td className="angka">
            <b>{countText(value.checkedTodayMe)}</b>
          </td>
          <td className="angka">{countText(value.checkedToday)}</td>
        </tr>
      </tbody>
    </Tabel>
  );
}
