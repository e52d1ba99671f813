/**
 * Rows of old sendings are found by what they say of a person also where they are somebody's: whoever stands in one by NIK, or by name and
 * birth date, is never told that they are not in the file.
 */
export const sql = `
DROP INDEX old_sending_row_nik;
CREATE INDEX old_sending_row_nik ON old_sending_row (nik) WHERE nik <> '';
CREATE INDEX old_sending_row_birth ON old_sending_row (birth_date, folded_name) WHERE birth_date <> '' AND folded_name <> '';
`;
