/** The head of a list can be written anew, and a list can be void. Frozen once it has landed. */
export const sql = /* sql */ `
-- how often its head was changed or it was made void
ALTER TABLE person_list ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
-- null, both: the head stands as it was first written
ALTER TABLE person_list ADD COLUMN changed_at TEXT;
ALTER TABLE person_list ADD COLUMN changed_by INTEGER REFERENCES user (id) ON DELETE RESTRICT;
-- null, both: it holds. Void is for good; what became of its lines stands in the lines
ALTER TABLE person_list ADD COLUMN voided_at TEXT;
ALTER TABLE person_list ADD COLUMN voided_by INTEGER REFERENCES user (id) ON DELETE RESTRICT;
ALTER TABLE person_list ADD COLUMN void_reason TEXT NOT NULL DEFAULT '' CHECK ((voided_at IS NULL) = (void_reason = ''));
`;
