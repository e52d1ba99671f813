/** Signs that nobody sees and no value keeps (shared/contract/common.ts): control characters, and halves of a sign. */
const unkept = /[\p{Cc}\p{Cs}]/gu;

/**
 * From now on what comes into a one-line box out of another program (pasted, dropped) leaves those signs behind: a cell of a spreadsheet
 * brings tabs along, and the paper would be refused for something that cannot be seen. Each becomes a space, as between two words.
 */
export function pastePlainly(): void {
  document.addEventListener('beforeinput', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.isComposing || event.data === null || event.data.search(unkept) < 0) return;
    event.preventDefault();
    // The one way of putting text in that keeps the box's own undo, its limit of length and its input event.
    document.execCommand('insertText', false, event.data.replace(unkept, ' '));
  }, { capture: true });
}
