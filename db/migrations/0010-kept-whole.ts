/** What else of a sheet in the making is kept with its typing, and from whom a line of a list came that was handed over. Frozen once it has landed. */
export const sql = /* sql */ `
-- null: as the sheet has it
ALTER TABLE entry_buffer ADD COLUMN received_day TEXT;
-- 1: the clerk has said whose second sheet it is, or (second_of null) taken it back; 0: as the sheet has it
ALTER TABLE entry_buffer ADD COLUMN second_said INTEGER NOT NULL DEFAULT 0 CHECK (second_said IN (0, 1));
ALTER TABLE entry_buffer ADD COLUMN second_of INTEGER REFERENCES sheet (id) ON DELETE SET NULL;
-- 1: all of the box is chosen, the caret stands nowhere in it
ALTER TABLE entry_buffer ADD COLUMN box_chosen INTEGER NOT NULL DEFAULT 0 CHECK (box_chosen IN (0, 1));
-- where the hands go back to from the note of the whole sheet; null: they are not in it
ALTER TABLE entry_buffer ADD COLUMN note_from TEXT;
-- null: nobody but its clerk has typed on it
ALTER TABLE list_buffer ADD COLUMN handed_by INTEGER REFERENCES user (id) ON DELETE SET NULL;
`;
