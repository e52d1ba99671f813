import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { profileChanges } from '../../../shared/domain/profile-changes.ts';
import { applyEdit, editFaults, type FaultAt } from '../../../shared/domain/profile-edit.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import type { Problem } from '../../../shared/problems.ts';
import { call } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { officeChanged } from '../../entry/entry-store.ts';
import { useKeys } from '../../shell/keys.ts';
import { go } from '../../shell/navigation.ts';
import { useStatusKeys } from '../../shell/status.ts';
import { useStore } from '../../shell/store.ts';
import { dayTimeText } from '../../text/numbers.ts';
import { Tombol } from '../../ui/button.tsx';
import { Gagal } from '../../ui/error-note.tsx';
import { Isian } from '../../ui/isian.tsx';
import { TitleBand } from '../../ui/title-band.tsx';
import { DoneNote } from '../done-note.tsx';
import { boxId } from './box.tsx';
import { draftOf, editOfDraft, keptDraft, type KeptDraft, type ProfileDraft } from './draft.ts';
import { FieldsSection } from './fields-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { SaidSection } from './said-section.tsx';
import { changeText, summaryOf } from './words.ts';
import './profile.css';

/** What every section draws and changes. `profile`: the one the draft was begun from. */
export interface Changing {
  readonly draft: ProfileDraft;
  readonly profile: Profile;
  readonly faults: readonly FaultAt[];
  /** The office's day. */
  readonly today: string;
  readonly change: (part: Partial<ProfileDraft>) => void;
}

type Answer = Output<'settings.profile'>;

/** The programme's profile, edited as a new version; for the penyelia. */
export function ProfilePage({ user }: { readonly user: string }) {
  const { value, problem, reload } = useQuery('settings.profile', {});
  const kept = useStore(keptDraft);
  const [done, setDone] = useState('');
  useStatusKeys([{ tuts: 'Tab', verb: 'Isian berikut' }, { tuts: 'F8', verb: 'Tinjau dan simpan' }, { tuts: 'Esc', verb: 'Pengaturan' }]);
  useKeys({ Esc: () => go('pengaturan') });
  return (
    <>
      <TitleBand title="Profil program" context={value && `versi ${value.revision}`} />
      <div className="profil">
        {problem && <Gagal problem={problem} />}
        {value && (
          <Editor
            answer={value}
            mine={kept?.user === user ? kept : { user, revision: value.revision, base: value.profile, draft: draftOf(value.profile) }}
            onSaved={(revision) => {
              keptDraft.set(null);
              void officeChanged();
              setDone(`Versi ${revision} berlaku`);
              reload();
            }}
          />
        )}
        <DoneNote text={done} />
        {value && <Versions versions={value.versions} />}
      </div>
    </>
  );
}

function Editor({ answer, mine, onSaved }: { readonly answer: Answer; readonly mine: KeptDraft; readonly onSaved: (revision: number) => void }) {
  const { draft, base } = mine;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const review = useRef<HTMLElement>(null);
  const { today, said: earlier } = answer;
  const edit = editOfDraft(draft, today);
  const faults = editFaults(base, edit, { today, earlier });
  const changes = profileChanges(base, applyEdit(base, edit));
  const change = (part: Partial<ProfileDraft>) => keptDraft.set({ ...mine, draft: { ...draft, ...part } });
  const sections: Changing = { draft, profile: base, faults, today, change };
  const reasonMissing = changes.length > 0 && draft.reason.trim() === '';

  const save = async () => {
    if (busy || changes.length === 0) return;
    const first = faults[0];
    const wrong = first ? boxId(first.at) : reasonMissing ? 'profil-alasan' : null;
    if (wrong !== null) {
      document.getElementById(wrong)?.focus();
      return;
    }
    setBusy(true);
    const reply = await call('settings.saveProfile', { revision: mine.revision, edit, reason: draft.reason });
    setBusy(false);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) onSaved(reply.value.revision);
  };
  // F8 goes to the preview first: nobody saves what they have not had before their eyes.
  useKeys({ F8: () => (review.current?.contains(document.activeElement) ? void save() : document.getElementById('profil-alasan')?.focus()) });
  useEffect(() => document.querySelector<HTMLInputElement>('.profil-pilihan input:checked')?.focus(), []);

  return (
    <>
      <FieldsSection {...sections} />
      <RulesSection {...sections} />
      <SaidSection {...sections} />
      <section className="profil-bagian" aria-labelledby="profil-tinjau" ref={review}>
        <h2 className="kepala" id="profil-tinjau">
          Tinjau
        </h2>
        <output className="profil-ringkas">{summaryOf(changes)}</output>
        <ul>
          {changes.map((each) => (
            <li key={`${each.part} ${each.item}`}>{changeText(each)}</li>
          ))}
        </ul>
        {changes.length > 0 && <p className="kecil redup">Berkas yang sudah ada tidak diperiksa ulang. Tandanya tetap sampai berkas itu dibetulkan.</p>}
        <Isian
          id="profil-alasan"
          label="Alasan"
          state={reasonMissing ? 'henti' : 'terisi'}
          note={reasonMissing ? 'Belum ada.' : undefined}
          inputProps={{ value: draft.reason, maxLength: 200, onChange: (event) => change({ reason: event.currentTarget.value }) }}
        />
        {faults.length > 0 && <output className="profil-ringkas">{faults.length} isian perlu dibetulkan.</output>}
        {answer.revision !== mine.revision && <output className="profil-ringkas">Versi {answer.revision} sudah disimpan sejak ini dibuka. Buang perubahan, lalu ulangi dari versi itu.</output>}
        {problem && <Gagal problem={problem} kept="Isian masih ada di layar." />}
        <div className="deret">
          <Tombol kind="utama" tuts="F8" onClick={() => void save()} disabled={busy || changes.length === 0}>
            Simpan versi baru
          </Tombol>
          <Tombol onClick={() => keptDraft.set(null)}>Buang perubahan</Tombol>
        </div>
      </section>
    </>
  );
}

function Versions({ versions }: { readonly versions: Answer['versions'] }) {
  return (
    <section className="profil-bagian" aria-labelledby="profil-versi">
      <h2 className="kepala" id="profil-versi">
        Versi
      </h2>
      <ol className="profil-versi" reversed>
        {versions.map((each) => (
          <li key={each.version} value={each.version}>
            {dayTimeText(each.at)}, {each.by ?? 'dari pengaturan awal'}
            {each.reason !== '' && `: ${each.reason}`}
            <ul>
              {each.changes.map((one) => (
                <li key={`${one.part} ${one.item}`}>{changeText(one)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
