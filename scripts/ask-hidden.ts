import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks for one line that is not shown. Without a terminal: the first line of the standard input; null when there is none. */
export async function askHidden(question: string): Promise<string | null> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, taken) => taken() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY });
  try {
    return await new Promise((resolve) => {
      lines.once('close', () => resolve(null));
      void lines.question('').then(resolve);
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
