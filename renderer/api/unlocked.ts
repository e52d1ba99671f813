const unlocked = new Set<() => void>();
const locked = new Set<() => void>();

/** Called after somebody has come back to a kept screen: what was asked before may be old. Answers how to stop. */
export function onUnlocked(listener: () => void): () => void {
  unlocked.add(listener);
  return () => unlocked.delete(listener);
}

export function tellUnlocked(): void {
  for (const listener of unlocked) listener();
}

/** Called when the screen is locked: whoever holds what was answered about people lets go of it; what was typed stays. Answers how to stop. */
export function onLocked(listener: () => void): () => void {
  locked.add(listener);
  return () => locked.delete(listener);
}

export function tellLocked(): void {
  for (const listener of locked) listener();
}
