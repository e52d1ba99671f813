import { roomHandlers } from '../../db/handlers/index.ts';
import { systemIds } from '../../db/identity.ts';
import { systemClock } from '../../db/service/clock.ts';
import { createService, type Service } from '../../db/service/index.ts';

/** The data service as a test's child process runs it: the real clock and ids, cheap keys, answers checked; unforeseen errors are printed. */
export function childService(folder: string): Service {
  return createService({
    folder,
    clock: systemClock,
    ids: systemIds,
    cheapKeys: true,
    checkOutput: true,
    handlers: roomHandlers,
    onEvent: () => undefined,
    onIncident: (_incident, error) => console.error(error),
  });
}
