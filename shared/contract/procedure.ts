import type { z } from 'zod';
import type { ProblemCode } from '../problems.ts';

/** Who may call: 'anyone' also before log-in; 'penyelia' may do all that 'petugas' may. */
export type CallerRole = 'anyone' | 'petugas' | 'penyelia';

/**
 * query: on the read-only connection; changes nothing, logs nothing.
 * command: one BEGIN IMMEDIATE transaction together with its audit row; synchronous.
 * job: asynchronous, in slices; may report progress and be cancelled; log-in and key work are jobs because scrypt takes time.
 */
export type ProcedureKind = 'query' | 'command' | 'job';

export interface Procedure {
  readonly kind: ProcedureKind;
  readonly role: CallerRole;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** The problems this procedure may answer besides those that every call may meet (commonProblems). */
  readonly problems: readonly ProblemCode[];
  /** false: leaves no audit row (only what never counts, such as the entry buffer). */
  readonly audited: boolean;
  /** Where it is answered: procedures of the window itself (app.*) by main, all others by the data process. */
  readonly place: 'data' | 'main';
}

interface Definition<Input extends z.ZodType, Output extends z.ZodType> {
  readonly role: CallerRole;
  readonly input: Input;
  readonly output: Output;
  readonly problems?: readonly ProblemCode[];
  readonly audited?: boolean;
}

type Defined<Kind extends ProcedureKind, Input extends z.ZodType, Output extends z.ZodType, Place extends 'data' | 'main'> = Procedure & {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly place: Place;
};

function define<Kind extends ProcedureKind, Place extends 'data' | 'main'>(kind: Kind, place: Place, auditedByDefault: boolean) {
  return <Input extends z.ZodType, Output extends z.ZodType>(definition: Definition<Input, Output>): Defined<Kind, Input, Output, Place> => ({
    kind,
    place,
    role: definition.role,
    input: definition.input,
    output: definition.output,
    problems: definition.problems ?? [],
    audited: definition.audited ?? auditedByDefault,
  });
}

export const query = define('query', 'data', false);
export const command = define('command', 'data', true);
export const job = define('job', 'data', true);
/** Answered by the main process itself: windows, dialogs, printing. */
export const windowCall = define('job', 'main', false);
