import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { type OfficeText, type OfficeTextKey, officeTextKeys, officeTexts, type OfficeTextsNow, type Placeholder, placeholders } from '../../../shared/domain/office-texts.ts';
import type { SlipPaper } from '../../../shared/domain/paper.ts';
import type { Problem } from '../../../shared/problems.ts';
import { call } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useKeys } from '../../shell/keys.ts';
import { go } from '../../shell/navigation.ts';
import { useStatusKeys } from '../../shell/status.ts';
import { SlipSheet } from '../../slips/slip-sheet.tsx';
import { dayTimeText } from '../../text/numbers.ts';
import { Tombol } from '../../ui/button.tsx';
import { Gagal } from '../../ui/error-note.tsx';
import { TitleBand } from '../../ui/title-band.tsx';
import { DoneNote } from '../done-note.tsx';
import { changedTexts, faultSentence, faultsOf, textsOf } from './text-draft.ts';
import { askSample, sampleSlip, sampleWords } from './sample.ts';
import { SlipFit } from './slip-fit.tsx';
import './texts.css';

const groups = [
  { id: 'kantor', title: 'Kantor' },
  { id: 'tanda terima', title: 'Tanda terima' },
  { id: 'kartu', title: 'Kartu jawaban dan lembar jawaban' },
] as const satisfies readonly { readonly id: OfficeText['group']; readonly title: string }[];

/** Letterhead and words of the papers, with what they will look like beside them; for the penyelia. */
export function TextsPage() {
  const { value, problem, reload } = useQuery('officeTexts.own', {});
  const settings = useQuery('settings.get', {});
  const printing = useQuery('slips.printing', {});
  const [done, setDone] = useState('');
  useStatusKeys([{ tuts: 'Tab', verb: 'Isian berikut' }, { tuts: 'F8', verb: 'Simpan' }, { tuts: 'Esc', verb: 'Pengaturan' }]);
  useKeys({ Esc: () => go('pengaturan') });
  return (
    <div className="teks-halaman">
      <TitleBand title="Kepala kertas dan teks kertas" context="Isian otomatis ditulis di dalam { }. Bagian di dalam [ ] hilang bila isinya kosong." />
      {problem && <Gagal problem={problem} />}
      {value && settings.value && printing.value && (
        <Editor
          // What was saved is the new ground of the draft.
          key={JSON.stringify(value)}
          own={value.texts}
          settings={settings.value}
          paper={printing.value.paper}
          done={done}
          onSaved={(many) => {
            setDone(`${many} teks tersimpan`);
            reload();
          }}
        />
      )}
    </div>
  );
}

interface EditorProps {
  readonly own: Output<'officeTexts.own'>['texts'];
  readonly settings: Output<'settings.get'>;
  readonly paper: SlipPaper;
  readonly done: string;
  readonly onSaved: (many: number) => void;
}

function Editor({ own, settings, paper, done, onSaved }: EditorProps) {
  const [draft, setDraft] = useState<OfficeTextsNow>(() => textsOf(own));
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The text under the hands: what may stand in it is told beside the sample. */
  const [at, setAt] = useState<OfficeTextKey>('kantor.kop');
  const busy = useRef(false);
  const allowed: readonly Placeholder[] = officeTexts[at].allowed;
  const faults = faultsOf(draft);
  const changes = changedTexts(own, draft);
  const content = sampleSlip(draft, settings, at);
  useEffect(() => document.getElementById(boxId('kantor.kop'))?.focus(), []);

  const save = async () => {
    const wrong = officeTextKeys.find((key) => faults[key]);
    if (wrong) document.getElementById(boxId(wrong))?.focus();
    if (busy.current || wrong || changes.length === 0) return;
    busy.current = true;
    const reply = await call('officeTexts.save', { texts: changes });
    busy.current = false;
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) onSaved(changes.length);
  };
  useKeys({ F8: () => void save() });

  return (
    <div className="teks-kolom">
      <div className="teks-isian">
        {groups.map((group) => (
          <section key={group.id} aria-labelledby={`teks-${group.title}`}>
            <h2 className="kepala" id={`teks-${group.title}`}>
              {group.title}
            </h2>
            {officeTextKeys
              .filter((key) => officeTexts[key].group === group.id)
              .map((key) => (
                <TextBox key={key} name={key} text={draft[key]} by={own.find((one) => one.key === key)} faults={(faults[key] ?? []).map((fault) => faultSentence(key, fault))} onFocus={() => setAt(key)} onChange={(text) => setDraft({ ...draft, [key]: text })} />
              ))}
          </section>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls on a small screen */}
      <aside className="teks-contoh" aria-label="Contoh" tabIndex={0}>
        <h2 className="kepala">Contoh</h2>
        <SlipFit content={content} paper={paper} />
        <div className="slip-pratinjau">
          <SlipSheet content={content} />
        </div>
        <p className="kecil redup">Kalimat besar dan caranya mengikuti profil program, menurut hari dicetak dan keadaan orangnya. Contoh ini: {sampleWords[at] ?? 'orang yang baru datang'}.</p>
        <p className="kecil">
          <b>Kartu jawaban dan lembar jawaban:</b> {askSample(draft, settings)}
        </p>
        {problem && <Gagal problem={problem} kept="Isian masih ada di layar." />}
        <div className="deret">
          <Tombol kind="utama" tuts="F8" onClick={() => void save()} disabled={changes.length === 0 || Object.keys(faults).length > 0}>
            Simpan
          </Tombol>
          <DoneNote text={changes.length === 0 ? done : ''} />
        </div>
        <h2 className="kepala">Isian otomatis di {officeTexts[at].title}</h2>
        {allowed.length === 0 ? <p className="kecil">Tidak ada.</p> : null}
        <dl className="teks-otomatis">
          {allowed.map((name) => (
            <div key={name}>
              <dt>{`{${name}}`}</dt>
              <dd>{placeholders[name]}</dd>
            </div>
          ))}
        </dl>
      </aside>
    </div>
  );
}

interface TextBoxProps {
  readonly name: OfficeTextKey;
  readonly text: string;
  readonly by: EditorProps['own'][number] | undefined;
  readonly faults: readonly string[];
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

function TextBox({ name, text, by, faults, onFocus, onChange }: TextBoxProps) {
  const about: OfficeText = officeTexts[name];
  const id = boxId(name);
  return (
    <div className="teks-satu">
      <label htmlFor={id}>{about.title}</label>
      <textarea
        id={id}
        className={`isian-kotak isian-${faults.length > 0 ? 'henti' : 'terisi'}`}
        rows={about.lines ? text.split('\n').length + 1 : Math.max(1, Math.ceil(text.length / 84))}
        value={text}
        aria-describedby={`${id}-catatan`}
        aria-invalid={faults.length > 0 ? true : undefined}
        spellCheck={false}
        onFocus={onFocus}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={`${id}-catatan`} className="kecil redup">
        {faults.map((fault) => (
          <p key={fault} className="teks-salah">
            {fault}
          </p>
        ))}
        {by && (
          <p>
            Diubah {by.by}, {dayTimeText(by.at)}.
          </p>
        )}
      </div>
      {text !== about.shipped && <Tombol onClick={() => onChange(about.shipped)}>Teks bawaan</Tombol>}
    </div>
  );
}

function boxId(key: OfficeTextKey): string {
  return `teks-${key.replace('.', '-')}`;
}
