import { useState } from 'react';
import type { KnownPerson } from '../../shared/contract/entry.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStore } from '../shell/store.ts';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { LambangBerkas } from '../ui/lambang.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { candidateFacts } from './candidate-facts.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { DifferentDialog } from './different-dialog.tsx';
import type { SheetSession } from './sheet-session.ts';
// First: what stands here is said more closely than there.
import './entry.css';
import './candidates.css';

const shownAtOnce = 2;

/**
 * Who may be there already, the most likely first. The choices are about the first one who is not decided; nothing of it stops the hands.
 * Two people with one NIK are nobody's choice while keying: both papers are pulled.
 */
export function Candidates({ session }: { readonly session: SheetSession }) {
  const { people } = useStore(session.known.found);
  const secondOf = useStore(session.known.secondOf);
  const findings = useStore(session.findings);
  const [open, setOpen] = useState<'compare' | 'different' | null>(null);
  const conflict = findings.some((finding) => finding.check === 'nik-conflict');
  const same = people.filter((person) => person.how.includes('nik'));
  const chosen = people.find((person) => person.sheet === secondOf?.sheet) ?? people.find((person) => !person.decidedDifferent) ?? people[0];

  const again = () => void session.known.again(session.values());
  useKeys(
    chosen === undefined
      ? {}
      : {
          'Ctrl+1': () => setOpen('compare'),
          ...(conflict ? {} : { 'Ctrl+2': () => session.known.toggleSecond(chosen) }),
          ...(conflict || chosen.how.includes('nik') ? {} : { 'Ctrl+3': () => (chosen.decidedDifferent ? void takeBackDifferent(session, chosen.sheet).then(again) : setOpen('different')) }),
        },
  );
  if (chosen === undefined) return null;

  const shown = [chosen, ...people.filter((person) => person !== chosen)].slice(0, shownAtOnce);
  const close = () => {
    setOpen(null);
    session.go(session.focus.get());
  };
  return (
    <section className={`entri-calon${conflict ? ' entri-calon-bentrok' : ''}`} aria-label="Mungkin sudah ada">
      <h2>{conflict ? `NIK bentrok (${same.length}): tarik kedua kertas` : `Mungkin orang yang sama (${people.length})`}</h2>
      {shown.map((person) => (
        <Candidate key={person.sheet} person={person} session={session} />
      ))}
      {people.length > shown.length && <p className="kecil redup">Masih {people.length - shown.length} orang lain.</p>}
      {conflict ? (
        <p>NIK ini ada juga di berkas lain, orangnya tampak berbeda. Cocokkan dengan kartu. Entri tidak berhenti.</p>
      ) : (
        <Choices chosen={chosen} proposed={secondOf?.sheet === chosen.sheet} />
      )}
      {open === 'compare' && <CompareDialog session={session} person={chosen} onClose={close} />}
      {open === 'different' && (
        <DifferentDialog
          session={session}
          person={chosen}
          onClose={close}
          onDone={() => {
            close();
            again();
          }}
        />
      )}
    </section>
  );
}

function Choices({ chosen, proposed }: { readonly chosen: KnownPerson; readonly proposed: boolean }) {
  const [place] = chosen.differsAt;
  return (
    <>
      {place !== undefined && <p>Lihat angka ke-{place} di kartu, bukan di layar.</p>}
      <p>
        <TutsKata tuts="Ctrl 1" verb="Bandingkan berdampingan" />
      </p>
      <p>
        <TutsKata tuts="Ctrl 2" verb={proposed ? 'Batal usul lembar kedua' : 'Orang yang sama: lembar kedua'} />
      </p>
      {!chosen.how.includes('nik') && (
        <p>
          <TutsKata tuts="Ctrl 3" verb={chosen.decidedDifferent ? 'Urungkan: orang lain' : 'Orang lain, pilih alasan'} />
        </p>
      )}
      {proposed && (
        <p className="entri-diusulkan">
          <GlyphCheck /> Diusulkan sebagai lembar kedua.
        </p>
      )}
      {chosen.decidedDifferent && <p className="kecil">Sudah diputuskan: orang lain.</p>}
      <p className="kecil redup">{proposed ? 'Orang lain yang mengesahkan. ' : ''}Boleh diputuskan nanti. Entri tidak berhenti.</p>
    </>
  );
}

function Candidate({ person, session }: { readonly person: KnownPerson; readonly session: SheetSession }) {
  return (
    <div className="entri-calon-satu">
      <p className="entri-calon-kepala">
        <span>
          <b>Berkas</b> <span className="mono">{person.sheetNo}</span>
        </span>
        <LambangBerkas state={person.paperState} />
      </p>
      <dl>
        {candidateFacts(person, session.values()).map(({ name, value, differs }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{differs ? <mark>{value}</mark> : value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Takes back that somebody else's sheet is another person's. */
async function takeBackDifferent(session: SheetSession, other: string): Promise<void> {
  const reply = await call('entry.undoNotSame', { sheet: session.opened.head.uid, other });
  if (!reply.ok) session.problem.set(reply.problem);
}
