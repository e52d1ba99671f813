/** One word of an answer can be taken back or put right, an answer can be put right, and a person chosen for a row of a kiriman lama has a reason. Frozen once it has landed. */
export const sql = /* sql */ `
-- the answer that this one stands in for: it ranks where that one stood, however late it was put right; null: it was the first
ALTER TABLE answer ADD COLUMN in_place_of INTEGER REFERENCES answer (id) ON DELETE RESTRICT;
CREATE INDEX answer_in_place_of ON answer (in_place_of) WHERE in_place_of IS NOT NULL;

-- made anew, since UNIQUE (answer, registration) now holds for words that stand only
CREATE TABLE answer_line_kept (
  id INTEGER PRIMARY KEY,
  answer INTEGER NOT NULL REFERENCES answer (id) ON DELETE RESTRICT,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('diterima', 'ditolak', 'diteruskan')),
  -- always there for ditolak
  reason TEXT NOT NULL,
  -- when and by whom; null: together with the answer itself
  at TEXT,
  by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  -- the first word whose place this one takes: of one day it ranks where that one stood; null: it is the first
  in_place_of INTEGER REFERENCES answer_line (id) ON DELETE RESTRICT,
  -- taken back or put right: stays readable, counts no more
  undone_why TEXT NOT NULL DEFAULT '',
  undone_at TEXT,
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((at IS NULL) = (by IS NULL)),
  CHECK (status <> 'ditolak' OR reason <> ''),
  CHECK ((undone_why = '') = (undone_at IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
INSERT INTO answer_line_kept (id, answer, registration, status, reason, at, by) SELECT id, answer, registration, status, reason, at, by FROM answer_line;
DROP TABLE answer_line;
ALTER TABLE answer_line_kept RENAME TO answer_line;
CREATE INDEX answer_line_registration ON answer_line (registration);
-- covers the latest word on everybody
CREATE INDEX answer_line_answer ON answer_line (answer, registration, status, undone_at, in_place_of);
CREATE UNIQUE INDEX answer_line_standing ON answer_line (answer, registration) WHERE undone_at IS NULL;
CREATE INDEX answer_line_in_place_of ON answer_line (in_place_of) WHERE in_place_of IS NOT NULL;

-- Why somebody says that a row of a file is, or is not, this person's. Taken back, it stays.
CREATE TABLE old_row_decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  old_row INTEGER NOT NULL REFERENCES old_sending_row (id) ON DELETE RESTRICT,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  -- that it is this person's, or that it is not
  says TEXT NOT NULL CHECK (says IN ('ini', 'bukan')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  undone_at TEXT,
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX old_row_decision_standing ON old_row_decision (old_row) WHERE undone_at IS NULL AND says = 'ini';
-- rows of a file that was cut off are removed
CREATE INDEX old_row_decision_row ON old_row_decision (old_row);
CREATE INDEX old_row_decision_registration ON old_row_decision (registration);
`;
