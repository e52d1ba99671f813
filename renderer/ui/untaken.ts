/** Letters in the box of a list that no Enter has taken yet. */
export interface Untaken {
  /** They count, as when the box is left. */
  readonly take: () => void;
  /** As if they had never been typed. */
  readonly drop: () => void;
}

const boxes = new WeakMap<Element, Untaken>();

/** A list says how its letters are taken and dropped; at every draw, since both see the letters of that draw. */
export function registerUntaken(box: Element, untaken: Untaken): void {
  boxes.set(box, untaken);
}

/** A key that ends the sheet without leaving the box takes the letters that stand there: they are on the screen, so they are meant. */
export function takeLetters(box: Element | null): void {
  if (box) boxes.get(box)?.take();
}

/** Another value comes into the box: its letters must not come after it when the box is left. */
export function dropLetters(box: Element | null): void {
  if (box) boxes.get(box)?.drop();
}
