/** The digits of a NIK from the end to the beginning, up to the 20 that anybody writes by mistake. */
const reversed = Array.from({ length: 20 }, (_, at) => `substr(nik, ${20 - at}, 1)`).join(' || ');

/**
 * What people are found by that no column has: the NIK of every sheet, also of a lembar kedua (whose person holds another one) and of one
 * that is not whole; the phone of an account; rows of old sendings that are nobody's. The word index is made anew at the next start, with
 * other words than before.
 */
export const sql = `
-- digits of the NIK as it is keyed, right or wrong; '' where it is none
ALTER TABLE sheet_current ADD COLUMN nik TEXT NOT NULL DEFAULT '';
ALTER TABLE sheet_current ADD COLUMN nik_reversed TEXT NOT NULL DEFAULT '';
UPDATE sheet_current SET nik = coalesce((SELECT v."values" ->> '$.nik' FROM sheet_version v WHERE v.id = sheet_current.version), '');
UPDATE sheet_current SET nik = '' WHERE length(nik) > 20 OR nik GLOB '*[^0-9]*';
UPDATE sheet_current SET nik_reversed = ${reversed} WHERE nik <> '';
CREATE INDEX sheet_current_nik ON sheet_current (nik) WHERE nik <> '';
CREATE INDEX sheet_current_nik_reversed ON sheet_current (nik_reversed) WHERE nik_reversed <> '';
-- nobody asks it any more
DROP INDEX registration_nik_reversed;

CREATE INDEX online_account_phone ON online_account (phone) WHERE phone <> '';

CREATE INDEX old_sending_row_nik ON old_sending_row (nik) WHERE registration IS NULL AND nik <> '';
CREATE INDEX old_sending_row_tail ON old_sending_row (substr(nik, -4), nik) WHERE registration IS NULL AND nik <> '';

DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61', prefix = '1 2 3 4', detail = 'none');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
`;
