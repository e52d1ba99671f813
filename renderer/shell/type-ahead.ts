import { sessionStore } from '../session/session-store.ts';
import { HeldKeys, isSign, type HeldKey } from './held-keys.ts';

/** What is typed while a form is saved, on its way to the form that follows. */
export interface TypeAhead {
  /**
   * Types what is held into the box with this id, key by key and the way the keyboard does, as soon as what was set before is drawn; nothing
   * if the hands are not in that box by then. Holds nothing any more afterwards. Answers how many signs were not taken.
   */
  giveTo(box: string): Promise<number>;
  /** Ends by itself after so many milliseconds, unless what is held is being given by then: the box never came. `drop`: what ends it instead of end(). */
  giveUpAfter(ms: number, drop?: () => void): void;
  /** The last line of what waits, where an Enter has ended it; null otherwise. */
  readonly line: string | null;
  /** Holds nothing any more. Answers how many signs were not taken, also those that went with a data process or a lock. */
  end(): number;
}

/** From a key to the box that is drawn and has the hands, at most. */
export const longestWaitMs = 500;

/** What holds now, for which boxes. */
let current: (TypeAhead & { readonly places: string; handOver(): HeldKeys }) | null = null;

/** Whether what is typed now waits for a form. */
export function isHoldingTyping(): boolean {
  return current !== null;
}

/**
 * From now on what is typed waits instead of being lost: as long as the hands are in `places` (a selector for the boxes of the form) or
 * nowhere, and nothing stands between this person and the work. A lock or another person finds nothing. Where the same form holds already
 * (what is being given has saved it once more), the rest waits on; what waits for other boxes is dropped.
 */
export function holdTyping(places: string): TypeAhead {
  let held = current?.places === places ? current.handOver() : new HeldKeys();
  current?.end();
  const user = sessionStore.get().person?.user;
  let ended = false;
  let giving = false;
  let given = false;
  let lost = 0;

  const pressed = (event: KeyboardEvent) => {
    if (giving || event.isComposing || !isAmong(places) || !held.press(event)) return;
    event.preventDefault();
    // It is pressed once more when it is given: nobody may count it twice.
    event.stopImmediatePropagation();
  };
  const stop = () => {
    if (ended) return;
    ended = true;
    if (current === ahead) current = null;
    window.removeEventListener('keydown', pressed, { capture: true });
    unfollow();
    lost += held.clear();
  };
  const unfollow = sessionStore.subscribe(() => {
    const { gate, person } = sessionStore.get();
    if (gate.kind !== 'open' || person?.user !== user) stop();
  });
  window.addEventListener('keydown', pressed, { capture: true });

  const type = (key: HeldKey) => {
    giving = true;
    try {
      press(key);
    } finally {
      giving = false;
    }
  };
  const ahead = {
    places,
    handOver() {
      const rest = held;
      held = new HeldKeys();
      return rest;
    },
    giveUpAfter(ms: number, drop: () => void = () => ahead.end()) {
      setTimeout(() => given || drop(), ms);
    },
    get line() {
      return held.line;
    },
    async giveTo(box: string) {
      given = true;
      await nextTurn();
      // Whoever is there now, after a lock, has nothing to be told.
      if (ended) return 0;
      for (let there = document.activeElement?.id === box; there; there = hasHands(places)) {
        const key = held.next();
        if (key) type(key);
        // Straight after the last one: the next key of the keyboard goes its own way.
        if (ended || held.isEmpty) break;
        await nextTurn();
      }
      return ahead.end();
    },
    end() {
      stop();
      const count = lost;
      lost = 0;
      return count;
    },
  };
  current = ahead;
  return ahead;
}

/** The screen is left: what was typed for it belongs nowhere. */
export function dropTyping(): void {
  current?.end();
}

/** As between two keys of the keyboard: what the one before it changed is drawn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** A form that is going away leaves the focus with the page. */
function isAmong(places: string): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.matches(places);
}

function hasHands(places: string): boolean {
  return document.activeElement?.matches(places) === true;
}

/** As the keyboard does it: the key, which anybody may take, and then its sign in the box (its selection replaced, its longest text kept). */
function press({ key, repeat, writes }: HeldKey): void {
  // A library's box asks an Enter for its code.
  const event = new KeyboardEvent('keydown', { key, code: isSign(key) ? '' : key, repeat, bubbles: true, cancelable: true });
  // What was taken back is only counted: nobody answers it.
  if (!writes) event.preventDefault();
  document.activeElement?.dispatchEvent(event);
  if (!event.defaultPrevented && isSign(key)) document.execCommand('insertText', false, key);
}
