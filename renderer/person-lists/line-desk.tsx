import { useEffect, useState } from 'react';
import type { PersonListView } from '../../shared/contract/person-lists.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { knownSettings } from '../entry/entry-store.ts';
import type { EntrySettings } from '../entry/sheet-types.ts';
import { useKeys } from '../shell/keys.ts';
import { useStatusKeys } from '../shell/status.ts';
import { Gagal } from '../ui/error-note.tsx';
import { TitleBand } from '../ui/title-band.tsx';
import { draftOf, emptyLine, lineWords } from './line-draft.ts';
import { LineForm } from './line-form.tsx';
import { voidedSentence } from './list-words.ts';
import { StoredLines } from './stored-lines.tsx';

type Opened = Output<'personLists.open'>;

/** One list under the hands: opened with the line that was left in it, and what the checks must know. */
export function LineDesk({ list, onClose, onHead }: { readonly list: string; readonly onClose: () => void; readonly onHead: () => void }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [settings, setSettings] = useState<EntrySettings | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let wanted = true;
    void Promise.all([call('personLists.open', { list }), knownSettings()]).then(([reply, known]) => {
      if (!wanted) return;
      setSettings(known);
      if (reply.ok) setOpened(reply.value);
      else if (reply.problem.code !== 'session.none') setProblem(reply.problem);
    });
    return () => {
      wanted = false;
    };
  }, [list]);

  if (problem) return <Gagal problem={problem} />;
  if (!opened || !settings) return null;
  if (opened.list.voided) return <VoidDesk list={opened.list} onClose={onClose} />;
  return <LineForm list={opened.list} begin={opened.kept ? draftOf(opened.kept) : emptyLine} told={lineWords(opened)} settings={settings} onClose={onClose} onHead={onHead} />;
}

/** A void list is only looked at: what became of each of its lines. */
function VoidDesk({ list, onClose }: { readonly list: PersonListView; readonly onClose: () => void }) {
  useKeys({ Esc: onClose });
  useStatusKeys([{ tuts: 'Esc', verb: 'Kembali' }]);
  return (
    <div className="daftar-meja">
      <TitleBand title={`Daftar ${list.no}`} context={`${list.sender}${list.letter === '' ? '' : `, surat ${list.letter}`}`} right="Batal" />
      <section className="daftar-batal" aria-label="Daftar batal">
        <p>{voidedSentence(list)}</p>
        <p className="redup">Tidak menerima baris baru. Yang sudah di kiriman atau digantikan kertasnya tetap seperti tertulis di baris.</p>
      </section>
      <StoredLines list={list.uid} turn={0} />
    </div>
  );
}
