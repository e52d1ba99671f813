import { useEffect, useRef, useState, type ComponentPropsWithRef } from 'react';
import { fieldOf } from '../../shared/domain/fields.ts';
import type { PersonListView } from '../../shared/contract/person-lists.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { findOnSheet, mayBeShown } from '../entry/find-on-sheet.ts';
import { isFull } from '../entry/flow.ts';
import { Hands } from '../entry/hands.ts';
import { nobodyFound } from '../entry/known-people.ts';
import { lookOf } from '../entry/look.ts';
import type { EntrySettings } from '../entry/sheet-types.ts';
import { stopWords } from '../entry/stop-words.ts';
import { useKeys } from '../shell/keys.ts';
import { setStatus, useStatusKeys } from '../shell/status.ts';
import { dropTyping, holdTyping, type TypeAhead } from '../shell/type-ahead.ts';
import { keyedDayText, secondsText } from '../text/numbers.ts';
import { notTakenWords } from '../text/words.ts';
import { Gagal } from '../ui/error-note.tsx';
import { nikGroups, regroupBox } from '../ui/group-digits.ts';
import { Isian } from '../ui/isian.tsx';
import { Strip } from '../ui/strip.tsx';
import { Tombol } from '../ui/button.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { useCaret } from './caret.ts';
import { useKeptLine } from './keep-line.ts';
import {
  aroundOf, askedOf, emptyLine, knownSentence, lackingOf, lineBox, type LineDraft, type LineField, lineFields, nextField, ofLine, settledBox, typedOf, valuesOfLine,
} from './line-draft.ts';
import { StoredLines } from './stored-lines.tsx';

export interface LineFormProps {
  readonly list: PersonListView;
  readonly begin: LineDraft;
  /** Of the line that was left here; '' when there is nothing to say. */
  readonly told: string;
  readonly settings: EntrySettings;
  readonly onClose: () => void;
  /** To the head of the list. */
  readonly onHead: () => void;
}

const widths = { nik: 'id', nama: 'full', tanggal_lahir: 'day', no_hp: 'id' } as const;

/** The line under the hands and those that are stored. Enter on the last box stores it and opens the next; what is typed is never lost. */
export function LineForm({ list, begin, told, settings, onClose, onHead }: LineFormProps) {
  const [draft, setDraft] = useState<LineDraft>(begin);
  const [visited, setVisited] = useState<ReadonlySet<LineField>>(new Set());
  const [said, setSaid] = useState(told);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);
  const kept = useKeptLine(list.uid, draft);
  const saving = useRef(false);
  const ahead = useRef<TypeAhead | null>(null);
  const caret = useCaret();
  const [hands] = useState(() => new Hands<LineField>(null));

  const values = valuesOfLine(draft, list.receivedDay);
  const known = useQuery('personLists.known', askedOf(values));
  const found = known.value ?? nobodyFound;
  const findings = findOnSheet({ values, receivedDay: list.receivedDay, settings, unconfirmed: [], around: aroundOf(found) });
  const shown = ofLine(findings).filter((finding) => mayBeShown(finding, values, visited));

  // Where the typing that was left here ends; in an empty line the first box.
  useEffect(() => {
    const last = lineFields.findLast((id) => begin[id] !== '') ?? lineFields[0];
    if (begin[last] !== '') caret.goBackTo(begin[last].length);
    focusBox(last);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the line is there
  }, []);

  const tellNotTaken = (signs: number) => {
    if (signs > 0) setSaid(notTakenWords(signs));
  };
  useEffect(() => dropTyping, []);
  // The next line is drawn: what was typed during the save of the one before is its beginning.
  useEffect(() => void ahead.current?.giveTo(lineBox(lineFields[0])).then(tellNotTaken), [turn]);

  const change = (id: LineField, box: string) => {
    setDraft((before) => ({ ...before, [id]: box }));
    setSaid('');
    const next = nextField(id);
    if (next === null || !isFull(id, box)) return;
    hands.wentOn(next);
    focusBox(next);
  };
  const leave = (id: LineField) => {
    setVisited((before) => new Set([...before, id]));
    setDraft((before) => {
      const box = settledBox(id, before[id], list.receivedDay);
      return box === before[id] ? before : { ...before, [id]: box };
    });
  };

  const save = async (as: 'diinput' | 'belum_lengkap') => {
    if (saving.current) return;
    if (lineFields.every((id) => values[id] === '')) {
      setSaid('Baris ini masih kosong.');
      focusBox(lineFields[0]);
      return;
    }
    setVisited(new Set(lineFields));
    const stop = ofLine(findings).find((finding) => finding.severity === 'stop');
    if (as === 'diinput' && stop) {
      setSaid(`${stopWords} sebagai diinput. ${stop.message} F10: sisihkan sebagai belum lengkap.`);
      focusBox(lineFields.find((id) => id === stop.field) ?? 'nik');
      return;
    }
    saving.current = true;
    kept.hold();
    ahead.current = holdTyping('.daftar-meja *');
    const reply = await call('personLists.addLine', { list: list.uid, ...typedOf(draft), as, counts: hands.counts });
    saving.current = false;
    if (!reply.ok) {
      kept.release(null);
      if (reply.problem.code !== 'session.none') setProblem(reply.problem);
      tellNotTaken(ahead.current.end());
      return;
    }
    kept.release(emptyLine);
    hands.nextLine();
    setProblem(null);
    // First the focus: a box that is left writes its text once more.
    focusBox(lineFields[0]);
    setDraft(emptyLine);
    setVisited(new Set());
    setSaid(`Baris ${reply.value.line} tersimpan sebagai ${reply.value.sheetNo}.`);
    setStatus({ saved: `Tersimpan ${secondsText(reply.value.at)}`, kept: '' });
    setTurn((before) => before + 1);
  };

  const enter = () => {
    const id = lineFields.find((each) => lineBox(each) === document.activeElement?.id) ?? lineFields[0];
    if (hands.isHabit(id)) return;
    const next = nextField(id);
    if (next !== null) focusBox(next);
    else void save('diinput');
  };

  useKeys({
    Enter: enter,
    F10: () => void save('belum_lengkap'),
    'Ctrl+End': () => focusBox('no_hp'),
    F8: () => void kept.keep().then(onHead),
    Esc: () => void kept.keep().then(onClose),
  });
  useStatusKeys([{ tuts: 'Enter', verb: 'Lanjut, di akhir simpan' }, { tuts: 'Shift Tab', verb: 'Mundur' }, { tuts: 'F10', verb: 'Belum lengkap' }, { tuts: 'F8', verb: 'Kepala daftar' }, { tuts: 'Esc', verb: 'Keluar, ketikan aman' }]);

  const box = (id: LineField): ComponentPropsWithRef<'input'> => ({
    name: id,
    value: draft[id],
    maxLength: fieldOf(id).max,
    inputMode: id === 'nama' ? 'text' : 'numeric',
    onFocus: caret.onFocus,
    onSelect: caret.onPlaced,
    onChange: (event) => {
      if (id === 'nik') regroupBox(event.currentTarget, nikGroups);
      caret.onPlaced(event);
      change(id, event.currentTarget.value);
    },
    onBlur: (event) => {
      if (caret.isLeft(event)) leave(id);
    },
    onKeyDown: (event) => hands.keyDown(event.key, event.repeat),
  });
  const lacking = lackingOf(findings);
  const already = knownSentence(found);

  return (
    <div className="daftar-meja">
      <TitleBand title={`Daftar ${list.no}`} context={`${list.sender}${list.letter === '' ? '' : `, surat ${list.letter}`}`} right={`Masuk ${keyedDayText(list.receivedDay)}, tanpa berkas`} />
      <section className="daftar-baris" aria-label="Baris berikut">
        {lineFields.map((id) => {
          const look = lookOf({
            id, value: values[id], before: '', origin: undefined, ofList: false, unconfirmed: false, marks: [], returned: null, findings: shown.filter((finding) => finding.field === id),
          });
          return <Isian key={id} id={lineBox(id)} label={fieldOf(id).label} state={look.state} width={widths[id]} {...(look.note === '' ? {} : { note: look.note })} inputProps={box(id)} />;
        })}
        <p className="daftar-dikenal" aria-live="polite">
          {already}
        </p>
        {problem && <Gagal problem={problem} kept="Ketikan masih ada di layar." />}
      </section>
      <StoredLines list={list.uid} turn={turn} />
      <Strip
        action={
          <Tombol kind="utama" tuts="Enter" onClick={() => void save('diinput')}>
            Simpan baris
          </Tombol>
        }
      >
        {said === '' ? `${lacking} hal tidak tertulis di daftar: tandanya tetap terbuka, sampai orang kedua mencocokkan atau berkasnya datang.` : said}
      </Strip>
    </div>
  );
}

function focusBox(id: LineField): void {
  document.getElementById(lineBox(id))?.focus();
}
