/** What a clerk pinned for a stack outlives the window: the village and the day of receipt that every new sheet of it gets. */
export const sql = /* sql */ `
-- What one clerk keeps for one stack while keying. Of the hands, not of the paper: never counted, searched or audited. The latest row
-- tells which stack was under the hands.
CREATE TABLE sticky_value (
  id INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  -- null: all that waits, whatever its bundle
  bundle INTEGER REFERENCES bundle (id) ON DELETE CASCADE,
  -- code of the village; '' when none is pinned
  village TEXT NOT NULL,
  -- '': each sheet keeps the day of its own receipt
  received_day TEXT NOT NULL,
  -- rises with every change of this clerk; the PC's clock may go back
  turn INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX sticky_value_stack ON sticky_value (user, coalesce(bundle, 0));
CREATE INDEX sticky_value_bundle ON sticky_value (bundle) WHERE bundle IS NOT NULL;
`;
