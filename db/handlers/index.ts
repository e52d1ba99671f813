import type { Handlers, RoomName } from '../service/context.ts';
import { answerSheetsHandlers } from './answer-sheets.ts';
import { areasHandlers } from './areas.ts';
import { blanksHandlers } from './blanks.ts';
import { answersHandlers } from './answers.ts';
import { bundlesHandlers } from './bundles.ts';
import { counterHandlers } from './counter.ts';
import { entryHandlers } from './entry.ts';
import { followUpHandlers } from './follow-up.ts';
import { homeHandlers } from './home.ts';
import { officeTextsHandlers } from './office-texts.ts';
import { instructionsHandlers } from './instructions.ts';
import { oldSendingsHandlers } from './old-sendings.ts';
import { onlineHandlers } from './online.ts';
import { personDataHandlers } from './person-data.ts';
import { personListsHandlers } from './person-lists.ts';
import { profileHandlers } from './profile.ts';
import { receiptsHandlers } from './receipts.ts';
import { reportsHandlers } from './reports.ts';
import { sendingsHandlers } from './sendings.ts';
import { settingsHandlers } from './settings.ts';
import { sheetsHandlers } from './sheets.ts';
import { slipsHandlers } from './slips.ts';
import { verificationHandlers } from './verification.ts';
import { workHandlers } from './work.ts';

/** The handlers of everything that is not answered at the door. A procedure without one does not compile. */
export const roomHandlers: Handlers<RoomName> = {
  ...settingsHandlers,
  ...profileHandlers,
  ...areasHandlers,
  ...bundlesHandlers,
  ...personListsHandlers,
  ...receiptsHandlers,
  ...slipsHandlers,
  ...blanksHandlers,
  ...officeTextsHandlers,
  ...entryHandlers,
  ...sheetsHandlers,
  ...verificationHandlers,
  ...sendingsHandlers,
  ...answersHandlers,
  ...instructionsHandlers,
  ...oldSendingsHandlers,
  ...counterHandlers,
  ...answerSheetsHandlers,
  ...onlineHandlers,
  ...followUpHandlers,
  ...personDataHandlers,
  ...homeHandlers,
  ...workHandlers,
  ...reportsHandlers,
};
