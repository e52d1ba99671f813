import { type ContractName, procedureOf } from '../../shared/contract/index.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';
import type { CallEnvelope } from '../../shared/contract/wire.ts';
import { mayCall } from '../../shared/domain/roles.ts';
import type { Problem } from '../../shared/problems.ts';
import { done, failed, type Reply } from '../../shared/result.ts';
import type { CommandContext, Handlers, JobContext, QueryContext, RoomName } from './context.ts';
import { insideHandlers, outsideHandlers } from './door/index.ts';
import type { Inside } from './door/handler.ts';
import type { Keeper } from './keeper.ts';
import { auditRefusal, nothingNoted, problemFor } from './refusal.ts';
import { fieldOfIssue } from './field-of-issue.ts';
import { runJob } from './run-job.ts';
import { type Called, runCommand, runQuery } from './run-now.ts';

export interface DispatchOptions {
  /** db/handlers/index.ts, or others in a test of the service itself. */
  readonly handlers: Handlers<RoomName>;
  /** Parse what handlers answer with the procedure's schema: tests and development. */
  readonly checkOutput: boolean;
}

/** Look-up, role, parse, run (ARCHITECTURE.md). Never throws. */
export async function answer(keeper: Keeper, options: DispatchOptions, { call, name, input }: CallEnvelope): Promise<Reply<unknown>> {
  const procedure = procedureOf(name);
  if (procedure === null || procedure.place !== 'data') return failed({ code: 'procedure.unknown', details: {} });
  if (keeper.running.has(call)) return failed({ code: 'input.invalid', details: { field: 'call' } });
  const known = name as ContractName;
  const actor = keeper.actor;
  if (!mayCall(actor?.role ?? null, procedure.role)) {
    const problem: Problem = actor === null ? { code: 'session.none', details: {} } : { code: 'role.denied', details: {} };
    auditRefusal(keeper, actor?.uid ?? '', known, nothingNoted, problem);
    return failed(problem);
  }
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) {
    const problem: Problem = { code: 'input.invalid', details: { field: fieldOfIssue(parsed.error) } };
    if (procedure.audited) auditRefusal(keeper, actor?.uid ?? '', known, nothingNoted, problem);
    return failed(problem);
  }
  const checked = (value: unknown): unknown => (options.checkOutput ? procedure.output.parse(value) : value);
  try {
    if (Object.hasOwn(outsideHandlers, known)) return await answerOutside(keeper, { name: known, procedure, call, input: parsed.data, checked });
    const room = keeper.room;
    if (actor === null || room === null) return failed({ code: 'session.none', details: {} });
    return await answerInside(keeper, options, { name: known, procedure, room, actor, checked }, call, parsed.data);
  } finally {
    keeper.running.delete(call);
    keeper.leaveIfIdle();
  }
}

interface Outside {
  readonly name: ContractName;
  readonly procedure: Procedure;
  readonly call: string;
  readonly input: unknown;
  checked(value: unknown): unknown;
}

async function answerOutside(keeper: Keeper, { name, procedure, call, input, checked }: Outside): Promise<Reply<unknown>> {
  // Joint of derived types: input was parsed with the schema from which the handler's type is derived.
  const handler = outsideHandlers[name as keyof typeof outsideHandlers] as (keeper: Keeper, input: unknown) => Promise<unknown>;
  // Keeps what it opens open until it ends.
  keeper.running.set(call, { cancel: () => undefined });
  try {
    return done(checked(await handler(keeper, input)));
  } catch (error) {
    const problem = problemFor(keeper, error);
    if (procedure.audited) auditRefusal(keeper, keeper.actor?.uid ?? '', name, nothingNoted, problem);
    return failed(problem);
  }
}

async function answerInside(keeper: Keeper, options: DispatchOptions, called: Called, call: string, input: unknown): Promise<Reply<unknown>> {
  // The same joint, for the two other tables of handlers.
  if (Object.hasOwn(insideHandlers, called.name)) {
    const handler = insideHandlers[called.name as keyof typeof insideHandlers] as (keeper: Keeper, input: unknown, inside: Inside) => Promise<unknown>;
    return runJob(keeper, called, call, (context) => handler(keeper, input, { room: called.room, context }));
  }
  const handler = options.handlers[called.name as keyof typeof options.handlers] as (context: unknown, input: unknown) => unknown;
  switch (called.procedure.kind) {
    case 'query':
      return runQuery(keeper, called, (context: QueryContext) => handler(context, input));
    case 'command':
      return runCommand(keeper, called, (context: CommandContext) => handler(context, input));
    case 'job':
      return runJob(keeper, called, call, async (context: JobContext) => handler(context, input));
  }
}
