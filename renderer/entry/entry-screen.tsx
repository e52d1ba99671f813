import { useEffect } from 'react';
import { useSession } from '../session/session-store.ts';
import { useParams } from '../shell/navigation.ts';
import { useStore } from '../shell/store.ts';
import { dropTyping } from '../shell/type-ahead.ts';
import { chooseStack, entryStore, knowStacks, lookAgain, openSheet, ownEntry } from './entry-store.ts';
import { EntryForm } from './form.tsx';
import { KeptChoice } from './kept-choice.tsx';
import { QueueView } from './queue.tsx';
import './entry.css';
import './entry-panel.css';
import './entry-queue.css';

/** Entri: the sheet under the fingers, or, when there is none, the queue. */
export function EntryScreen() {
  const { person } = useSession();
  const { sheet, bundle } = useParams();
  const user = person?.user ?? '';
  const state = useStore(entryStore);

  useEffect(() => {
    ownEntry(user);
    void lookAgain();
    void (bundle === undefined ? knowStacks() : chooseStack(bundle));
    if (sheet !== undefined) void openSheet(sheet);
  }, [user, sheet, bundle]);

  useEffect(() => dropTyping, []);

  if (state.owner !== user || (state.stacks === null && !state.problem)) return null;
  if (state.session) return <EntryForm key={state.session.opened.head.uid} session={state.session} />;
  if (state.undecided?.kept) return <KeptChoice head={state.undecided.head} kept={state.undecided.kept} />;
  return <QueueView />;
}
