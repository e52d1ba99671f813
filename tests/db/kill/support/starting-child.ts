import { createInterface } from 'node:readline';
import { systemIds } from '../../../../db/identity.ts';
import { roomHandlers } from '../../../../db/handlers/index.ts';
import { systemClock } from '../../../../db/service/clock.ts';
import { createService } from '../../../../db/service/index.ts';
import { failed } from '../../../../shared/result.ts';

/**
 * A second start of Loket, without a window: does what it is told on its standard input, one call of the contract a line
 * (`{name, input}`, or `[…]` for many at once), and says each reply. argv: the data folder.
 */
const service = createService({
  folder: process.argv[2] ?? '',
  clock: systemClock,
  ids: systemIds,
  cheapKeys: true,
  checkOutput: true,
  handlers: roomHandlers,
  onEvent: () => undefined,
  onIncident: (_incident, error) => console.error(error),
});

let calls = 0;
const say = (what: unknown): boolean => process.stdout.write(`${JSON.stringify(what)}\n`);
const answer = async (asked: unknown): Promise<unknown> => {
  if (typeof asked !== 'object' || asked === null || !('name' in asked) || !('input' in asked)) return failed({ code: 'procedure.unknown', details: {} });
  calls += 1;
  return service.call({ call: `s${calls}`, name: String(asked.name), input: asked.input });
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const asked: unknown = JSON.parse(line);
  void (Array.isArray(asked) ? Promise.all(asked.map(answer)) : answer(asked)).then(say);
});
say('ready');
