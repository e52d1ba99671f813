import type { Input, Output } from '../../../shared/contract/index.ts';
import type { DoorName, JobContext } from '../context.ts';
import type { Keeper } from '../keeper.ts';
import type { Room } from '../room.ts';

/** A call at the door by somebody who is in. */
export interface Inside {
  readonly room: Room;
  readonly context: JobContext;
}

/** Procedures of the door that anybody may call. */
export type OutsideName = Extract<DoorName, 'session.status' | 'session.login' | 'session.lock' | 'session.recover' | 'setup.create'>;

/** Those that need somebody who is in. */
export type InsideName = Exclude<DoorName, OutsideName>;

/** They write their own audit rows: nobody may be known yet. */
export type OutsideHandler<Name extends OutsideName> = (keeper: Keeper, input: Input<Name>) => Promise<Output<Name>>;

/** Jobs with keys and files beside the database; the audit row is that of the last slice. */
export type InsideHandler<Name extends InsideName> = (keeper: Keeper, input: Input<Name>, inside: Inside) => Promise<Output<Name>>;
