/** People who came on a list that somebody sent, one line a person, without a paper of their own. Frozen once it has landed. */
export const sql = /* sql */ `
CREATE TABLE person_list (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  -- 'DA-001': D, the letter of the station, its running number
  no TEXT NOT NULL,
  sender TEXT NOT NULL,
  -- number of the covering letter; '' when there is none
  letter TEXT NOT NULL,
  received_day TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  UNIQUE (programme, no)
) STRICT;

-- Not null: this row is a line of a list, not a paper. It speaks for a person like any sheet, and counts in no ledger of paper.
ALTER TABLE sheet ADD COLUMN person_list INTEGER REFERENCES person_list (id) ON DELETE RESTRICT;
ALTER TABLE sheet ADD COLUMN list_line INTEGER CHECK ((person_list IS NULL) = (list_line IS NULL) AND (person_list IS NULL OR bundle IS NULL));
CREATE UNIQUE INDEX sheet_person_list ON sheet (person_list, list_line) WHERE person_list IS NOT NULL;

-- What is under the fingers on a list: one line a clerk and list, as typed. Never counted, searched or audited; deleted with the line's save.
CREATE TABLE list_buffer (
  user INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  person_list INTEGER NOT NULL REFERENCES person_list (id) ON DELETE CASCADE,
  nik TEXT NOT NULL,
  name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  phone TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (user, person_list)
) STRICT, WITHOUT ROWID;
`;
