import { z } from 'zod';
import { points, type Point } from './points.ts';

const names = Object.keys(points) as readonly Point[];

/** What one test did for one point, as it says it itself (tests/support/proof.ts). */
export const proofSchema = z.strictObject({
  point: z.enum(names),
  /** What was done, each time. */
  done: z.string().min(1),
  times: z.int().positive(),
  /** What was seen: the count of what went wrong, mostly. */
  result: z.string().min(1),
});
export type Proof = z.infer<typeof proofSchema>;
