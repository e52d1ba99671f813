import { createHash } from 'node:crypto';

/** The system's clipboard, as far as it is needed; newer Electrons answer later. */
export interface Clipboard {
  readText(): string | Promise<string>;
  clear(): void | Promise<void>;
}

export interface OwnClipboard {
  /** Something was copied in our window. */
  copied(): void;
  /** The screen is locked: what was copied here is taken from the clipboard, unless something else has come into it since. Never throws. */
  forget(): Promise<void>;
}

/** The page tells of a copy before the system has it. */
const settlesMs = 100;

/** What was copied out of the window must not be pasted by whoever comes after a lock. Keeps no text, only its hash. */
export function createOwnClipboard(clipboard: Clipboard): OwnClipboard {
  let mark: Promise<string | null> = Promise.resolve(null);
  let timer: NodeJS.Timeout | null = null;
  const marked = async (): Promise<string | null> => {
    try {
      return markOf(await clipboard.readText());
    } catch {
      return null;
    }
  };
  const settle = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    mark = marked();
  };
  return {
    copied() {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(settle, settlesMs);
    },
    async forget() {
      if (timer !== null) settle();
      const [ours, now] = [await mark, await marked()];
      mark = Promise.resolve(null);
      if (ours === null || now !== ours) return;
      try {
        await clipboard.clear();
      } catch {
        // Another program holds it; there is nothing more to do about it.
      }
    },
  };
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
