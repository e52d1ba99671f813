const last = new Map<string, Promise<unknown>>();

/** Works on one package's place (its full path) one after the other: nobody removes, compares or names what another is writing there. */
export async function inTurn<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  const mine = (last.get(place) ?? Promise.resolve()).then(work);
  const over = mine.catch(() => undefined);
  last.set(place, over);
  try {
    return await mine;
  } finally {
    if (last.get(place) === over) last.delete(place);
  }
}
