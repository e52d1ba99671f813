import { childService } from './child-service.ts';

/** A service in a process of its own: argv names the folder; calls come as JSON on standard input, replies go out on one line. */
const [, , folder = ''] = process.argv;
const service = childService(folder);

let text = '';
for await (const chunk of process.stdin) text += String(chunk);
const replies: unknown[] = [];
// The test writes these calls itself.
for (const [name, input] of JSON.parse(text) as readonly (readonly [string, unknown])[]) replies.push(await service.call({ call: `c${replies.length}`, name, input }));
await service.drain();
process.stdout.write(`${JSON.stringify(replies)}\n`);
