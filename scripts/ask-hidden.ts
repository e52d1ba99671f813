import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks for one line that is not shown. Without a terminal: the first line of the standard input. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, taken) => taken() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
