import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { LimitedDisk } from '../limited-disk.ts';
import type { ChildTask } from './child-task.ts';

/** Runs a child of this folder on a limited disk to its end; answers the lines that it said of one shape, in order. Fails when the child does. */
export async function runOn<Line>(disk: LimitedDisk, child: string, task: ChildTask, shape: z.ZodType<Line>): Promise<readonly Line[]> {
  const { program, args } = disk.command(process.execPath, [fileURLToPath(new URL(child, import.meta.url))]);
  const running = spawn(program, args, { env: { ...process.env, LOKET_TASK: JSON.stringify(task) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaints = '';
  running.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  running.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString('utf8');
  });
  const code = await new Promise((resolve) => running.once('close', resolve));
  if (code !== 0) throw new Error(`the child on the limited disk ended with ${String(code)}: ${complaints.slice(-2000)}`);
  return said.split('\n').flatMap((line) => {
    const parsed = line === '' ? null : shape.safeParse(JSON.parse(line));
    return parsed?.success === true ? [parsed.data] : [];
  });
}
