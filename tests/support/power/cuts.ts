import { Disk, type Tree } from './disk.ts';
import type { Traced } from './traced.ts';

/** What a power cut left. `said`: all that the process had said before it. */
export interface Cut {
  readonly at: number;
  readonly tree: Tree;
}

/** `times` cuts from the operation `from` on: every other one right after something was said, when most is promised. */
export function cutsOf(traced: Traced, { times, from, random }: { times: number; from: number; random: () => number }): Generator<Cut> {
  const { operations } = traced;
  const answers = answersIn(traced).filter((place) => place > from);
  const places = Array.from({ length: times }, (_, turn) =>
    turn % 2 === 0 ? (answers[Math.floor(random() * answers.length)] ?? from) : from + 1 + Math.floor(random() * (operations.length - from)),
  );
  return cutsAt(traced, places, random);
}

/** The places right after something was said. */
export function answersIn({ operations }: Traced): readonly number[] {
  return operations.flatMap((operation, index) => (operation.kind === 'said' ? [index + 1] : []));
}

/** A cut before each of these operations, in the order of the trace. */
export function* cutsAt({ root, before, operations }: Traced, places: readonly number[], random: () => number): Generator<Cut> {
  const disk = new Disk(root, before);
  let done = 0;
  for (const place of places.toSorted((one, other) => one - other)) {
    for (; done < place; done += 1) {
      const operation = operations[done];
      if (operation !== undefined) disk.apply(operation);
    }
    yield { at: place, tree: disk.afterCut(random) };
  }
}
