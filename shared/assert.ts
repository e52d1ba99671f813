/** Closes a switch: the compiler complains when a case is missing, and so does the program. */
export function assertNever(value: never, what: string): never {
  throw new Error(`${what}: a case is missing for ${JSON.stringify(value)}`);
}

/** The value, or an error that says why it cannot be missing. `why` must hold no person's data. */
export function present<Value>(value: Value | null | undefined, why: string): Value {
  if (value === null || value === undefined) throw new Error(`missing: ${why}`);
  return value;
}
