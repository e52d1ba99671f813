/** A large office waits for nothing: a file that left before is taken in bit by bit, and lists and figures of fifty thousand people find what they count in an index. Frozen once it has landed. */
export const sql = /* sql */ `
-- A file that left before, from the first of its rows on. Until old_sending has a row of the same id it counts for nothing: what was cut off is removed.
CREATE TABLE old_sending_begun (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
INSERT INTO old_sending_begun (id, at, by) SELECT id, frozen_at, frozen_by FROM old_sending;
CREATE TRIGGER old_sending_was_begun AFTER INSERT ON old_sending BEGIN INSERT OR IGNORE INTO old_sending_begun (id, at, by) VALUES (new.id, new.frozen_at, new.frozen_by); END;

-- The bytes of such a file, in order; content of its attachment is then empty. One blob of all would hold up everybody else while it is written.
CREATE TABLE old_sending_part (
  id INTEGER PRIMARY KEY,
  old_sending INTEGER NOT NULL REFERENCES old_sending_begun (id) ON DELETE RESTRICT,
  part INTEGER NOT NULL CHECK (part > 0),
  content BLOB NOT NULL,
  UNIQUE (old_sending, part)
) STRICT;
CREATE TRIGGER old_sending_part_frozen BEFORE UPDATE ON old_sending_part BEGIN SELECT RAISE(ABORT, 'the file of an old sending is frozen'); END;
CREATE TRIGGER old_sending_part_kept BEFORE DELETE ON old_sending_part WHEN EXISTS (SELECT 1 FROM old_sending WHERE id = old.old_sending) BEGIN SELECT RAISE(ABORT, 'the file of an old sending is frozen'); END;

CREATE TABLE new_old_sending_row (
  id INTEGER PRIMARY KEY,
  old_sending INTEGER NOT NULL REFERENCES old_sending_begun (id) ON DELETE RESTRICT,
  -- as people count: the first row of data is 1
  line_no INTEGER NOT NULL CHECK (line_no > 0),
  -- the cells of the row, a JSON array of texts
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  -- read through the layout; '' when the file does not say
  nik TEXT NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  -- the person it is; null: unmatched or ambiguous
  registration INTEGER REFERENCES registration (id) ON DELETE RESTRICT,
  -- nik, nama_lahir (folded name and birth date), dipilih (by a person); or why not: tidak_ada, beberapa (people), ganda (another row of this file has that person)
  result TEXT NOT NULL CHECK (result IN ('nik', 'nama_lahir', 'dipilih', 'tidak_ada', 'beberapa', 'ganda')),
  UNIQUE (old_sending, line_no),
  CHECK ((registration IS NULL) = (result IN ('tidak_ada', 'beberapa', 'ganda')))
) STRICT;
INSERT INTO new_old_sending_row SELECT id, old_sending, line_no, cells, nik, name, folded_name, birth_date, registration, result FROM old_sending_row;
DROP TABLE old_sending_row;
ALTER TABLE new_old_sending_row RENAME TO old_sending_row;
-- Who is in it is asked far more often than what its rows say, which are long.
CREATE INDEX old_sending_row_registration ON old_sending_row (registration, old_sending, line_no) WHERE registration IS NOT NULL;
CREATE INDEX old_sending_row_result ON old_sending_row (old_sending, result, line_no, registration);
CREATE TRIGGER old_sending_row_frozen BEFORE UPDATE OF old_sending, line_no, cells, nik, name, birth_date ON old_sending_row BEGIN SELECT RAISE(ABORT, 'a row of an old sending is frozen'); END;
CREATE TRIGGER old_sending_row_kept BEFORE DELETE ON old_sending_row WHEN EXISTS (SELECT 1 FROM old_sending WHERE id = old.old_sending) BEGIN SELECT RAISE(ABORT, 'a row of an old sending is frozen'); END;

-- Who was in which sending, without the rows themselves.
DROP INDEX sending_line_registration;
CREATE INDEX sending_line_registration ON sending_line (registration, sending);

-- The papers that somebody holds and what they carry, without what is printed on them.
CREATE INDEX slip_held ON slip (sheet, day, id, statement_from, statement_text) WHERE copy_of IS NULL AND called_off_at IS NULL;
`;
