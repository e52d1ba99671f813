/**
 * Whom we know already, while keying: who else is of the same family card, who was born on a day, and of which sheet a clerk proposes
 * this one to be the second; until now that was a yes or no about the same NIK. Frozen once it has landed.
 */
export const sql = /* sql */ `
CREATE INDEX sheet_current_family ON sheet_current (no_kk) WHERE no_kk <> '';
-- with the folded name, so that the comparison reads no other page
CREATE INDEX sheet_current_birth ON sheet_current (tanggal_lahir, folded_name) WHERE tanggal_lahir <> '';

ALTER TABLE sheet_version DROP COLUMN proposes_second_sheet;
-- null: nobody proposed it
ALTER TABLE sheet_version ADD COLUMN second_of INTEGER REFERENCES sheet (id) ON DELETE RESTRICT;
CREATE INDEX sheet_version_second_of ON sheet_version (second_of) WHERE second_of IS NOT NULL;
`;
