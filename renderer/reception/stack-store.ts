import { createStore } from '../shell/store.ts';
import { emptyDraft, hasText, presetDocuments, type Documents, type ReceiptDraft, type Stack } from './receipt-draft.ts';
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
  /** Whoever was half typed when a slip of the pen came between; comes back after it. */
  readonly waiting: ReceiptDraft | null;
  readonly written: Written;
}

const none: OwnedStack = { owner: '', bundle: null, day: '', brought: emptyDraft.documents, draft: emptyDraft, blank: null, waiting: null, written: nothingWritten };

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

/** A slip of the pen comes under the hands: whoever was half typed waits. Another number for the paper under the hands: what was typed of it stays. */
export function takeBlank(blank: BlankInHand): void {
  const { blank: inHand, draft } = stackStore.get();
  changeStack(inHand === null ? { blank, draft: emptyDraft, waiting: hasText(draft) ? draft : null } : { blank });
}

/** The paper of the pen is stored or put away: whoever waited is under the hands again, or the form for the next one. */
export function leaveBlank(): void {
  changeStack({ blank: null, draft: stackStore.get().waiting ?? nextDraft(), waiting: null });
}
