/** From whom typing came that was handed over, and who added a spelling to those that came with the office. */
export const sql = /* sql */ `
-- null: nobody but its clerk has typed on it
ALTER TABLE entry_buffer ADD COLUMN handed_by INTEGER REFERENCES user (id) ON DELETE SET NULL;
-- null, both: came with the office
ALTER TABLE area_spelling ADD COLUMN added_at TEXT;
ALTER TABLE area_spelling ADD COLUMN added_by INTEGER REFERENCES user (id) ON DELETE RESTRICT;
`;
