/** What was read from end to end to find a few rows of it. Frozen once it has landed. */
export const sql = /* sql */ `
-- what came to pass with one person, out of an audit of hundreds of thousands of rows: by what it was done to
CREATE INDEX audit_subject ON audit (subject) WHERE outcome = 'ok' AND subject <> '';
-- who was assigned together with others stands in the fields of one row
CREATE INDEX audit_assigned ON audit (id) WHERE procedure = 'followUp.assign' AND outcome = 'ok';
-- steps that were taken back while those of many are being noted
CREATE INDEX online_step_undone ON online_step (undone_at, registration) WHERE undone_at IS NOT NULL;
`;
