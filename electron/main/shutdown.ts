export interface ShutdownParts {
  /** Asks the window to hand over what is under the fingers; ends when it has, or soon anyway. */
  flush(): Promise<void>;
  /** Ends the data process in order. */
  stopData(): Promise<void>;
  /** Ends this process at once. */
  exit(): void;
}

/** The one way out: typed text first, then the database, then the process. However often it is asked, it happens once. */
export function createShutdown(parts: ShutdownParts): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    void parts
      .flush()
      .then(() => parts.stopData())
      .then(parts.exit, parts.exit);
  };
}

export interface Flusher {
  /** Pushes 'flush' and waits for `heard`, `withinMs` at most. */
  flush(): Promise<void>;
  heard(): void;
}

export function createFlusher(push: () => void, withinMs: number): Flusher {
  let waiting: (() => void)[] = [];
  const heard = (): void => {
    const now = waiting;
    waiting = [];
    for (const go of now) go();
  };
  return {
    heard,
    flush() {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
        push();
      });
    },
  };
}
