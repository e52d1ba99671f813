import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { procedureOf, type MainName, type Output } from '../../shared/contract/index.ts';
import { callEnvelope, type CallEnvelope } from '../../shared/contract/wire.ts';
import { ProblemError } from '../../shared/problems.ts';
import { done, failed, type Reply } from '../../shared/result.ts';
import { isWithinLimits } from './limits.ts';

/** The procedures that main answers itself; their input has been parsed. */
export type MainHandlers = { readonly [Name in MainName]: (input: unknown) => Promise<Output<Name>> };

export interface RouterParts {
  /** Passes a call to the data process. */
  data(envelope: CallEnvelope): Promise<unknown>;
  readonly main: MainHandlers;
  log(code: string, error: unknown): void;
}

/**
 * What happens to a call from outside: trusted, small, well-formed, known; then answered here or by the data process.
 * Always answers a reply, never undefined, and never throws.
 */
export function createRouter(parts: RouterParts): (trusted: boolean, payload: unknown) => Promise<unknown> {
  return async (trusted, payload) => {
    if (!trusted) return failed({ code: 'sender.untrusted', details: {} });
    if (!isWithinLimits(payload)) return failed({ code: 'input.invalid', details: { field: '' } });
    const envelope = callEnvelope.safeParse(payload);
    if (!envelope.success) return invalid(envelope.error);
    const procedure = procedureOf(envelope.data.name);
    if (procedure === null) return failed({ code: 'procedure.unknown', details: {} });
    if (!isMainName(envelope.data.name, parts.main)) return await parts.data(envelope.data);
    const input = procedure.input.safeParse(envelope.data.input);
    if (!input.success) return invalid(input.error);
    return await answer(() => parts.main[envelope.data.name as MainName](input.data), parts);
  };
}

function isMainName(name: string, handlers: MainHandlers): name is MainName {
  return Object.hasOwn(handlers, name);
}

/** Names the first field that is wrong, and nothing of what was in it. */
function invalid(error: z.ZodError): Reply<never> {
  return failed({ code: 'input.invalid', details: { field: error.issues[0]?.path.join('.') ?? '' } });
}

async function answer(handler: () => Promise<unknown>, parts: RouterParts): Promise<Reply<unknown>> {
  try {
    return done(await handler());
  } catch (error) {
    if (error instanceof ProblemError) return failed(error.problem);
    const incident = randomUUID().slice(0, 8);
    parts.log(`incident ${incident}`, error);
    return failed({ code: 'internal', details: { incident } });
  }
}
