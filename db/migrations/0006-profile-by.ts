/** Who made a version of the profile, and why. The first comes with the office: nobody's, without a reason. */
export const sql = /* sql */ `
-- null: the version that came with the office
ALTER TABLE profile_version ADD COLUMN by INTEGER REFERENCES user (id) ON DELETE RESTRICT;
ALTER TABLE profile_version ADD COLUMN reason TEXT NOT NULL DEFAULT '';
`;
