import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { OfficeHead } from '../../shared/domain/office-texts.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useOfficeHead } from '../print/paper-head.tsx';
import { printDocument, savePdf, type PrintedDocument } from '../print/printing.tsx';
import { useChoosePerson } from '../shell/chosen-person.ts';
import { useKeys } from '../shell/keys.ts';
import { go, useParams } from '../shell/navigation.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { timeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Isian } from '../ui/isian.tsx';
import { Pilih } from '../ui/pilih.tsx';
import { Kemajuan } from '../ui/progress.tsx';
import { SentenceForm } from '../ui/sentence-form.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { HeldSections } from './held-sections.tsx';
import { OpenRequests } from './open-requests.tsx';
import { PersonPaper } from './person-paper.tsx';
import { words } from './person-words.ts';
import { type AskedPerson, usePersonData } from './use-person-data.ts';
import '../registrations/registrations.css';
import './person-data.css';

/** Data seseorang: all that is held on the person (or the row of an old sending) it was opened with; without one, the requests that wait. */
export function PersonDataScreen() {
  const { sheet, sending, line } = useParams();
  if (sheet !== undefined) return <OnePerson key={sheet} who={{ sheet }} />;
  return sending === undefined || line === undefined ? <OpenRequests /> : <OnePerson key={`${sending} ${line}`} who={{ sheet: null, oldRow: { sending, line: Number(line) } }} />;
}

/** What a request and its outcome have in common. */
const sentence = { id: 'data-kalimat', className: 'data-formulir', lacking: 'Belum ada', verb: 'Simpan', maxLength: 500 } as const;
const papers = [{ value: 'F4', label: 'F4' }, { value: 'A4', label: 'A4' }] as const;

function OnePerson({ who }: { readonly who: AskedPerson }) {
  const { sheet } = who;
  const head = useOfficeHead(useQuery('settings.get', {}).value);
  const { data, progress, problem } = usePersonData(who);
  const requests = useQuery('personData.corrections', sheet === null ? null : { sheet }, [data?.at]);
  const [form, setForm] = useState<'ask' | string | null>(null);
  const [paper, setPaper] = useState<'F4' | 'A4'>('F4');
  const [askedBy, setAskedBy] = useState('');
  const [printing, setPrinting] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const body = useRef<HTMLElement>(null);
  useChoosePerson(sheet);
  // Once: when the reading ends the hands may be in a form already.
  useEffect(() => body.current?.focus(), []);

  const corrections = requests.value?.corrections ?? [];
  const open = corrections.filter((each) => each.doneAt === null);
  /** Whole numbers are read anew, for the paper alone, and recorded as handed out. */
  const onPaper = async (put: (document: PrintedDocument) => Promise<unknown>) => {
    if (printing || head === null) return;
    setPrinting(true);
    setFailed(null);
    const reply = await call('personData.show', { ...who, for: 'kertas', askedBy });
    if (reply.ok) await put(documentOf(reply.value, paper, head));
    else setFailed(reply.problem);
    setPrinting(false);
  };
  const answer = (index: number) => () => setForm(open[index]?.request ?? null);
  const done = (what: string) => () => {
    setForm(null);
    setStatus({ saved: what });
    requests.reload();
    body.current?.focus();
  };
  const cancel = () => {
    setForm(null);
    body.current?.focus();
  };
  useKeys(
    {
      ...(sheet === null ? {} : { F8: () => setForm('ask') }),
      F9: () => void onPaper(printDocument),
      'Ctrl+1': () => void onPaper(savePdf),
      '1': answer(0), '2': answer(1), '3': answer(2), '4': answer(3), '5': answer(4), '6': answer(5), '7': answer(6), '8': answer(7), '9': answer(8),
      Esc: () => (sheet === null ? go('cek') : go('pendaftar', { sheet })),
    },
    form === null,
  );
  useStatusKeys(
    [
      { tuts: 'F9', verb: 'Cetak untuk orangnya' },
      { tuts: 'Ctrl 1', verb: 'Simpan PDF' },
      ...(sheet === null ? [] : [{ tuts: 'F8', verb: 'Minta pembetulan' }]),
      ...(open.length > 0 ? [{ tuts: open.length === 1 ? '1' : ['1', '…', String(Math.min(9, open.length))], verb: 'Selesaikan permintaan' }] : []),
      { tuts: 'Esc', verb: sheet === null ? 'Cek' : 'Pendaftar' },
    ],
    form === null,
  );

  return (
    <div className="pendaftar">
      <TitleBand title={words.title} context={data && <span><b>{data.name}</b>, <span className="mono">{data.sheetNo}</span></span>} right={data && `keadaan s.d. ${timeText(data.at)}`} />
      <div className="pendaftar-badan data-badan">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard has to reach it */}
        <section className="data-isi" ref={body} tabIndex={0} aria-label="Semua yang disimpan">
          {progress && <Kemajuan label={words.reading} done={progress.done} total={progress.total} unit="bagian" />}
          {problem && <Gagal problem={problem} />}
          {data && <HeldSections held={data.held} />}
        </section>
        <aside className="rincian" aria-label={words.corrections}>
          {form === 'ask' && sheet !== null && (
            <SentenceForm {...sentence} name="Minta pembetulan" heading="Minta pembetulan" label="Diminta" act={(asked) => call('personData.askCorrection', { sheet, asked })} onCancel={cancel} onDone={done('Permintaan dicatat')}>
              <p>{words.lawNote}</p>
            </SentenceForm>
          )}
          {form !== null && form !== 'ask' && (
            <SentenceForm
              {...sentence}
              name="Selesaikan permintaan"
              heading="Selesaikan permintaan"
              label="Hasil"
              act={(outcome) => call('personData.closeCorrection', { request: form, outcome })}
              onCancel={cancel}
              onDone={done('Permintaan selesai')}
            >
              <p>{open.find((each) => each.request === form)?.asked ?? ''}</p>
            </SentenceForm>
          )}
          {form === null && (
            <>
              {sheet === null ? <p className="rincian-bagian redup">{words.noSheet}</p> : <CorrectionsPanel corrections={corrections} />}
              <section className="rincian-bagian" aria-label="Kertas untuk orangnya">
                <h3 className="kepala">Kertas untuk orangnya</h3>
                <Pilih id="data-kertas" label="Kertas" options={papers} selectProps={{ value: paper, onChange: (event) => setPaper(event.currentTarget.value === 'A4' ? 'A4' : 'F4') }} />
                <Isian id="data-peminta" label="Diminta oleh" state={askedBy === '' ? 'kosong' : 'terisi'} inputProps={{ value: askedBy, maxLength: 100, onChange: (event) => setAskedBy(event.currentTarget.value) }} />
                <p className="kecil redup">{words.paperNote}</p>
                {failed && <Gagal problem={failed} />}
                <p className="tombol-jajar">
                  <Tombol kind="utama" tuts="F9" onClick={() => void onPaper(printDocument)} disabled={printing || !data || head === null}>
                    Cetak
                  </Tombol>
                  {sheet !== null && (
                    <Tombol tuts="F8" onClick={() => setForm('ask')}>
                      Minta pembetulan
                    </Tombol>
                  )}
                </p>
              </section>
            </>
          )}
        </aside>
      </div>
    </div>
  );
}

function documentOf(data: Output<'personData.show'>, paper: 'F4' | 'A4', head: OfficeHead): PrintedDocument {
  return { name: `DATA-${data.sheetNo.replaceAll(' ', '-')}`, paper, content: <PersonPaper head={head} data={data} paper={paper} /> };
}
