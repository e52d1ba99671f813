/** A package is known to the office before its first byte: one that was named, but whose row was lost with its process, is found at the next start. */
export const sql = /* sql */ `
-- A package whose writing began. Gone in the transaction that books it, and when nothing of it is left; what outlives its process is looked
-- for at the next start. It counts for nothing: only what is in "package" was written.
CREATE TABLE package_begun (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sending INTEGER NOT NULL REFERENCES sending (id) ON DELETE RESTRICT,
  -- full path of the folder that was chosen
  folder TEXT NOT NULL,
  -- names inside it: of the package, and of where it lies until it is whole
  name TEXT NOT NULL,
  temporary TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  -- when it was last looked for while its folder was not there or could not be read; null: not yet, or it is being written
  missed_at TEXT,
  UNIQUE (sending, folder)
) STRICT;
`;
