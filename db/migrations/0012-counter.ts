/** The counter: slips, files sent before Loket was there, what came back, the way online, who is called. Frozen once it has landed. */
export const sql = /* sql */ `
-- A file that somebody gave us or that left before Loket was there, byte for byte. The database is encrypted, and so is it.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  -- 'application/pdf', 'image/png', 'text/csv' ...
  media TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL,
  content BLOB NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

-- A text of the office in place of the one that Loket ships with: letterhead, words of the slip, of messages. No row: the shipped one.
CREATE TABLE office_text (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- Numbers printed on blank slips beforehand, for a power cut: taken from the counter for good.
CREATE TABLE blank_batch (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  -- first and last running number, both included
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL,
  -- what the paper says, as on a slip
  statement_from TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  CHECK (last >= first)
) STRICT;

CREATE TABLE blank_number (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES blank_batch (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL,
  sheet_no TEXT NOT NULL,
  -- null: not keyed (yet)
  sheet INTEGER REFERENCES sheet (id) ON DELETE RESTRICT,
  -- why it was never used ('' while nobody said so)
  unused_why TEXT NOT NULL DEFAULT '',
  unused_at TEXT,
  unused_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  UNIQUE (batch, number),
  CHECK (sheet IS NULL OR unused_why = ''),
  CHECK ((unused_why = '') = (unused_at IS NULL))
) STRICT;
CREATE INDEX blank_number_sheet_no ON blank_number (sheet_no);
CREATE INDEX blank_number_sheet ON blank_number (sheet) WHERE sheet IS NOT NULL;

-- A slip or an answer sheet that somebody carries home, with all that it said. A reprint is one row more, with the text of the first.
CREATE TABLE slip (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('tanda_terima', 'lembar_jawaban')),
  -- the slip of which this one is the copy (salinan); null: the first print
  copy_of INTEGER REFERENCES slip (id) ON DELETE RESTRICT,
  -- first day of the statement it carried; '': none was in force
  statement_from TEXT NOT NULL,
  -- the words of that statement as it stood then: a statement can be reworded for the same day
  statement_text TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  -- it never came on paper (the print was called off, the printer was not ready): nobody holds it
  called_off_at TEXT
) STRICT;
CREATE INDEX slip_sheet ON slip (sheet, kind);

-- A file that left before Loket was there (kiriman lama): rows as they were sent, errors included. Moves nobody's send_state.
CREATE TABLE old_sending (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  -- 'L001'
  no TEXT NOT NULL,
  sent_day TEXT NOT NULL,
  letter TEXT NOT NULL,
  receiver TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('basis data', 'usulan', 'pendaftaran offline', 'hanya jumlah')),
  file INTEGER NOT NULL REFERENCES attachment (id) ON DELETE RESTRICT,
  -- sheet of a workbook, header row, which column is what
  layout TEXT NOT NULL CHECK (json_valid(layout)),
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  frozen_at TEXT NOT NULL,
  frozen_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  UNIQUE (programme, no)
) STRICT;

CREATE TABLE old_sending_row (
  id INTEGER PRIMARY KEY,
  old_sending INTEGER NOT NULL REFERENCES old_sending (id) ON DELETE RESTRICT,
  -- as people count: the first row of data is 1
  line_no INTEGER NOT NULL CHECK (line_no > 0),
  -- the cells of the row, a JSON array of texts
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  -- read through the layout; '' when the file does not say
  nik TEXT NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  -- the person it is; null: unmatched or ambiguous
  registration INTEGER REFERENCES registration (id) ON DELETE RESTRICT,
  -- nik, nama_lahir (folded name and birth date), dipilih (by a person); or why not: tidak_ada, beberapa (people), ganda (another row of this file has that person)
  result TEXT NOT NULL CHECK (result IN ('nik', 'nama_lahir', 'dipilih', 'tidak_ada', 'beberapa', 'ganda')),
  UNIQUE (old_sending, line_no),
  CHECK ((registration IS NULL) = (result IN ('tidak_ada', 'beberapa', 'ganda')))
) STRICT;
CREATE INDEX old_sending_row_registration ON old_sending_row (registration) WHERE registration IS NOT NULL;
CREATE INDEX old_sending_row_result ON old_sending_row (old_sending, result);
CREATE TRIGGER old_sending_row_frozen BEFORE UPDATE OF old_sending, line_no, cells, nik, name, birth_date ON old_sending_row BEGIN SELECT RAISE(ABORT, 'a row of an old sending is frozen'); END;
CREATE TRIGGER old_sending_row_kept BEFORE DELETE ON old_sending_row BEGIN SELECT RAISE(ABORT, 'a row of an old sending is frozen'); END;

-- What came back. keterangan: somebody said something, it moves nobody. angka: a total. per_orang: per name, by hand.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  -- what it answers: one of ours, an old one, or (both null) all that was sent
  sending INTEGER REFERENCES sending (id) ON DELETE RESTRICT,
  old_sending INTEGER REFERENCES old_sending (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('keterangan', 'angka', 'per_orang')),
  -- who said it ('Provinsi'), and how it came
  said_by TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('lisan', 'telepon', 'WA', 'surat', 'surel', 'berita', 'lain')),
  said_day TEXT NOT NULL,
  -- number of the letter; '' when there is none
  letter TEXT NOT NULL,
  -- what was said; '' for a bare total
  text TEXT NOT NULL,
  -- only for angka
  total INTEGER CHECK (total >= 0),
  scan INTEGER REFERENCES attachment (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  -- taken back: stays, counts no more
  undone_why TEXT NOT NULL DEFAULT '',
  undone_at TEXT,
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((kind = 'angka') = (total IS NOT NULL)),
  CHECK (sending IS NULL OR old_sending IS NULL),
  CHECK ((undone_why = '') = (undone_at IS NULL))
) STRICT;

CREATE TABLE answer_line (
  id INTEGER PRIMARY KEY,
  answer INTEGER NOT NULL REFERENCES answer (id) ON DELETE RESTRICT,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('diterima', 'ditolak', 'diteruskan')),
  -- always there for ditolak
  reason TEXT NOT NULL,
  -- when and by whom; null: together with the answer itself
  at TEXT,
  by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  UNIQUE (answer, registration),
  CHECK ((at IS NULL) = (by IS NULL)),
  CHECK (status <> 'ditolak' OR reason <> '')
) STRICT;
CREATE INDEX answer_line_registration ON answer_line (registration);

-- Letters and calls from above: what is asked, until when; the Dasar of our letters.
CREATE TABLE instruction (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  -- 'I-001'
  no TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('lisan', 'telepon', 'WA', 'surat', 'surel', 'lain')),
  from_whom TEXT NOT NULL,
  letter TEXT NOT NULL,
  day TEXT NOT NULL,
  asks TEXT NOT NULL,
  -- '' when no day was named
  due_day TEXT NOT NULL,
  sending INTEGER REFERENCES sending (id) ON DELETE RESTRICT,
  old_sending INTEGER REFERENCES old_sending (id) ON DELETE RESTRICT,
  scan INTEGER REFERENCES attachment (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  done_note TEXT NOT NULL DEFAULT '',
  done_at TEXT,
  done_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL DEFAULT 0,
  UNIQUE (programme, no)
) STRICT;

-- One step of a person's own way online, or a reason why it is stuck there. No password and no code, ever.
CREATE TABLE online_step (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  step TEXT NOT NULL CHECK (step IN ('diarahkan', 'akun', 'kode', 'formulir', 'tes', 'menunggu', 'lolos', 'tidak_lolos', 'pelatihan', 'macet')),
  -- the wave of lolos and tidak_lolos and menunggu; null: not said
  wave INTEGER,
  -- only for macet
  stuck TEXT NOT NULL CHECK (stuck IN ('', 'mengira_cukup', 'tak_punya_hp', 'tak_paham', 'kode_tidak_masuk', 'nik_ditolak', 'tidak_berminat')),
  day TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('pengakuan', 'dilihat', 'daftar')),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  undone_at TEXT,
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((step = 'macet') = (stuck <> '')),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE INDEX online_step_registration ON online_step (registration);

-- Where a person stands online, derived from all their steps with every step that is noted or taken back: what lists and figures ask. No row: nothing is known.
CREATE TABLE online_standing (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE RESTRICT,
  -- '' when nothing but a reason is known
  step TEXT NOT NULL CHECK (step IN ('', 'diarahkan', 'akun', 'kode', 'formulir', 'tes', 'menunggu', 'lolos', 'tidak_lolos', 'pelatihan')),
  wave INTEGER,
  -- why they do not get on; '' when they do, or nobody said
  stuck TEXT NOT NULL CHECK (stuck IN ('', 'mengira_cukup', 'tak_punya_hp', 'tak_paham', 'kode_tidak_masuk', 'nik_ditolak', 'tidak_berminat'))
) STRICT;
CREATE INDEX online_standing_step ON online_standing (step, stuck);

-- E-mail and phone of the account online, which may be others than on the paper.
CREATE TABLE online_account (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE RESTRICT,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  -- whether the phone still works; '' not asked
  phone_alive TEXT NOT NULL CHECK (phone_alive IN ('', 'ya', 'tidak')),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  how TEXT NOT NULL CHECK (how IN ('ditelepon', 'wa', 'datang', 'tidak_terhubung', 'salah_nomor')),
  note TEXT NOT NULL,
  -- when to try again; '' when not
  next_day TEXT NOT NULL,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX contact_registration ON contact (registration);
CREATE INDEX contact_next_day ON contact (next_day) WHERE next_day <> '';

-- Who of the office sees to it that a person acts.
CREATE TABLE follow_up (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE RESTRICT,
  assigned_to INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX follow_up_assigned ON follow_up (assigned_to);

-- Data that left the office as a file or a list: what for, who asked, who was in it.
CREATE TABLE handed_out (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('kontak', 'daftar_desa', 'angka_umum', 'laporan', 'data_seseorang')),
  purpose TEXT NOT NULL,
  -- who asked; '' when it was the office itself
  asked_by TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people >= 0),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE handed_out_person (
  handed_out INTEGER NOT NULL REFERENCES handed_out (id) ON DELETE RESTRICT,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  PRIMARY KEY (handed_out, registration)
) STRICT, WITHOUT ROWID;
CREATE INDEX handed_out_person_registration ON handed_out_person (registration);

-- A person asks that what is held on them be put right (UU PDP: 3 x 24 hours).
CREATE TABLE correction_request (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  asked TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  due_at TEXT NOT NULL,
  -- what came of it; '' while open
  outcome TEXT NOT NULL DEFAULT '',
  done_at TEXT,
  done_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((outcome = '') = (done_at IS NULL))
) STRICT;
CREATE INDEX correction_request_registration ON correction_request (registration);
CREATE INDEX correction_request_open ON correction_request (due_at) WHERE done_at IS NULL;

-- What a recap counts by, beside the sex and the village: read from the head version, so that nobody opens fifty thousand of them.
ALTER TABLE sheet_current ADD COLUMN kabupaten TEXT NOT NULL DEFAULT '';
ALTER TABLE sheet_current ADD COLUMN pendidikan TEXT NOT NULL DEFAULT '';
ALTER TABLE sheet_current ADD COLUMN status_kerja TEXT NOT NULL DEFAULT '';
UPDATE sheet_current SET (kabupaten, pendidikan, status_kerja) = (
  SELECT coalesce(v."values" ->> '$.kabupaten', ''), coalesce(v."values" ->> '$.pendidikan', ''), coalesce(v."values" ->> '$.status_kerja', '')
  FROM sheet_version v WHERE v.id = sheet_current.version);
`;
