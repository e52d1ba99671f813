/**
 * Whom we know already, while keying: who else is of the same family card, and who was born on a day. Frozen once it has landed.
 */
export const sql = /* sql */ `
CREATE INDEX sheet_current_family ON sheet_current (no_kk) WHERE no_kk <> '';
-- with the folded name, so that the comparison reads no other page
CREATE INDEX sheet_current_birth ON sheet_current (tanggal_lahir, folded_name) WHERE tanggal_lahir <> '';
`;
