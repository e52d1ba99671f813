/** A detail that stays shown for so long was read; one that the arrows only pass was not. */
export const lookMs = 1500;

export interface Looks {
  /** What is shown now (null: nobody), and whether something is being done about them: then it is a look at once. */
  show(sheet: string | null, acted: boolean): void;
  /** Nothing is shown any more, and whoever is shown next is looked at anew: a lock, or the screen is left. */
  end(): void;
}

/**
 * Tells looks from passing by (one row of the audit for one look): a person is looked at once until another one has been. `send` is told each
 * look and answers whether it stands written; one that does not is no look yet.
 */
export function watchLooks(send: (sheet: string) => Promise<boolean>): Looks {
  let shown: string | null = null;
  let seen: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (sheet: string) => {
    seen = sheet;
    void send(sheet).then((written) => {
      if (!written && seen === sheet) seen = null;
    });
  };
  return {
    show(sheet, acted) {
      if (sheet === shown && !acted) return;
      clearTimeout(timer);
      shown = sheet;
      if (sheet === null || sheet === seen) return;
      if (acted) look(sheet);
      else timer = setTimeout(() => look(sheet), lookMs);
    },
    end() {
      clearTimeout(timer);
      shown = null;
      seen = null;
    },
  };
}
