/**
 * Where a value stands by use: 0 for what is written most, then on; what is not among them comes after all that are. For breaking
 * ties only: a stable sort leaves the others in the order they had.
 */
export function placeByUse(often: readonly string[]): (value: string) => number {
  const places = new Map(often.map((value, place) => [value, place]));
  return (value) => places.get(value) ?? places.size;
}
