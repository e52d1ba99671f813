import type { Problem } from './problems.ts';

/** What every call answers: a value, or one named problem. Nothing else crosses the wire. */
export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function done<Value>(value: Value): Reply<Value> {
  return { ok: true, value };
}

export function failed(problem: Problem): Reply<never> {
  return { ok: false, problem };
}
