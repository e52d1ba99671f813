import { writeSync } from 'node:fs';
import type { CallInput, DataName, NamesOfKind, Output } from '../../../../shared/contract/index.ts';
import type { Reply } from '../../../../shared/result.ts';
import { stillClock, testService } from '../../../support/service.ts';

/** What changes something, or is logged: every command and job that the data process answers. */
export type CommandName = Extract<DataName, NamesOfKind<'command' | 'job'>>;
/** Set-up has a folder of its own to be killed in. */
export type WalkedName = Exclude<CommandName, 'setup.create'>;

export type Who = 'penyelia' | 'petugas' | 'ketiga';
export const passwords: Readonly<Record<Who, string>> = { penyelia: 'kunci-penyelia-1', petugas: 'kunci-petugas-2', ketiga: 'kunci-ketiga-3' };

/** A service whose clock and ids follow from the number of the call: two folders that are asked the same hold the same afterwards. */
export interface Numbered {
  call(n: number, name: DataName, input: unknown): Promise<Reply<unknown>>;
  close(): Promise<void>;
}

const begun = Date.parse('2020-04-13T01:00:00.000Z');
const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

export function numberedService(folder: string): Numbered {
  const clock = stillClock();
  let number = 0;
  let given = 0;
  const ids = {
    next: () => {
      given += 1;
      return `00000000-0000-7000-8000-${hex(number, 8)}${hex(given, 4)}`;
    },
  };
  const service = testService(folder, { clock, ids });
  return {
    call(n, name, input) {
      // One second for each call: all of a series lies in one day of the office.
      clock.set(new Date(begun + n * 1000).toISOString());
      number = n;
      given = 0;
      return service.call({ call: `n${n}`, name, input });
    },
    close: () => service.drain(),
  };
}

/** What a process says of one call: before it, and again with the answer. */
export interface Told {
  readonly n: number;
  readonly name: CommandName;
  readonly input: unknown;
  /** null: it was asked, and its answer was never heard. */
  reply: Reply<unknown> | null;
}

export type Line = { readonly asked: number; readonly name: CommandName; readonly input: unknown } | { readonly answered: number; readonly reply: Reply<unknown> };

/** To the parent, whole before this returns: a kill right after it takes nothing back. */
export function tell(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** How a walk asks the office: commands are numbered and told, queries are not. */
export interface Asking {
  /** The number of the last command. */
  readonly n: number;
  command<Name extends CommandName>(name: Name, input: CallInput<Name>): Promise<Reply<Output<Name>>>;
  query<Name extends Extract<DataName, NamesOfKind<'query'>>>(name: Name, input: CallInput<Name>): Promise<Output<Name>>;
}

/** Asks a numbered service from call `from` on; `hear` gets every command before it and with its answer. */
export function askingOf(service: Numbered, from: number, hear: (line: Line) => void): Asking {
  let n = from - 1;
  return {
    get n() {
      return n;
    },
    async command<Name extends CommandName>(name: Name, input: CallInput<Name>) {
      n += 1;
      hear({ asked: n, name, input });
      const reply = await service.call(n, name, input);
      hear({ answered: n, reply });
      // The service has checked it against the schema from which this type is derived.
      return reply as Reply<Output<Name>>;
    },
    async query<Name extends Extract<DataName, NamesOfKind<'query'>>>(name: Name, input: CallInput<Name>) {
      const reply = await service.call(n, name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.problem.code}`);
      return reply.value as Output<Name>;
    },
  };
}
