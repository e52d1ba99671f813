/**
 * Grouping of digits while they are typed (520703 680988 0001): the box holds blanks, whoever stores strips them.
 * `groups` are lengths; what is longer than their sum stays with the last group.
 */
export const nikGroups = [6, 6, 4] as const;

/** Digits and other signs regrouped; blanks in `text` count for nothing. */
export function groupDigits(text: string, groups: readonly number[]): string {
  const bare = text.replaceAll(' ', '');
  const parts: string[] = [];
  let from = 0;
  for (const [index, length] of groups.entries()) {
    const last = index === groups.length - 1;
    const part = last ? bare.slice(from) : bare.slice(from, from + length);
    if (part !== '') parts.push(part);
    from += length;
  }
  return parts.join(' ');
}

/** The same in a box under the hands: the caret keeps its place among the digits. Call it on every input event. */
export function regroupBox(box: HTMLInputElement, groups: readonly number[]): void {
  const grouped = groupDigits(box.value, groups);
  if (grouped === box.value) return;
  const before = box.value.slice(0, box.selectionStart ?? box.value.length).replaceAll(' ', '').length;
  box.value = grouped;
  let place = 0;
  for (let seen = 0; seen < before && place < grouped.length; place += 1) {
    if (grouped[place] !== ' ') seen += 1;
  }
  box.setSelectionRange(place, place);
}
