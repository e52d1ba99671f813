import { systemIds } from '../../db/identity.ts';
import { roomHandlers } from '../../db/handlers/index.ts';
import { systemClock } from '../../db/service/clock.ts';
import { createService } from '../../db/service/index.ts';

/** A service in a process of its own: argv names the folder; calls come as JSON on standard input, replies go out on one line. */
const [, , folder = ''] = process.argv;
const service = createService({
  folder,
  clock: systemClock,
  ids: systemIds,
  cheapKeys: true,
  checkOutput: true,
  handlers: roomHandlers,
  onEvent: () => undefined,
  onIncident: (_incident, error) => console.error(error),
});

let text = '';
for await (const chunk of process.stdin) text += String(chunk);
const replies: unknown[] = [];
// The test writes these calls itself.
for (const [name, input] of JSON.parse(text) as readonly (readonly [string, unknown])[]) replies.push(await service.call({ call: `c${replies.length}`, name, input }));
await service.drain();
process.stdout.write(`${JSON.stringify(replies)}\n`);
