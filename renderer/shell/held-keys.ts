import { typingOf, type Pressed } from './key-table.ts';

/** A key that waits. */
export interface HeldKey {
  readonly key: string;
  readonly repeat: boolean;
  /** false: it writes nothing (a sign that was taken back, or the key that did), but the hands have pressed it. */
  readonly writes: boolean;
}

/**
 * What is typed before the box is there that it is meant for, in its order. Signs wait; Backspace takes the last one back; an Enter after a
 * sign waits too, or the signs after it would follow those before it in one box, and so does F10, or half of what was typed would be saved;
 * Esc drops all. No other key is held.
 */
export class HeldKeys {
  private keys: HeldKey[] = [];

  /** Whether the key waits here and goes no further. */
  press(pressed: Pressed & { readonly repeat: boolean }): boolean {
    const { key, repeat } = pressed;
    switch (typingOf(pressed)) {
      case 'sign':
        this.keys.push({ key, repeat, writes: true });
        return true;
      case 'back':
        this.takeBack(key, repeat);
        // Also with nothing to take back: the box under the hands is being saved.
        return true;
      case 'enter':
      case 'save':
        // With nothing before it, it is the second blow on the key that saves.
        if (this.signs === 0) return false;
        if (!repeat) this.keys.push({ key, repeat, writes: true });
        return true;
      case 'esc':
        this.clear();
        return false;
      case null:
        return false;
    }
  }

  /** The first key, taken out; undefined when none waits. */
  next(): HeldKey | undefined {
    return this.keys.shift();
  }

  /** Signs that wait. */
  get signs(): number {
    return this.keys.filter(({ key, writes }) => writes && isSign(key)).length;
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  /** The last line of what waits, where an Enter has ended it; null otherwise. */
  get line(): string | null {
    const keys = this.keys.filter(({ writes }) => writes).map(({ key }) => key);
    if (keys.pop() !== 'Enter') return null;
    return keys.slice(keys.findLastIndex((key) => !isSign(key)) + 1).join('');
  }

  /** Forgets all; answers how many signs that were. */
  clear(): number {
    const { signs } = this;
    this.keys = [];
    return signs;
  }

  private takeBack(key: string, repeat: boolean): void {
    const at = this.keys.findLastIndex(({ writes }) => writes);
    const last = this.keys[at];
    // Behind an Enter the next box begins: there is nothing in it yet.
    if (last === undefined || !isSign(last.key)) return;
    this.keys[at] = { ...last, writes: false };
    this.keys.push({ key, repeat, writes: false });
  }
}

/** Whether the key writes itself; keys with a name do not. */
export function isSign(key: string): boolean {
  return [...key].length === 1;
}
