import { useState } from 'react';
import type { KnownPerson } from '../../shared/contract/entry.ts';
import { call } from '../api/client.ts';
import { useKeys } from '../shell/keys.ts';
import { useStore } from '../shell/store.ts';
import { GlyphCheck } from '../ui/glyphs.tsx';
import { LambangBerkas } from '../ui/lambang.tsx';
import { TutsKata } from '../ui/tuts.tsx';
import { type CandidateVerbs, chosenOf, fromChosen, headWords, isConflict, looksLikeOne, verbsOf } from './candidate-choice.ts';
import { candidateFacts, foundBy } from './candidate-facts.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { DifferentDialog } from './different-dialog.tsx';
import type { SheetSession } from './sheet-session.ts';
// First: what stands here is said more closely than there.
import './entry.css';
import './entry-panel.css';
import './entry-queue.css';
import './candidates.css';

const othersShown = 3;
const noVerbs: CandidateVerbs = { second: null, different: null };

/** Who may be there already, the most likely first. The choices are about one of them, and a key steps to the next; nothing of it stops the hands. */
export function Candidates({ session }: { readonly session: SheetSession }) {
  const { people } = useStore(session.known.found);
  const secondOf = useStore(session.known.secondOf);
  // The checks say whether a NIK is disputed: a change of theirs draws anew.
  useStore(session.findings);
  const [stepped, setStepped] = useState<string | null>(null);
  // With the person it is about: an answer that comes meanwhile may put another one first.
  const [open, setOpen] = useState<{ readonly what: 'compare' | 'different'; readonly person: KnownPerson } | null>(null);
  const values = session.values();
  const chosen = chosenOf(people, stepped, secondOf?.sheet ?? null);
  const order = chosen === null ? [] : fromChosen(people, chosen);
  const following = order[1];

  const proposed = secondOf !== null && secondOf.sheet === chosen?.sheet;
  const verbs = chosen === null ? noVerbs : verbsOf(chosen, values, proposed);

  const again = () => void session.known.again(session.values());
  const different = (person: KnownPerson) => {
    if (!person.decidedDifferent) return setOpen({ what: 'different', person });
    // The hands stay with whom they have just taken back.
    setStepped(person.sheet);
    void takeBackDifferent(session, person.sheet).then(again);
  };
  useKeys(
    chosen === null
      ? {}
      : {
          'Ctrl+1': () => setOpen({ what: 'compare', person: chosen }),
          ...(verbs.second === null ? {} : { 'Ctrl+2': () => session.known.toggleSecond(chosen) }),
          ...(verbs.different === null ? {} : { 'Ctrl+3': () => different(chosen) }),
          ...(following === undefined ? {} : { 'Ctrl+4': () => setStepped(following.sheet) }),
        },
  );
  const close = () => {
    setOpen(null);
    session.go(session.focus.get());
  };
  const decided = () => {
    close();
    // On to whoever is not decided yet.
    setStepped(null);
    again();
  };
  return (
    <>
      {chosen && (
        <section className={`entri-calon${people.some((person) => isConflict(person, values)) ? ' entri-calon-bentrok' : ''}`} aria-label="Mungkin sudah ada">
          <h2>{headWords(people, values)}</h2>
          <Candidate person={chosen} />
          <Choices chosen={chosen} verbs={verbs} proposed={proposed} conflict={isConflict(chosen, values) && !proposed} place={following === undefined ? null : `ini ${people.indexOf(chosen) + 1} dari ${people.length}`} />
          {following !== undefined && <Others people={order.slice(1)} />}
        </section>
      )}
      {open?.what === 'compare' && <CompareDialog session={session} person={open.person} onClose={close} />}
      {open?.what === 'different' && <DifferentDialog session={session} person={open.person} onClose={close} onDone={decided} />}
    </>
  );
}

interface ChoicesProps {
  readonly chosen: KnownPerson;
  readonly verbs: CandidateVerbs;
  readonly proposed: boolean;
  readonly conflict: boolean;
  /** "ini 2 dari 3"; null: nobody else is there. */
  readonly place: string | null;
}

/** Right under the one they are about: whatever else is there, they never leave the panel at its foot. */
function Choices({ chosen, verbs, proposed, conflict, place }: ChoicesProps) {
  const [differs] = chosen.differsAt;
  return (
    <>
      {conflict && <p>NIK ini ada juga di {chosen.sheetNo}, orangnya tampak berbeda. Cocokkan dengan kartu. Entri tidak berhenti.</p>}
      {!conflict && differs !== undefined && <p>Lihat angka ke-{differs} di kartu, bukan di layar.</p>}
      <Choice tuts="Ctrl 1" verb="Bandingkan berdampingan" />
      <Choice tuts="Ctrl 2" verb={verbs.second} />
      <Choice tuts="Ctrl 3" verb={verbs.different} />
      <Choice tuts="Ctrl 4" verb={place && `Orang berikut (${place})`} />
      {proposed && (
        <p className="entri-diusulkan">
          <GlyphCheck /> {chosen.earlier ? 'Diusulkan sebagai lembar kedua.' : `Diusulkan: ${chosen.sheetNo} lembar kedua.`}
        </p>
      )}
      {chosen.asks && !proposed && <p className="kecil">Sudah diusulkan di {chosen.sheetNo}: orang yang sama.</p>}
      {chosen.decidedDifferent && !conflict && <p className="kecil">Sudah diputuskan: orang lain.</p>}
      {!conflict && <p className="kecil redup">{footWords(chosen, proposed)}</p>}
    </>
  );
}

function Choice({ tuts, verb }: { readonly tuts: string; readonly verb: string | null }) {
  return verb === null ? null : (
    <p>
      <TutsKata tuts={tuts} verb={verb} />
    </p>
  );
}

function footWords(chosen: KnownPerson, proposed: boolean): string {
  if (!looksLikeOne(chosen)) return 'Satu keluarga atau satu nomor, bukan lembar kedua. Entri tidak berhenti.';
  if (chosen.decidedDifferent && !proposed) return 'Entri tidak berhenti.';
  return `${proposed ? 'Orang lain yang mengesahkan. ' : ''}Boleh diputuskan nanti. Entri tidak berhenti.`;
}

/** Those behind it, in the order in which the key steps to them. */
function Others({ people }: { readonly people: readonly KnownPerson[] }) {
  const shown = people.slice(0, othersShown);
  return (
    <>
      <ol className="entri-calon-lain" aria-label="Orang berikut">
        {shown.map((person) => (
          <li key={person.sheet}>
            <span className="mono">{person.sheetNo}</span> <span className="kecil redup">{foundBy(person)}</span>
            <br />
            {person.name}
          </li>
        ))}
      </ol>
      {people.length > shown.length && <p className="kecil redup">Masih {people.length - shown.length} orang lain.</p>}
    </>
  );
}

function Candidate({ person }: { readonly person: KnownPerson }) {
  return (
    <div className="entri-calon-satu">
      <p className="entri-calon-kepala">
        <span>
          <b>Berkas</b> <span className="mono">{person.sheetNo}</span>
        </span>
        <LambangBerkas state={person.paperState} />
      </p>
      <dl>
        {candidateFacts(person).map(({ name, value, differs }) => (
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
