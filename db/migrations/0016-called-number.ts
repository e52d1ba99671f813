/** Which number somebody was called on: what is known to be a stranger's stays so, whatever is noted later. Frozen once it has landed. */
export const sql = /* sql */ `
-- the number that was called, as it was written then; '': not said
ALTER TABLE contact ADD COLUMN phone TEXT NOT NULL DEFAULT '';
-- Of what was noted before: the number that stood there at the time, the account's first.
UPDATE contact SET phone = coalesce(
  (SELECT nullif(a.phone, '') FROM online_account a WHERE a.registration = contact.registration AND a.at <= contact.at),
  (SELECT nullif(v."values" ->> '$.no_hp', '') FROM registration r JOIN sheet_version v ON v.sheet = r.active_sheet
    WHERE r.id = contact.registration AND v.at <= contact.at ORDER BY v.id DESC LIMIT 1),
  (SELECT s.receipt_phone FROM registration r JOIN sheet s ON s.id = r.active_sheet WHERE r.id = contact.registration),
  '') WHERE how = 'salah_nomor';
-- Who has registered is not stuck any more (shared/domain/online.ts): rows that were derived before that rule.
UPDATE online_standing SET stuck = '' WHERE step IN ('menunggu', 'lolos', 'pelatihan') AND stuck <> 'tidak_berminat';
`;
