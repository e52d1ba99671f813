import { useState } from 'react';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, keyedDayText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { GlyphCheck, GlyphTriangle } from '../ui/glyphs.tsx';
import { KepalaTabel } from '../ui/tabel.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { NewBundle } from '../reception/new-bundle.tsx';
import { balanceOf, totalsOf, type BundleRow } from './bundle-sums.ts';
import { ChangeBundle } from './change-bundle.tsx';
import { FoundPaper } from './found-paper.tsx';
import { PaperList } from './paper-list.tsx';
import { MissingSheet } from './missing-sheet.tsx';
import './bundles.css';

type Mode = 'list' | 'new' | 'change' | 'missing' | 'found';

const columns = [
  { id: 'kode', head: 'Bundel', width: '136px' },
  { id: 'tempat', head: 'Tempat' },
  { id: 'dihitung', head: 'Dihitung', width: '80px', number: true },
  { id: 'bernomor', head: 'Bernomor', width: '80px', number: true },
  { id: 'diinput', head: 'Diinput', width: '80px', number: true },
  { id: 'selisih', head: 'Selisih', width: '132px' },
] as const;

/** Bundel: what was counted on paper beside what has a number and what is keyed. Nothing is ever made to fit. */
export function BundlesScreen() {
  const [mode, setMode] = useState<Mode>('list');
  const [chosen, setChosen] = useState(0);
  const [turn, setTurn] = useState(0);
  const list = useQuery('bundles.list', {}, [turn]);
  const bundles = list.value?.bundles ?? [];
  const at = Math.min(chosen, bundles.length - 1);
  const now = bundles[at];
  const listed = mode === 'list';
  const back = (changed: boolean) => {
    if (changed) setTurn((before) => before + 1);
    setMode('list');
  };

  useKeys(
    {
      Down: () => setChosen(Math.min(bundles.length - 1, at + 1)),
      Up: () => setChosen(Math.max(0, at - 1)),
      Enter: () => now && go('entri', { bundle: now.uid }),
      F7: () => now && setMode('missing'),
      F8: () => now && setMode('change'),
      '1': () => setMode('new'),
      '2': () => go('daftar'),
      '3': () => now && setMode('found'),
    },
    listed,
  );
  const forOne = [{ tuts: 'F8', verb: 'Ubah hitungan atau tempat' }, { tuts: 'F7', verb: 'Kertas tidak ditemukan' }, { tuts: '3', verb: 'Kertas ketemu' }];
  useStatusKeys(
    [...(now ? [{ tuts: 'Panah', verb: 'Pilih' }, { tuts: 'Enter', verb: 'Entri bundel ini' }] : []), { tuts: '1', verb: 'Bundel baru' }, { tuts: '2', verb: 'Entri daftar' }, ...(now ? forOne : [])],
    listed,
  );

  return (
    <div className="bundel">
      <TitleBand title="Bundel" context="Dihitung di kertas, sebelum diketik." />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing else that takes the focus */}
      <section className="bundel-tabel" aria-label="Semua bundel" tabIndex={0}>
        {list.problem && <Gagal problem={list.problem} />}
        {list.value && bundles.length === 0 && <Kosong fact="Belum ada bundel." what="Setiap tumpukan mendapat kode, hitungan, dan tempat." tuts="1" verb="Bundel baru" />}
        {bundles.length > 0 && (
          <table className="tabel" aria-label="Bundel">
            <KepalaTabel columns={columns} />
            <tbody>
              {bundles.map((bundle, index) => (
                <BundleLine key={bundle.uid} bundle={bundle} current={index === at} onChoose={() => setChosen(index)} />
              ))}
            </tbody>
            <Sums bundles={bundles} />
          </table>
        )}
      </section>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and may hold nothing else that takes the focus */}
      <aside className="bundel-samping" aria-label="Bundel terpilih" tabIndex={0}>
        {mode === 'new' && <NewBundle onMade={() => back(true)} onClose={() => back(false)} />}
        {mode === 'change' && now && <ChangeBundle bundle={now} onDone={back} />}
        {mode === 'missing' && now && <MissingSheet bundle={now} onDone={back} />}
        {mode === 'found' && now && <FoundPaper bundle={now} onDone={back} />}
        {listed && now && <Facts key={now.uid} bundle={now} turn={turn} />}
      </aside>
    </div>
  );
}

function BundleLine({ bundle, current, onChoose }: { readonly bundle: BundleRow; readonly current: boolean; readonly onChoose: () => void }) {
  const balance = balanceOf(bundle);
  return (
    <tr aria-current={current ? 'true' : undefined} onClick={onChoose} ref={(line) => (current ? line?.scrollIntoView({ block: 'nearest' }) : undefined)}>
      <td className="tabel-nama">{bundle.code}</td>
      <td>{bundle.place === '' ? '–' : bundle.place}</td>
      <td className="angka">{countText(bundle.counted)}</td>
      <td className="angka">{countText(bundle.numbered)}</td>
      <td className="angka">{countText(bundle.keyed)}</td>
      <td>
        <BalanceWords balance={balance} />
      </td>
    </tr>
  );
}

function BalanceWords({ balance }: { readonly balance: ReturnType<typeof balanceOf> }) {
  return (
    <span className={`bundel-selisih bundel-${balance.kind}`}>
      {balance.kind === 'cukup' ? <GlyphCheck /> : <GlyphTriangle />} {balance.words}
    </span>
  );
}

function Sums({ bundles }: { readonly bundles: readonly BundleRow[] }) {
  const sums = totalsOf(bundles);
  return (
    <tfoot>
      <tr>
        <th scope="row">Jumlah</th>
        <td>{countText(bundles.length)} bundel</td>
        <td className="angka">{countText(sums.counted)}</td>
        <td className="angka">{countText(sums.numbered)}</td>
        <td className="angka">{countText(sums.keyed)}</td>
        <td>
          <BalanceWords balance={balanceOf(sums)} />
        </td>
      </tr>
    </tfoot>
  );
}

function Facts({ bundle, turn }: { readonly bundle: BundleRow; readonly turn: number }) {
  const balance = balanceOf(bundle);
  const stack = useQuery('bundles.papers', { bundle: bundle.uid }, [turn]);
  return (
    <>
      <h2>Bundel {bundle.code}</h2>
      <p>
        <BalanceWords balance={balance} />
      </p>
      <p>
        Dihitung {countText(bundle.counted)} kertas oleh {bundle.countedBy}, {keyedDayText(bundle.countedDay)}.
      </p>
      {bundle.place !== '' && <p>Tempat: {bundle.place}</p>}
      {balance.kind === 'kurang' && <p>Kertas yang dihitung tetapi tidak ada di tumpukan: catat sebagai tidak ditemukan, supaya tetap terhitung.</p>}
      {balance.kind === 'lebih' && <p>Nomornya lebih banyak dari hitungan. Hitung lagi kertasnya, lalu ubah hitungan.</p>}
      <p className="bundel-tuts">
        <TutsKata tuts="Enter" verb="Entri bundel ini" />
        <TutsKata tuts="F8" verb="Ubah hitungan atau tempat" />
        <TutsKata tuts="F7" verb="Kertas tidak ditemukan" />
        <TutsKata tuts="3" verb="Kertas ketemu: ketik atau taruh di tempatnya" />
        <TutsKata tuts="1" verb="Bundel baru" />
      </p>
      {stack.problem && <Gagal problem={stack.problem} />}
      {stack.value && <PaperList counted={stack.value.bundle.counted} papers={stack.value.papers} />}
    </>
  );
}
