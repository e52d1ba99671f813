import type { z } from 'zod';
import { answersProcedures } from './answers.ts';
import { answerSheetsProcedures } from './answer-sheets.ts';
import { appProcedures } from './app.ts';
import { areasProcedures } from './areas.ts';
import { backupsProcedures } from './backups.ts';
import { bundlesProcedures } from './bundles.ts';
import { counterProcedures } from './counter.ts';
import { entryProcedures } from './entry.ts';
import { followUpProcedures } from './follow-up.ts';
import { homeProcedures } from './home.ts';
import { officeTextsProcedures } from './office-texts.ts';
import { instructionsProcedures } from './instructions.ts';
import { oldSendingsProcedures } from './old-sendings.ts';
import { onlineProcedures } from './online.ts';
import { personDataProcedures } from './person-data.ts';
import { personListsProcedures } from './person-lists.ts';
import type { Procedure } from './procedure.ts';
import { profileProcedures } from './profile.ts';
import { receiptsProcedures } from './receipts.ts';
import { reportsProcedures } from './reports.ts';
import { sendingsProcedures } from './sendings.ts';
import { sessionProcedures } from './session.ts';
import { settingsProcedures } from './settings.ts';
import { setupProcedures } from './setup.ts';
import { sheetsProcedures } from './sheets.ts';
import { blanksProcedures, slipsProcedures } from './slips.ts';
import { usersProcedures } from './users.ts';
import { verificationProcedures } from './verification.ts';
import { workProcedures } from './work.ts';

/** Every procedure, by `noun.verb`. Client, allow-list, dispatch and tests are all derived from this one object. */
export const contract = {
  ...sessionProcedures,
  ...setupProcedures,
  ...usersProcedures,
  ...settingsProcedures,
  ...profileProcedures,
  ...areasProcedures,
  ...bundlesProcedures,
  ...personListsProcedures,
  ...receiptsProcedures,
  ...slipsProcedures,
  ...blanksProcedures,
  ...officeTextsProcedures,
  ...entryProcedures,
  ...sheetsProcedures,
  ...verificationProcedures,
  ...sendingsProcedures,
  ...answersProcedures,
  ...instructionsProcedures,
  ...oldSendingsProcedures,
  ...counterProcedures,
  ...answerSheetsProcedures,
  ...onlineProcedures,
  ...followUpProcedures,
  ...personDataProcedures,
  ...homeProcedures,
  ...workProcedures,
  ...reportsProcedures,
  ...backupsProcedures,
  ...appProcedures,
} as const satisfies Record<string, Procedure>;

export type Contract = typeof contract;
export type ContractName = keyof Contract;
export type Input<Name extends ContractName> = z.output<Contract[Name]['input']>;
/** What a caller may pass (before defaults and trimming). */
export type CallInput<Name extends ContractName> = z.input<Contract[Name]['input']>;
export type Output<Name extends ContractName> = z.output<Contract[Name]['output']>;

export type NamesOfKind<Kind extends Procedure['kind']> = { [Name in ContractName]: Contract[Name]['kind'] extends Kind ? Name : never }[ContractName];
type NamesAt<Place extends Procedure['place']> = { [Name in ContractName]: Contract[Name]['place'] extends Place ? Name : never }[ContractName];
export type DataName = NamesAt<'data'>;
export type MainName = NamesAt<'main'>;

export const contractNames = Object.keys(contract) as readonly ContractName[];

/** The procedure of a name that came from outside; null when there is none. */
export function procedureOf(name: string): Procedure | null {
  return Object.hasOwn(contract, name) ? contract[name as ContractName] : null;
}
