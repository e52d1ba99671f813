import { type CallInput, type ContractName, type DataName, type Output } from '../../../shared/contract/index.ts';
import { ProblemError } from '../../../shared/problems.ts';
import type { Reply } from '../../../shared/result.ts';
import type { Service } from '../../../db/service/index.ts';

/** Typed calls of a service, as whoever is in. */
export interface ServiceCaller {
  call<Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Reply<Output<Name>>>;
  /** The value, or a ProblemError. */
  must<Name extends DataName>(name: Name, input: CallInput<Name>): Promise<Output<Name>>;
}

/** `answered` hears of each answer that went well, before the caller does. */
export function callerOf(service: Service, answered: (name: ContractName) => void = () => undefined): ServiceCaller {
  let calls = 0;
  const call: ServiceCaller['call'] = async (name, input) => {
    calls += 1;
    // Joint of derived types: the service parses answers with the schema from which this type is derived.
    const reply = (await service.call({ call: `c${calls}`, name, input })) as Reply<Output<typeof name>>;
    if (reply.ok) answered(name);
    return reply;
  };
  return {
    call,
    async must(name, input) {
      const reply = await call(name, input);
      if (!reply.ok) throw new ProblemError(reply.problem);
      return reply.value;
    },
  };
}
