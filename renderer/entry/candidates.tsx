import type { NeighbourView } from '../../shared/contract/entry.ts';
import type { Finding } from '../../shared/domain/checks/check.ts';
import { alikeNames } from '../../shared/domain/name.ts';
import { keyedDayText, shortTimeText } from '../text/numbers.ts';
import { useStore } from '../shell/store.ts';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { LambangBerkas } from '../ui/lambang.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import type { SheetSession } from './sheet-session.ts';

/**
 * Other live sheets with this NIK: the same person's second sheet (the clerk may propose it), or two people (nothing to choose here). Below
 * them those with nearly this NIK and nearly this name: a slip of the pen or of the hand.
 */
export function Candidates({ session }: { readonly session: SheetSession }) {
  const findings = useStore(session.findings);
  const nearNik = findings.some((finding) => finding.check === 'nik-near');
  return (
    <>
      <SameNik session={session} findings={findings} />
      {nearNik && <NearNik session={session} />}
    </>
  );
}

function NearNik({ session }: { readonly session: SheetSession }) {
  const { nama } = session.values();
  const alike = useStore(session.around).nearNik.filter((other) => other.earlier && alikeNames(nama, other.name));
  return (
    <section className="entri-calon" aria-label="Berkas lain dengan NIK yang hampir sama">
      <h2>NIK hampir sama ({alike.length})</h2>
      {alike.slice(0, 2).map((neighbour) => (
        <Candidate key={neighbour.sheet} neighbour={neighbour} nik="beda satu angka" session={session} />
      ))}
      {alike.length > 2 && <p className="kecil redup">Masih {alike.length - 2} berkas lain.</p>}
      <p className="kecil redup">Cocokkan tiap angka NIK dengan kartu. Entri tidak berhenti.</p>
    </section>
  );
}

function SameNik({ session, findings }: { readonly session: SheetSession; readonly findings: readonly Finding[] }) {
  const { sameNik: neighbours } = useStore(session.around);
  const proposed = useStore(session.proposesSecond);
  const conflict = findings.some((finding) => finding.check === 'nik-conflict');
  const same = findings.some((finding) => finding.check === 'same-person');
  if (neighbours.length === 0) return null;
  return (
    <section className={`entri-calon${conflict ? ' entri-calon-bentrok' : ''}`} aria-label="Berkas lain dengan NIK ini">
      <h2>{conflict ? `NIK bentrok (${neighbours.length})` : same ? `Mungkin orang yang sama (${neighbours.length})` : `NIK ini sudah ada (${neighbours.length})`}</h2>
      {neighbours.slice(0, 2).map((neighbour) => (
        <Candidate key={neighbour.sheet} neighbour={neighbour} nik="sama" session={session} />
      ))}
      {neighbours.length > 2 && <p className="kecil redup">Masih {neighbours.length - 2} berkas lain.</p>}
      {conflict && <p>NIK ini ada juga di berkas lain, orangnya tampak berbeda. Tarik semua kertasnya, cocokkan dengan kartu. Entri tidak berhenti.</p>}
      {same && !conflict && (
        <>
          <p>
            <TutsKata tuts="Ctrl 2" verb="Orang yang sama: lembar kedua" />
          </p>
          {proposed && (
            <p className="entri-diusulkan">
              <GlyphCheck /> Diusulkan sebagai lembar kedua.
            </p>
          )}
          <p className="kecil redup">Orang lain yang mengesahkan. Boleh diputuskan nanti.</p>
        </>
      )}
    </section>
  );
}

function Candidate({ neighbour, nik, session }: { readonly neighbour: NeighbourView; readonly nik: 'sama' | 'beda satu angka'; readonly session: SheetSession }) {
  const { nama, tanggal_lahir: birthDate } = session.values();
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['NIK', nik, nik !== 'sama'],
    ['Nama', neighbour.name, nama !== '' && neighbour.name !== nama],
    ['Lahir', birthDate === neighbour.birthDate ? 'tanggal sama' : keyedDayText(neighbour.birthDate), birthDate !== '' && birthDate !== neighbour.birthDate],
    ['Desa', neighbour.village, false],
    ['Diinput', neighbour.keyedAt === null ? 'belum' : `${shortTimeText(neighbour.keyedAt)}, ${neighbour.keyedBy ?? ''}`, false],
    ...(neighbour.sending === null ? [] : ([['Dikirim', `Kiriman ${neighbour.sending}`, false]] as const)),
  ];
  return (
    <div className="entri-calon-satu">
      <p className="entri-calon-kepala">
        <span>
          <b>Berkas</b> <span className="mono">{neighbour.sheetNo}</span>
        </span>
        <LambangBerkas state={neighbour.paperState} />
      </p>
      <dl>
        {rows.map(([name, value, differs]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{differs ? <mark>{value}</mark> : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
