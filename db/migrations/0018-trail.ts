/** What came to pass with one person, out of an audit of hundreds of thousands of rows: by what it was done to. Frozen once it has landed. */
export const sql = /* sql */ `
CREATE INDEX audit_subject ON audit (subject) WHERE outcome = 'ok' AND subject <> '';
`;
