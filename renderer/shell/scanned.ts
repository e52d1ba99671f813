import { readSlipCode } from '../../shared/domain/slip-code.ts';
import { typingOf, type Pressed } from './key-table.ts';
import { bindingOf, inTextField } from './keys.ts';
import { go } from './navigation.ts';
import { isHoldingTyping } from './type-ahead.ts';

/** Between two signs of a scanner lie a few milliseconds; no hand types a letter and digits so. */
const mostBetweenMs = 60;
/** What a code can still become: the letter of a station, D for a line, a dash of any keyboard, digits, a dash, the check digit. */
const beginning = /^[a-z]d?[\s\-‐-―_/.']{0,3}\d{0,7}[\s\-‐-―_/.']{0,3}\d?$/iu;

/** The signs of a scanner, told from hands by how fast they come. */
export class ScanRun {
  private text = '';
  private last = Number.NEGATIVE_INFINITY;

  /** 'hold': may be part of a code and must do nothing else; { code }: it is whole; 'pass': a key like any other. */
  press(pressed: Pressed, at: number): 'hold' | 'pass' | { readonly code: string } {
    const typing = typingOf(pressed);
    // Shift, which a scanner presses for its capital.
    if (typing === null) return 'pass';
    const before = at - this.last <= mostBetweenMs ? this.text : '';
    this.text = '';
    this.last = at;
    if (typing === 'enter') return readSlipCode(before) === null ? 'pass' : { code: before };
    const text = before + pressed.key;
    if (typing !== 'sign' || !beginning.test(text)) return 'pass';
    this.text = text;
    // The letter alone means nothing anywhere, and may be a hand's.
    return before === '' ? 'pass' : 'hold';
  }
}

/** A slip that is scanned while the hands are in no text field opens in Cek, whatever screen is there; none of its signs does anything else. */
export function listenForScans(): void {
  const run = new ScanRun();
  window.addEventListener(
    'keydown',
    (event) => {
      // Behind a log-in or a dialog there is nothing to go to.
      if (event.isComposing || inTextField(event.target) || bindingOf('F6') === undefined) return;
      // Also of what is held: when nobody waits for it any more in the middle of a scan, the rest of the code is no keys of the screen.
      const came = run.press(event, event.timeStamp);
      // What is typed ahead of a form belongs to the form.
      if (came === 'pass' || isHoldingTyping()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (came !== 'hold') go('cek', { code: came.code });
    },
    { capture: true },
  );
}

/** A line that was typed ahead of a screen without a box: the code of a slip opens in Cek; anything else, or behind a log-in or a dialog, nothing. */
export function openScanned(line: string): void {
  if (readSlipCode(line) !== null && bindingOf('F6') !== undefined) go('cek', { code: line });
}
