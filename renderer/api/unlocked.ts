const listeners = new Set<() => void>();

/** Called after somebody has come back to a kept screen: what was asked before may be old. Answers how to stop. */
export function onUnlocked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellUnlocked(): void {
  for (const listener of listeners) listener();
}
