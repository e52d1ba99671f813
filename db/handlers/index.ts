import type { Handlers, RoomName } from '../service/context.ts';
import { areasHandlers } from './areas.ts';
import { bundlesHandlers } from './bundles.ts';
import { counterHandlers } from './counter.ts';
import { entryHandlers } from './entry.ts';
import { homeHandlers } from './home.ts';
import { personListsHandlers } from './person-lists.ts';
import { profileHandlers } from './profile.ts';
import { receiptsHandlers } from './receipts.ts';
import { reportsHandlers } from './reports.ts';
import { sendingsHandlers } from './sendings.ts';
import { settingsHandlers } from './settings.ts';
import { sheetsHandlers } from './sheets.ts';
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
  ...entryHandlers,
  ...sheetsHandlers,
  ...verificationHandlers,
  ...sendingsHandlers,
  ...counterHandlers,
  ...homeHandlers,
  ...workHandlers,
  ...reportsHandlers,
};
