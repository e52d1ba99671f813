import { useRef, useState } from 'react';
import { type OnlineGroup, onlineGroups } from '../../shared/domain/online-groups.ts';
import type { Problem } from '../../shared/problems.ts';
import { call, type Progress } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { SheetCells, sheetColumns } from '../registrations/sheet-cells.tsx';
import { useKeys } from '../shell/keys.ts';
import { go, useParams } from '../shell/navigation.ts';
import { useStatusKeys } from '../shell/status.ts';
import { countText, dayTimeText } from '../text/numbers.ts';
import { Tombol } from '../ui/button.tsx';
import { Kosong } from '../ui/empty.tsx';
import { Gagal } from '../ui/error-note.tsx';
import { Kemajuan } from '../ui/progress.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { BarisMaya } from '../ui/virtual-rows.tsx';
import { ConfirmMany } from './confirm-many.tsx';
import { Figures } from './figures.tsx';
import { groupWord, onlineText } from './online-text.ts';
import { PastedList } from './pasted-list.tsx';
import { type Said, StepChooser } from './step-chooser.tsx';
import './online.css';

/** Grows as somebody scrolls on. */
const firstPage = 200;
const mostRows = 100_000;

type Asked = { readonly kind: 'nothing' } | { readonly kind: 'step' } | { readonly kind: 'sure'; readonly said: Said } | { readonly kind: 'pasted' };

/** Jalan daring: how many stand where on their own way online, who they are, and one step for many at once. */
export function OnlineScreen() {
  const [group, setGroup] = useState<OnlineGroup>(groupOf(useParams()['group']));
  const [selected, setSelected] = useState(0);
  const [asked, setAsked] = useState<Asked>({ kind: 'nothing' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<string | null>(null);
  const left = useRef<HTMLDivElement>(null);
  const figures = useQuery('online.figures', {});
  const [limit, setLimit] = useState(firstPage);
  const people = useQuery('online.people', { group, offset: 0, limit }, [figures.value?.asOf]);
  const rows = people.value?.rows ?? [];
  const total = people.value?.total ?? 0;
  const opened = figures.value?.opened ?? [];
  const today = figures.value?.today ?? '';
  const row = rows[selected];

  const show = (next: OnlineGroup) => {
    setGroup(next);
    setSelected(0);
    setLimit(firstPage);
  };
  /** Arrows walk over the figures; in the list they walk over its rows. */
  const step = (by: 1 | -1) => {
    const all = [...(left.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus();
  };
  const closed = () => setAsked({ kind: 'nothing' });
  const write = async (said: Said) => {
    closed();
    setProblem(null);
    setProgress({ done: 0, total });
    const reply = await call('online.noteGroup', { group, expected: total, ...said }, { onProgress: setProgress, onStart: (id) => (running.current = id) });
    running.current = null;
    setProgress(null);
    setProblem(reply.ok || reply.problem.code === 'cancelled' ? null : reply.problem);
    figures.reload();
  };
  /** Nobody has the step then: it is written at the end, for all at once. */
  const stop = () => running.current !== null && void call('jobs.cancel', { call: running.current });

  const busy = progress !== null;
  const noting = asked.kind !== 'pasted' && total > 0 && !busy;
  useKeys(
    {
      Up: () => step(-1),
      Down: () => step(1),
      ...(busy ? { Esc: stop } : { '1': () => setAsked({ kind: 'pasted' }) }),
      ...(noting ? { F8: () => setAsked({ kind: 'step' }) } : {}),
    },
    asked.kind === 'nothing',
  );
  useStatusKeys(
    [
      { tuts: 'Panah', verb: 'Pilih angka' },
      { tuts: 'Enter', verb: 'Buka daftarnya' },
      ...(noting ? [{ tuts: 'F8', verb: `Catat langkah ${countText(total)} orang` }] : []),
      busy ? { tuts: 'Esc', verb: 'Hentikan' } : { tuts: '1', verb: onlineText.paste },
      { tuts: 'F6', verb: 'Cek' },
    ],
    asked.kind === 'nothing',
  );

  return (
    <div className="daring">
      <TitleBand title={onlineText.title} context={onlineText.context} right={figures.value && `Keadaan s.d. ${dayTimeText(figures.value.asOf)}`} />
      <div className="daring-kiri" ref={left}>
        {figures.problem && <Gagal problem={figures.problem} />}
        {figures.value && <Figures figures={figures.value} shown={group} onShow={show} />}
      </div>
      <div className="daring-kanan">
        {problem && <Gagal problem={problem} />}
        {asked.kind === 'pasted' ? (
          <PastedList opened={opened} today={today} onClose={closed} onNoted={figures.reload} />
        ) : (
          <>
            <div className="daring-kepala">
              <h2>
                {groupWord(group)}: {countText(total)} orang
              </h2>
              <div className="daring-deret">
                {noting && (
                  <Tombol kind="utama" tuts="F8" onClick={() => setAsked({ kind: 'step' })}>
                    Catat langkah
                  </Tombol>
                )}
                <Tombol {...(busy ? { tuts: 'Esc', onClick: stop } : { tuts: '1', onClick: () => setAsked({ kind: 'pasted' }) })}>{busy ? 'Hentikan' : onlineText.paste}</Tombol>
              </div>
            </div>
            {progress && <Kemajuan label={onlineText.noting} done={progress.done} total={progress.total} unit="orang" />}
            {people.problem && <Gagal problem={people.problem} />}
            {rows.length > 0 && (
              <BarisMaya
                label={groupWord(group)}
                columns={sheetColumns}
                rows={rows}
                total={total}
                keyOf={(sheet) => sheet.uid}
                cells={(sheet) => <SheetCells sheet={sheet} />}
                selected={selected}
                onSelect={setSelected}
                onOpen={() => row && go('pendaftar', { sheet: row.uid })}
                onEnd={() => rows.length < total && setLimit(Math.min(mostRows, limit * 5))}
              />
            )}
            {people.value && total === 0 && <Kosong fact={onlineText.empty} what={onlineText.emptyWhat} />}
          </>
        )}
      </div>
      {asked.kind === 'step' && (
        <StepChooser title={`Langkah ${countText(total)} orang: ${groupWord(group)}?`} opened={opened} today={today} problem={null} onSay={(said) => setAsked({ kind: 'sure', said })} onClose={closed} />
      )}
      {asked.kind === 'sure' && <ConfirmMany said={asked.said} people={total} group={groupWord(group)} onSure={() => void write(asked.said)} onClose={closed} />}
    </div>
  );
}

function groupOf(text: string | undefined): OnlineGroup {
  return onlineGroups.find((group) => group === text) ?? 'not-told';
}
