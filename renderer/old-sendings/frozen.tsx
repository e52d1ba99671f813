import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { OldSendingHead } from '../../shared/contract/old-sendings.ts';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { useKeys } from '../shell/keys.ts';
import { go } from '../shell/navigation.ts';
import { setStatus, type StatusKey, useStatusKeys } from '../shell/status.ts';
import { useLook } from '../shell/use-look.ts';
import { countText, dayTimeText, secondsText } from '../text/numbers.ts';
import { Gagal } from '../ui/error-note.tsx';
import { GlyphLock } from '../ui/glyphs.tsx';
import { Kemajuan } from '../ui/progress.tsx';
import { SentenceForm } from '../ui/sentence-form.tsx';
import { moved } from '../ui/virtual-rows.tsx';
import { focusField } from '../shell/form-keys.ts';
import { Isian } from '../ui/isian.tsx';
import { WriteMissing } from './write-missing.tsx';
import { hashEnds } from '../sendings/hash-ends.ts';
import { useOfficeHead } from '../print/paper-head.tsx';
import { printDocument } from '../print/printing.tsx';
import { ListChoice } from './list-choice.tsx';
import { ListPaper } from './list-paper.tsx';
import { RowPanel } from './row-panel.tsx';
import { OldTable } from './rows-table.tsx';
import { firstReason, foundAgain, leftWords, type ListName, listNames, missingWords, peopleWords, sentWords, sizeWords, sumWords } from './text.ts';
import { useListFocus } from './use-list-focus.ts';
import { useOldList } from './use-old-rows.ts';
import { useOldSaid } from './use-old-said.ts';

const villageId = 'lama-desa';
const digits = ['1', '2', '3', '4', '5'] as const;

/** One frozen file: its five lists, each exactly as long as its number, and the row under the hands. */
export function FrozenSending({ head, maySend, keys, onChanged }: { readonly head: OldSendingHead; readonly maySend: boolean; readonly keys: readonly StatusKey[]; readonly onChanged: () => void }) {
  const [list, setList] = useState<ListName>(head.ambiguous > 0 ? 'ambiguous' : 'matched');
  const [selected, setSelected] = useState(0);
  const [turn, setTurn] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [said, setSaid] = useState('');
  const [reason, setReason] = useState(firstReason);
  const [releasing, setReleasing] = useState(false);
  const running = useRef<string | null>(null);
  const [village, setVillage] = useState('');
  const [typed, setTyped] = useState(false);
  const [of] = useDebouncedValue(village.trim(), 150);
  const [writing, setWriting] = useState(false);
  const pages = useOldList({ sending: head.uid, village: of }, list, turn);
  const came = useOldSaid()(head.uid);
  const box = useListFocus(`${list} ${pages.loaded}`, { id: villageId, typed });
  const row = pages.rows[selected] ?? null;
  const shown = useQuery('oldSendings.row', row === null ? null : { sending: head.uid, line: row.line }, [turn]);
  const told = row !== null && shown.value?.row.line === row.line ? shown.value : null;
  useLook(told?.row.person?.sheet ?? null, 'kiriman-lama', releasing);
  const people = useQuery('oldSendings.detail', { sending: head.uid }, [turn]).value;
  const busy = progress !== null;

  const changed = () => {
    setStatus({ saved: `Tersimpan ${secondsText(new Date().toISOString())}` });
    setProblem(null);
    setTurn((before) => before + 1);
    onChanged();
  };
  const act = async (asked: Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: Problem }>) => {
    const reply = await asked;
    if (reply.ok) changed();
    else setProblem(reply.problem);
  };
  const open = (index: number) => {
    const sheet = list === 'missing' ? pages.people[index]?.uid : pages.rows[index]?.person?.sheet;
    if (sheet !== undefined) go('pendaftar', { sheet });
  };
  const toList = (name: ListName) => {
    setList(name);
    setWriting(false);
    setTyped(false);
    setSelected(0);
    setProblem(null);
    setSaid('');
  };
  const again = async () => {
    if (busy) return;
    setProgress({ done: 0, total: 0 });
    const reply = await call('oldSendings.rematch', { sending: head.uid }, { onProgress: setProgress, onStart: (id) => (running.current = id) });
    running.current = null;
    setProgress(null);
    if (!reply.ok) return setProblem(reply.problem);
    setSaid(foundAgain(reply.value));
    changed();
  };
  const stop = () => {
    if (running.current !== null) void call('jobs.cancel', { call: running.current });
  };
  useKeys({ Esc: stop }, busy);
  useStatusKeys([{ tuts: 'Esc', verb: 'Hentikan' }], busy);
  const office = useOfficeHead(useQuery('settings.get', {}).value);
  const printable = pages.rows.length + pages.people.length > 0;
  const writes = maySend && list === 'missing' && pages.people.length > 0;
  const print = async () => {
    if (busy || office === null) return;
    const reply = await call('oldSendings.print', { sending: head.uid, list, village: of });
    if (!reply.ok) return setProblem(reply.problem);
    const paper = await printDocument({ name: `${head.no}-DAFTAR-${list.toUpperCase()}`, paper: 'F4', content: <ListPaper office={office} head={head} list={list} village={of} printed={reply.value} /> });
    if (!paper.ok) setProblem(paper.problem);
    else setSaid(paper.value.printed ? 'Daftar dicetak.' : 'Daftar tidak jadi dicetak.');
  };
  const move = (key: string) => {
    const next = moved(key, selected, pages.rows.length + pages.people.length);
    if (next !== null) setSelected(next);
  };
  useKeys({
    Up: () => move('ArrowUp'),
    Down: () => move('ArrowDown'),
    PageUp: () => move('PageUp'),
    PageDown: () => move('PageDown'),
    Enter: () => (document.activeElement?.id === villageId ? box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus() : open(selected)),
    ...Object.fromEntries(digits.map((digit, index) => [digit, () => toList(listNames[index] ?? 'matched')])),
    'Ctrl+4': () => focusField(villageId),
    ...(writes ? { 'Ctrl+3': () => setWriting(true) } : {}),
    ...(printable ? { F9: () => void print() } : {}),
    ...(maySend ? { F7: () => void again() } : {}),
  }, !releasing && !writing);
  const opens = list === 'missing' ? pages.people[selected] !== undefined : row?.person !== null && row !== null;
  const decides = maySend && told !== null && told.row.person === null;
  useStatusKeys([
    { tuts: ['1', '…', '5'], verb: 'Daftar' },
    ...(opens ? [{ tuts: 'Enter', verb: 'Buka di Pendaftar' }] : []),
    ...(decides && told.candidates.some(({ takenBy }) => takenBy === null) ? [{ tuts: ['Ctrl 1', '…', '3'], verb: 'Pilih orangnya' }] : []),
    ...(decides ? [{ tuts: '/', verb: 'Cari orang lain' }] : []),
    ...(maySend && told !== null && told.row.person !== null ? [{ tuts: 'Ctrl 2', verb: told.row.result === 'dipilih' ? 'Urungkan pilihan' : 'Bukan orang ini' }] : []),
    ...(maySend ? [{ tuts: 'F7', verb: 'Cocokkan lagi' }] : []),
    { tuts: 'Ctrl 4', verb: 'Desa' },
    ...(printable ? [{ tuts: 'F9', verb: 'Cetak daftar' }] : []),
    ...(writes ? [{ tuts: 'Ctrl 3', verb: 'Simpan XLSX' }] : []),
    ...keys,
  ], !releasing && !writing);

  const counts = { ...head, missing: head.notInIt };
  return (
    <div className="lama-badan">
      <div className="lama-kiri" ref={box}>
        <ListChoice counts={counts} list={list} onList={toList} />
        <div className="lama-desa">
          <Isian
            id={villageId}
            label="Desa"
            state={village === '' ? 'kosong' : 'terisi'}
            note={of === '' ? 'kosong: semua' : pages.loaded ? `${countText(pages.total)} ${list === 'missing' ? 'orang' : 'baris'}` : undefined}
            inputProps={{
              value: village,
              maxLength: 60,
              onChange: (event) => {
                setVillage(event.currentTarget.value);
                setTyped(true);
                setSelected(0);
                setSaid('');
              },
            }}
          />
        </div>
        {(problem ?? pages.problem) && <Gagal problem={problem ?? pages.problem ?? { code: 'data.unavailable', details: {} }} />}
        {pages.loaded && <OldTable list={list} {...pages} of={of} selected={selected} onSelect={setSelected} onOpen={open} onEnd={pages.more} />}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and may hold nothing else that takes the focus */}
      <aside className="lama-kanan" aria-label="Kiriman lama yang dipilih" tabIndex={0}>
        <section className="lama-fakta">
          <h2>
            <span className="mono">{head.no}</span>
            <span className="lama-beku">
              <GlyphLock /> Isi tidak dapat diubah lagi
            </span>
          </h2>
          <p>
            Dikirim {sentWords(head)}, tujuan {head.purpose}.
          </p>
          <p>
            Baris: <b>{sumWords(head)}</b>
          </p>
          {people && (
            <p>
              Orang di Loket: <b>{countText(people.people)}</b>, {peopleWords({ ...people, notInIt: people.head.notInIt })}
            </p>
          )}
          {[...came, ...(people ? leftWords(people) : [])].map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="kecil redup">
            {sizeWords(head.file)}{head.sheet !== null && `, lembar ${head.sheet}`}, <span className="utuh">SHA-256</span> <span className="mono utuh">{hashEnds(head.file.sha256)}</span>. Dicatat {head.frozenBy}, {dayTimeText(head.frozenAt)}. Tidak mengubah keadaan siapa pun.
          </p>
        </section>
        <p aria-live="polite" className="lama-kata">
          {said}
        </p>
        {progress && <Kemajuan label="Mencocokkan" done={progress.done} total={progress.total} unit="baris" />}
        {told && releasing && (
          <SentenceForm
            id="lepas-baris"
            name="Lepaskan baris dari orangnya"
            heading={`Baris ${countText(told.row.line)}: bukan orang ini?`}
            label="Alasan"
            lacking="Alasan belum ada"
            verb="Lepaskan"
            maxLength={200}
            act={(why) => call('oldSendings.release', { sending: head.uid, line: told.row.line, reason: why })}
            onDone={() => {
              setReleasing(false);
              changed();
            }}
            onCancel={() => setReleasing(false)}
          >
            <p>
              <span className="mono">{told.row.person?.sheetNo}</span> {told.row.person?.name}
            </p>
            <p className="kecil redup">Barisnya menunggu dipilih. Pencocokan lagi tidak memberikannya kepada orang ini.</p>
          </SentenceForm>
        )}
        {told && !releasing && (
          <RowPanel
            key={told.row.line}
            row={told.row}
            candidates={told.candidates}
            chosen={null}
            enabled={!busy}
            decision={told.decision}
            begin={reason}
            choose={
              maySend
                ? (person, why) => {
                    setReason(why);
                    return call('oldSendings.decide', { sending: head.uid, line: told.row.line, sheet: person.sheet, reason: why });
                  }
                : null
            }
            onChosen={changed}
            onUndo={!maySend || told.row.person === null ? null : told.row.result === 'dipilih' ? () => void act(call('oldSendings.undecide', { sending: head.uid, line: told.row.line })) : () => setReleasing(true)}
          />
        )}
        {writing && (
          <WriteMissing
            sending={head.uid}
            village={of}
            people={pages.total}
            onDone={(words) => {
              setWriting(false);
              setSaid(words);
            }}
            onCancel={() => setWriting(false)}
          />
        )}
        {list === 'missing' && !writing && people && <p className="kecil">{countText(head.notInIt)} orang di Loket {missingWords({ ...head, insideWithdrawn: people.insideWithdrawn })}</p>}
      </aside>
    </div>
  );
}
