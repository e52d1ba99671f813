import { useEffect, useRef, useState } from 'react';
import { sentParts } from '../../shared/domain/province-answers.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { SaveScan } from '../scans/save-scan.tsx';
import { useSession } from '../session/session-store.ts';
import { useKeys } from '../shell/keys.ts';
import { go, useParams } from '../shell/navigation.ts';
import { setStatus, useStatusKeys, type StatusKey } from '../shell/status.ts';
import { countText, dayTimeText, keyedDayText, secondsText } from '../text/numbers.ts';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { Tuts } from '../ui/tuts.tsx';
import { BarisMaya, moved } from '../ui/virtual-rows.tsx';
import { AnswerDetail } from './answer-detail.tsx';
import { AnswerForm } from './answer-form.tsx';
import { aboutText, gistOf, kindWords, type AnswerRow } from './answer-words.ts';
import { AnswersLedgerTable } from './answers-ledger.tsx';
import { PeopleDesk } from './people-desk.tsx';
import { PersonForm } from './person-form.tsx';
import { UndoForm } from './undo-form.tsx';

type Doing = 'none' | 'new' | 'right' | 'person' | 'people' | 'undo' | 'scan';

const columns = [
  { id: 'tanggal', head: 'Tanggal', width: '112px' },
  { id: 'jenis', head: 'Jenis', width: '88px' },
  { id: 'tentang', head: 'Tentang', width: '130px' },
  { id: 'dari', head: 'Dari', width: '17%' },
  { id: 'isi', head: 'Isi' },
] as const;

/** Jawaban: what came back, over the ledger that it answers. */
export function AnswersScreen() {
  const { person } = useSession();
  const ledger = useQuery('answers.ledger', {});
  const list = useQuery('answers.list', {});
  const { tentang } = useParams();
  const [picked, setPicked] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing>('none');
  const left = useRef<HTMLDivElement>(null);

  const answers = list.value?.answers ?? [];
  const today = list.value?.today ?? '';
  // One that was just recorded is not in the list before it is read again: until then there is none, never another one.
  // Opened from what came back of one thing: the latest answer by person about it stands first.
  const first = tentang === undefined ? 0 : Math.max(0, answers.findIndex(({ kind, about, undone }) => kind === 'per_orang' && about?.no === tentang && undone === null));
  const place = picked === null ? first : answers.findIndex(({ uid }) => uid === picked);
  const at = Math.max(0, place);
  const answer = place < 0 ? undefined : answers[place];
  const mayRecord = person?.role === 'penyelia';
  const mayAdd = mayRecord && answer?.kind === 'per_orang' && answer.undone === null;
  const mayUndo = mayRecord && answer !== undefined && answer.undone === null;
  const mayMend = mayAdd && answer.diterima + answer.ditolak + answer.diteruskan > 0;
  const free = doing === 'none';

  const toList = () => left.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const listed = answers.length > 0;
  useEffect(() => {
    if (free) toList();
  }, [free, listed]);

  const stored = () => {
    setStatus({ saved: `Tersimpan ${secondsText(new Date().toISOString())}` });
    list.reload();
    ledger.reload();
  };
  const move = (key: string) => {
    const next = answers[moved(key, at, answers.length) ?? -1];
    if (next) setPicked(next.uid);
  };

  useKeys(
    {
      Up: () => move('ArrowUp'),
      Down: () => move('ArrowDown'),
      ...Object.fromEntries(sentParts.map((part, index) => [String(index + 1), () => go('pendaftar', { sendState: 'terkirim', answer: part })])),
      ...(mayRecord ? { F8: () => setDoing('new') } : {}),
      ...(mayAdd ? { 'Ctrl+1': () => setDoing('person') } : {}),
      ...(mayUndo ? { 'Ctrl+2': () => setDoing('undo') } : {}),
      ...(answer?.scan ? { 'Ctrl+3': () => setDoing('scan') } : {}),
      ...(mayUndo ? { F7: () => setDoing('right') } : {}),
    },
    free,
  );
  const keys: readonly StatusKey[] = [
    ...(mayRecord ? [{ tuts: 'F8', verb: 'Catat jawaban' }] : []),
    ...(answers.length > 1 ? [{ tuts: 'Panah', verb: 'Pilih' }] : []),
    ...(mayAdd ? [{ tuts: 'Ctrl 1', verb: 'Tambah orang' }] : []),
    ...(mayUndo ? [{ tuts: 'Ctrl 2', verb: 'Urungkan' }, { tuts: 'F7', verb: 'Betulkan' }] : []),
    ...(mayMend ? [{ tuts: 'Enter', verb: 'Betulkan orang' }] : []),
    ...(answer?.scan ? [{ tuts: 'Ctrl 3', verb: 'Simpan hasil pindai' }] : []),
    ...((ledger.value?.terkirim.people ?? 0) > 0 ? [{ tuts: ['1', '…', '4'], verb: 'Lihat orangnya' }] : []),
  ];
  useStatusKeys(keys, free);

  const problem = list.problem ?? ledger.problem;
  const close = () => setDoing('none');
  return (
    <div className="jawaban-layar">
      <TitleBand title="Jawaban" context="Yang datang kembali, dengan sumbernya." right={ledger.value && <span>Keadaan s.d. {dayTimeText(ledger.value.asOf)}</span>} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and holds nothing that takes the focus */}
      <section className="jawaban-buku" aria-label="Dikirim dan dijawab" tabIndex={0}>
        {ledger.value && <AnswersLedgerTable ledger={ledger.value} today={today} />}
        {ledger.value && ledger.value.terkirim.people > 0 && <Parts people={ledger.value.terkirim} />}
      </section>
      <div className="jawaban-kiri" ref={left}>
        {problem && <Gagal problem={problem} />}
        {list.value && !listed && (
          <Kosong fact="Belum ada jawaban." what="Keterangan lisan, jumlah, dan jawaban per orang muncul di sini dengan sumbernya." {...(mayRecord ? { tuts: 'F8', verb: 'Catat jawaban' } : {})} />
        )}
        {listed && (
          <BarisMaya label="Jawaban" columns={columns} rows={answers} keyOf={(row) => row.uid} cells={(row) => <Cells row={row} />} selected={at} onSelect={(index) => free && setPicked(answers[index]?.uid ?? null)} onOpen={() => free && mayMend && setDoing('people')} />
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and may hold nothing else that takes the focus */}
      <aside className="jawaban-kanan" aria-label="Jawaban terpilih" tabIndex={0}>
        {doing === 'new' && ledger.value && (
          <AnswerForm
            ledger={ledger.value}
            today={today}
            old={null}
            onCancel={close}
            onDone={(uid, kind) => {
              stored();
              setPicked(uid);
              setDoing(kind === 'per_orang' ? 'person' : 'none');
            }}
          />
        )}
        {doing === 'right' && ledger.value && answer && (
          <AnswerForm
            ledger={ledger.value}
            today={today}
            old={answer}
            onCancel={close}
            onDone={(uid) => {
              stored();
              setPicked(uid);
              close();
            }}
          />
        )}
        {doing === 'people' && answer && <PeopleDesk key={answer.uid} answer={answer} onStored={stored} onClose={close} />}
        {doing === 'person' && answer && <PersonForm key={answer.uid} answer={answer} onStored={stored} onClose={close} />}
        {doing === 'undo' && answer && (
          <UndoForm
            answer={answer}
            onCancel={close}
            onDone={() => {
              stored();
              close();
            }}
          />
        )}
        {doing === 'scan' && answer?.scan && <SaveScan scan={answer.scan} save={(folder) => call('answers.scan', { answer: answer.uid, folder })} onClose={close} />}
        {free && list.value && !listed && <p className="redup">Jawaban yang dipilih tampil di sini.</p>}
        {free && answer && <AnswerDetail answer={answer} today={today} mayRecord={mayRecord} />}
        {free && !mayRecord && <p className="redup kecil">Jawaban dicatat oleh penyelia.</p>}
      </aside>
    </div>
  );
}

function Cells({ row }: { readonly row: AnswerRow }) {
  const gone = row.undone !== null;
  return (
    <>
      <td>{keyedDayText(row.saidDay)}</td>
      <td>{kindWords[row.kind]}</td>
      <td>{aboutText(row.about)}</td>
      <td>{row.saidBy}</td>
      <td className={gone ? 'tabel-nama jawaban-urung' : 'tabel-nama'} title={gistOf(row)}>
        {row.undone && (row.undone.corrected ? 'dibetulkan: ' : 'diurungkan: ')}
        <span>{gistOf(row)}</span>
      </td>
    </>
  );
}

/** The people who are sent, by their latest answer; each number opens its list. */
function Parts({ people }: { readonly people: { readonly people: number; readonly belum_dijawab: number; readonly diterima: number; readonly ditolak: number; readonly diteruskan: number } }) {
  const words = { belum_dijawab: 'belum dijawab', diterima: 'diterima provinsi', ditolak: 'ditolak provinsi', diteruskan: 'diteruskan ke pusat' } as const;
  return (
    <p className="jawaban-terakhir">
      <span>
        <b>{countText(people.people)}</b> orang terkirim, menurut jawaban terakhir:
      </span>
      {sentParts.map((part, index) => (
        <button key={part} type="button" onClick={() => go('pendaftar', { sendState: 'terkirim', answer: part })}>
          <Tuts>{String(index + 1)}</Tuts> {countText(people[part])} {words[part]}
        </button>
      ))}
    </p>
  );
}
