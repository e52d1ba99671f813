import { createStore } from '../shell/store.ts';
import { emptyDraft, presetDocuments, type Documents, type ReceiptDraft, type Stack } from './receipt-draft.ts';
import { nothingWritten, type Written } from './written.ts';

/** A slip that was filled with the pen, while its paper is keyed. */
export interface BlankInHand {
  readonly sheetNo: string;
  /** The day on which it was printed: the first that can be written on it. */
  readonly printed: string;
  /** Who may have filled it. */
  readonly officers: readonly string[];
}

interface OwnedStack extends Stack {
  readonly owner: string;
  /** What was handed in last: what the next person most likely brings. */
  readonly brought: Documents;
  /** Under the hands: another screen (F6: who is this?) and back takes nothing away. */
  readonly draft: ReceiptDraft;
  readonly blank: BlankInHand | null;
  readonly written: Written;
}

const none: OwnedStack = { owner: '', bundle: null, day: '', brought: emptyDraft.documents, draft: emptyDraft, blank: null, written: nothingWritten };

/** The stack being received, above the screen; anybody else begins with none. */
export const stackStore = createStore<OwnedStack>(none);

export function ownStack(user: string): void {
  if (stackStore.get().owner !== user) stackStore.set({ ...none, owner: user });
}

export function changeStack(change: Partial<Omit<OwnedStack, 'owner'>>): void {
  stackStore.set({ ...stackStore.get(), ...change });
}

export function changeDraft(change: Partial<ReceiptDraft>): void {
  const { draft } = stackStore.get();
  changeStack({ draft: { ...draft, ...change } });
}

/** The form for the next person; its documents as the last one brought them. */
export function nextDraft(brought = stackStore.get().brought): ReceiptDraft {
  return { ...emptyDraft, documents: presetDocuments(brought) };
}
