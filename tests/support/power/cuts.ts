import { Disk, type Tree } from './disk.ts';
import type { Traced } from './traced.ts';

/** What a power cut left. `said`: all that the process had said before it. */
export interface Cut {
  readonly at: number;
  readonly tree: Tree;
}

/** `times` cuts from the operation `from` on, in the order of the trace: every other one right after something was said, when most is promised. */
export function* cutsOf({ root, before, operations }: Traced, { times, from, random }: { times: number; from: number; random: () => number }): Generator<Cut> {
  const spoken = operations.flatMap((operation, index) => (operation.kind === 'said' && index >= from ? [index + 1] : []));
  const places = Array.from({ length: times }, (_, turn) =>
    turn % 2 === 0 ? (spoken[Math.floor(random() * spoken.length)] ?? from) : from + 1 + Math.floor(random() * (operations.length - from)),
  );
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
