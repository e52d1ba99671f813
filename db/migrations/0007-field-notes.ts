/** What a clerk wrote beside one field of a sheet, with who and when. Never part of what is sent. Frozen once it has landed. */
export const sql = /* sql */ `
-- Append-only: the latest row of a field is its note; '' took it away. Of the sheet, not of a version.
CREATE TABLE field_note (
  id INTEGER PRIMARY KEY,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX field_note_sheet ON field_note (sheet, field);
CREATE TRIGGER field_note_no_update BEFORE UPDATE ON field_note BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;

-- notes under the fingers that the sheet does not have yet: a list of field and text
ALTER TABLE entry_buffer ADD COLUMN notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes));
`;
