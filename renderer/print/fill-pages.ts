/** Where the blocks of a document begin: on which page, and which of them. */
export interface Room {
  /** Height of a page that blocks may take, on the first one and on every further one. */
  readonly first: number;
  readonly next: number;
}

/**
 * Puts blocks on pages, in their order: a page is filled while the next block has room, and a block that keeps with the next one (a heading)
 * goes along with it. A block higher than a page stands alone and runs over. In: the height of each block; out: the blocks of each page.
 */
export function fillPages(heights: readonly number[], room: Room, keepsWithNext: (index: number) => boolean = () => false): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let left = room.first;
  for (let at = 0; at < heights.length; at += 1) {
    // A heading and what it heads are one piece.
    const piece = [at];
    while (keepsWithNext(at) && at + 1 < heights.length) piece.push((at += 1));
    const height = piece.reduce((sum, index) => sum + (heights[index] ?? 0), 0);
    const page = pages.at(-1);
    if (height > left && page !== undefined && page.length > 0) {
      pages.push([...piece]);
      left = room.next - height;
    } else {
      page?.push(...piece);
      left -= height;
    }
  }
  return pages;
}
