import type { Input } from '../../shared/contract/index.ts';
import { fail } from '../../shared/problems.ts';
import { coverText } from '../rules/cover.ts';
import { giveScan } from '../rules/give-scan.ts';
import { keepScan } from '../rules/keep-scan.ts';
import type { Handlers, QueryContext } from '../service/context.ts';
import { nextNumber } from '../stores/counters.ts';
import { changeInstruction, findInstruction, insertInstruction, type Instruction, listInstructions, markInstructionDone } from '../stores/instructions.ts';
import { aboutOf, knownThing, scanOf } from './answers.ts';

/** Instruksi: letters and calls from above, what is asked and until when; the Dasar of our letters. */
export const instructionsHandlers: Handlers<'instructions.list' | 'instructions.record' | 'instructions.change' | 'instructions.done' | 'instructions.scan'> = {
  'instructions.list': ({ db, office, today, now }) => {
    const instructions = listInstructions(db, office.programme.id).map(({ id: _id, about, scan, ...instruction }) => ({
      ...instruction,
      asks: coverText(instruction.asks),
      done: instruction.done && { ...instruction.done, note: coverText(instruction.done.note) },
      overdue: instruction.done === null && instruction.dueDay !== null && instruction.dueDay < today,
      about: aboutOf(about),
      scan: scanOf(scan),
    }));
    const open = instructions.filter(({ done }) => done === null);
    return { instructions, open: open.length, overdue: open.filter(({ overdue }) => overdue).length, today, asOf: now };
  },

  'instructions.record': (context, { about, scan, ...written }) => {
    const { db, office, actor, now } = context;
    const uid = context.ids.next();
    context.note(uid);
    demandPast(context, written);
    const thing = about === null ? null : knownThing(context, about);
    const no = `I-${String(nextNumber(db, `instruction:${office.programme.id}`)).padStart(3, '0')}`;
    insertInstruction(db, { ...written, uid, programme: office.programme.id, no, about: thing, scan: keepScan(context, scan), at: now, by: actor.id });
    return { instruction: uid, no };
  },

  'instructions.change': (context, { instruction: uid, revision, about, scan, ...written }) => {
    const instruction = openInstruction(context, uid, revision, ['changed']);
    demandPast(context, written);
    const thing = about === null ? null : knownThing(context, about);
    changeInstruction(context.db, instruction.id, { ...written, about: thing, scan: keepScan(context, scan) ?? instruction.scan?.id ?? null });
    return { revision: instruction.revision + 1 };
  },

  'instructions.done': (context, { instruction: uid, revision, note }) => {
    const instruction = openInstruction(context, uid, revision, ['done']);
    markInstructionDone(context.db, instruction.id, { note, at: context.now, by: context.actor.id });
    return { revision: instruction.revision + 1 };
  },

  'instructions.scan': async (context, input) => {
    const instruction = knownInstruction(context, input.instruction);
    return giveScan(context, instruction.uid, instruction.scan, input.folder);
  },
};

function knownInstruction({ db, office }: Pick<QueryContext, 'db' | 'office'>, uid: string): Instruction {
  return findInstruction(db, office.programme.id, uid) ?? fail('thing.unknown', { what: 'instruction' });
}

/** The instruction as the caller saw it, and not done. */
function openInstruction(context: Pick<QueryContext, 'db' | 'office'> & { note(subject: string, fields: readonly string[]): void }, uid: string, saw: number, fields: readonly string[]): Instruction {
  const instruction = knownInstruction(context, uid);
  context.note(uid, fields);
  if (instruction.revision !== saw) fail('stale', { saw, now: instruction.revision });
  if (instruction.done !== null) fail('instruction.done');
  return instruction;
}

function demandPast({ today }: Pick<QueryContext, 'today'>, { day }: Pick<Input<'instructions.record'>, 'day'>): void {
  if (day > today) fail('day.future');
}
