import { createInterface } from 'node:readline';
import { failed } from '../../../../shared/result.ts';
import { childService } from '../../../support/child-service.ts';

/**
 * A second start of Loket, without a window: does what it is told on its standard input, one call of the contract a line
 * (`{name, input}`, or `[…]` for many at once), and says each reply. argv: the data folder.
 */
const service = childService(process.argv[2] ?? '');

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
