/** Who stands for the count of a stack: whoever counted it again, or else who made its slip. Frozen once it has landed. */
export const sql = /* sql */ `
-- null: counted once, when the slip was made
ALTER TABLE bundle ADD COLUMN recounted_at TEXT;
ALTER TABLE bundle ADD COLUMN recounted_by INTEGER REFERENCES user (id) ON DELETE RESTRICT;
`;
