import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import type { Problem } from '../../shared/problems.ts';
import { call } from '../api/client.ts';
import { knownSettings } from '../entry/entry-store.ts';
import type { EntrySettings } from '../entry/sheet-types.ts';
import { Gagal } from '../ui/error-note.tsx';
import { draftOf, emptyLine, lineWords } from './line-draft.ts';
import { LineForm } from './line-form.tsx';

type Opened = Output<'personLists.open'>;

/** One list under the hands: opened with the line that was left in it, and what the checks must know. */
export function LineDesk({ list, onClose }: { readonly list: string; readonly onClose: () => void }) {
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
  return <LineForm list={opened.list} begin={opened.kept ? draftOf(opened.kept) : emptyLine} told={lineWords(opened)} settings={settings} onClose={onClose} />;
}
