/** What was said to anybody in Angka untuk umum, so that the next figures do not give a person away beside it. Frozen once it has landed. */
export const sql = /* sql */ `
-- Counts only, nobody's data. The last row of a programme is what holds.
CREATE TABLE public_release (
  id INTEGER PRIMARY KEY,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX public_release_programme ON public_release (programme, id);
`;
