/** Who else is of the same family card (check `kk-over-2`, and whom we know already). Frozen once it has landed. */
export const sql = /* sql */ `
CREATE INDEX sheet_current_family ON sheet_current (no_kk) WHERE no_kk <> '';
`;
