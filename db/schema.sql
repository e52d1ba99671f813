-- Made by: node scripts/schema.ts

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  district_name TEXT NOT NULL,
  regency TEXT NOT NULL CHECK (regency GLOB '[0-9][0-9][0-9][0-9]'),
  short TEXT NOT NULL,
  zone TEXT NOT NULL CHECK (zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE station (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  letter TEXT NOT NULL UNIQUE CHECK (letter GLOB '[A-Z]'),
  here INTEGER NOT NULL CHECK (here IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX station_here ON station (here) WHERE here = 1;

CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  login_name TEXT NOT NULL,
  -- login_name folded to one case: unique per office whatever the case
  login_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('petugas', 'penyelia')),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL,
  -- null: never logged in
  last_login TEXT
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX programme_active ON programme (active) WHERE active = 1;

CREATE TABLE profile_version (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version > 0),
  profile TEXT NOT NULL CHECK (json_valid(profile)),
  at TEXT NOT NULL, by INTEGER REFERENCES user (id) ON DELETE RESTRICT, reason TEXT NOT NULL DEFAULT '',
  UNIQUE (programme, version)
) STRICT;

CREATE TABLE area (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('DESA', 'KELURAHAN')),
  district_code TEXT NOT NULL,
  district TEXT NOT NULL
) STRICT;

CREATE TABLE area_spelling (
  written TEXT PRIMARY KEY,
  name TEXT NOT NULL
, added_at TEXT, added_by INTEGER REFERENCES user (id) ON DELETE RESTRICT) STRICT, WITHOUT ROWID;

CREATE TABLE bundle (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  code TEXT NOT NULL,
  counted INTEGER NOT NULL CHECK (counted >= 0),
  place TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL DEFAULT 0, recounted_at TEXT, recounted_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  UNIQUE (programme, code)
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE registration (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  -- the sheet that speaks for the person; null only inside the transaction that makes both
  active_sheet INTEGER REFERENCES sheet (id) ON DELETE RESTRICT,
  -- 16 digits; null: the person has none (yet)
  nik TEXT CHECK (nik GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  nik_reversed TEXT,
  send_state TEXT NOT NULL CHECK (send_state IN ('belum_siap', 'siap', 'dalam_kiriman', 'terkirim', 'ditarik')),
  -- the registration whose person this turned out to be (a confirmed lembar kedua); then this row counts nowhere
  joined_to INTEGER REFERENCES registration (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL DEFAULT 0,
  CHECK ((nik IS NULL) = (nik_reversed IS NULL)),
  CHECK (joined_to IS NULL OR send_state = 'belum_siap')
) STRICT;

CREATE INDEX registration_programme ON registration (programme, send_state, joined_to, active_sheet);

CREATE INDEX registration_active_sheet ON registration (active_sheet, send_state, joined_to);

CREATE INDEX registration_joined_to ON registration (joined_to) WHERE joined_to IS NOT NULL;

CREATE INDEX registration_nik ON registration (nik) WHERE nik IS NOT NULL;

CREATE UNIQUE INDEX registration_nik_live ON registration (programme, nik) WHERE send_state IN ('siap', 'dalam_kiriman', 'terkirim');

CREATE TABLE sheet (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  sheet_no TEXT NOT NULL,
  -- number of the running counter inside sheet_no, for order
  sheet_order INTEGER NOT NULL,
  form_no TEXT NOT NULL,
  -- null: lies in no bundle (yet)
  bundle INTEGER REFERENCES bundle (id) ON DELETE RESTRICT,
  position INTEGER,
  -- null: no person hangs on it (a counted sheet that was never there)
  registration INTEGER REFERENCES registration (id) ON DELETE RESTRICT,
  received_day TEXT NOT NULL CHECK (received_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  received_at TEXT NOT NULL,
  received_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  receipt_name TEXT NOT NULL,
  receipt_phone TEXT NOT NULL,
  documents TEXT NOT NULL CHECK (json_valid(documents)),
  paper_state TEXT NOT NULL CHECK (paper_state IN ('masuk', 'belum_lengkap', 'diinput', 'diperiksa', 'dikembalikan', 'lembar_kedua', 'tidak_terbaca', 'tidak_ditemukan', 'batal')),
  -- why it is where it is (dikembalikan, batal, tidak terbaca ...); '' when nothing was said
  state_reason TEXT NOT NULL,
  state_field TEXT NOT NULL,
  state_at TEXT NOT NULL,
  state_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  -- null: not keyed yet
  head_version INTEGER REFERENCES sheet_version (id) ON DELETE RESTRICT,
  revision INTEGER NOT NULL DEFAULT 0, person_list INTEGER REFERENCES person_list (id) ON DELETE RESTRICT, list_line INTEGER CHECK ((person_list IS NULL) = (list_line IS NULL) AND (person_list IS NULL OR bundle IS NULL)),
  UNIQUE (programme, sheet_no),
  CHECK ((bundle IS NULL) = (position IS NULL))
) STRICT;

CREATE INDEX sheet_state ON sheet (programme, paper_state, sheet_order);

CREATE INDEX sheet_order_in_programme ON sheet (programme, sheet_order);

CREATE UNIQUE INDEX sheet_place ON sheet (bundle, position) WHERE bundle IS NOT NULL;

CREATE INDEX sheet_registration ON sheet (registration);

CREATE INDEX sheet_form_no ON sheet (form_no) WHERE form_no <> '';

CREATE INDEX sheet_receipt_phone ON sheet (receipt_phone) WHERE receipt_phone <> '';

CREATE TABLE sheet_version (
  id INTEGER PRIMARY KEY,
  -- never looked up by; a UUIDv7 needs no index to be the only one
  uid TEXT NOT NULL,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  -- null: the first version
  parent INTEGER REFERENCES sheet_version (id) ON DELETE RESTRICT,
  station INTEGER NOT NULL REFERENCES station (id) ON DELETE RESTRICT,
  profile_version INTEGER NOT NULL REFERENCES profile_version (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('keyed', 'corrected')),
  saved_as TEXT NOT NULL CHECK (saved_as IN ('diinput', 'belum_lengkap')),
  "values" TEXT NOT NULL CHECK (json_valid("values")),
  unconfirmed TEXT NOT NULL CHECK (json_valid(unconfirmed)),
  changed TEXT NOT NULL CHECK (json_valid(changed)),
  reason TEXT NOT NULL,
  author INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  -- counts of the hands, never keys
  keystrokes INTEGER NOT NULL CHECK (keystrokes >= 0),
  corrections INTEGER NOT NULL CHECK (corrections >= 0),
  active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
  paused_ms INTEGER NOT NULL CHECK (paused_ms >= 0)
, second_of INTEGER REFERENCES sheet (id) ON DELETE RESTRICT) STRICT;

CREATE INDEX sheet_version_sheet ON sheet_version (sheet);

CREATE INDEX sheet_version_parent ON sheet_version (parent) WHERE parent IS NOT NULL;

CREATE TABLE sheet_current (
  sheet INTEGER PRIMARY KEY REFERENCES sheet (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL REFERENCES sheet_version (id) ON DELETE RESTRICT,
  nama TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  tanggal_lahir TEXT NOT NULL,
  jenis_kelamin TEXT NOT NULL,
  no_kk TEXT NOT NULL,
  no_hp TEXT NOT NULL,
  desa_kelurahan TEXT NOT NULL,
  kecamatan TEXT NOT NULL,
  kode_desa_ktp TEXT NOT NULL,
  -- author and instant of the last time it was keyed through, not of a checker's correction
  keyed_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  keyed_at TEXT NOT NULL,
  keyed_day TEXT NOT NULL
, kabupaten TEXT NOT NULL DEFAULT '', pendidikan TEXT NOT NULL DEFAULT '', status_kerja TEXT NOT NULL DEFAULT '', nik TEXT NOT NULL DEFAULT '', nik_reversed TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX sheet_current_phone ON sheet_current (no_hp) WHERE no_hp <> '';

CREATE INDEX sheet_current_keyed ON sheet_current (keyed_day, keyed_by);

CREATE TABLE entry_buffer (
  id INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
  "values" TEXT NOT NULL CHECK (json_valid("values")),
  unconfirmed TEXT NOT NULL CHECK (json_valid(unconfirmed)),
  -- null: no field had the caret
  field TEXT,
  caret INTEGER NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  sheet_revision INTEGER NOT NULL,
  at TEXT NOT NULL, notes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(notes)), handed_by INTEGER REFERENCES user (id) ON DELETE SET NULL, received_day TEXT, second_said INTEGER NOT NULL DEFAULT 0 CHECK (second_said IN (0, 1)), second_of INTEGER REFERENCES sheet (id) ON DELETE SET NULL, box_chosen INTEGER NOT NULL DEFAULT 0 CHECK (box_chosen IN (0, 1)), note_from TEXT,
  UNIQUE (user, sheet)
) STRICT;

CREATE TABLE pair_decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  a INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  b INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  decision TEXT NOT NULL CHECK (decision IN ('same', 'different')),
  reason TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  -- null: in force
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  undone_at TEXT,
  CHECK (a <> b),
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
) STRICT;

CREATE INDEX pair_decision_a ON pair_decision (a);

CREATE INDEX pair_decision_b ON pair_decision (b);

CREATE TABLE mark (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  -- the version on which it was raised
  version INTEGER NOT NULL REFERENCES sheet_version (id) ON DELETE RESTRICT,
  "check" TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('stop', 'mark', 'info')),
  field TEXT NOT NULL,
  message TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('terbuka', 'dibetulkan', 'sesuai_fotokopi', 'ktp_asli')),
  -- value of the field when it was confirmed: another value raises the check again
  confirmed_value TEXT,
  raised_at TEXT NOT NULL,
  -- null while open
  settled_at TEXT,
  settled_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((state = 'terbuka') = (settled_at IS NULL))
) STRICT;

CREATE INDEX mark_sheet ON mark (sheet, "check");

CREATE UNIQUE INDEX mark_open ON mark (sheet, "check", field) WHERE state = 'terbuka';

CREATE TABLE query (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  field TEXT NOT NULL,
  question TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  asked_at TEXT NOT NULL,
  -- null while open
  answer TEXT,
  answered_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  answered_at TEXT
) STRICT;

CREATE INDEX query_sheet ON query (sheet);

CREATE TABLE verification (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL REFERENCES sheet_version (id) ON DELETE RESTRICT,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('disetujui', 'dikembalikan', 'dibetulkan', 'lembar_kedua', 'bukan_orang_sama', 'urungkan')),
  reason TEXT NOT NULL,
  field TEXT NOT NULL,
  at TEXT NOT NULL,
  day TEXT NOT NULL
) STRICT;

CREATE INDEX verification_sheet ON verification (sheet);

CREATE INDEX verification_version ON verification (version);

CREATE INDEX verification_day ON verification (day, by);

CREATE TABLE verification_field (
  id INTEGER PRIMARY KEY,
  verification INTEGER NOT NULL REFERENCES verification (id) ON DELETE RESTRICT,
  field TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('sama', 'beda')),
  -- null: booked to nobody
  booked_to INTEGER REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX verification_field_verification ON verification_field (verification);

CREATE TABLE sending (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  no TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('BARU', 'RALAT', 'LAMA')),
  purpose TEXT NOT NULL CHECK (purpose IN ('basis data', 'usulan', 'pendaftaran offline', 'hanya jumlah')),
  receiver TEXT NOT NULL,
  profile_version INTEGER NOT NULL REFERENCES profile_version (id) ON DELETE RESTRICT,
  layout TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('dibuka', 'ditutup', 'diserahkan')),
  created_at TEXT NOT NULL,
  created_by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  -- null until closed
  closed_at TEXT,
  closed_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  cut_off TEXT,
  -- the how-manieth closing it was: the order of the closings also when the clock went back; null until closed
  closing_no INTEGER,
  -- counted when it closes, from the frozen values; 0 while it is open
  people INTEGER NOT NULL CHECK (people >= 0),
  men INTEGER NOT NULL CHECK (men >= 0),
  women INTEGER NOT NULL CHECK (women >= 0),
  -- the CSV that the frozen lines give for ever, and what its manifest counts of them; null until closed
  csv_sha256 TEXT,
  csv_bytes INTEGER,
  tally TEXT CHECK (json_valid(tally)),
  UNIQUE (programme, no),
  UNIQUE (programme, closing_no),
  CHECK ((closing_no IS NULL) = (closed_at IS NULL)),
  CHECK ((state = 'dibuka') = (closed_at IS NULL))
) STRICT;

CREATE TABLE sending_line (
  id INTEGER PRIMARY KEY,
  sending INTEGER NOT NULL REFERENCES sending (id) ON DELETE RESTRICT,
  line_no INTEGER NOT NULL CHECK (line_no > 0),
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL REFERENCES sheet_version (id) ON DELETE RESTRICT,
  csv_line TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('BARU', 'TAMBAH', 'UBAH', 'BATAL')),
  -- null: replaces nothing
  replaces INTEGER REFERENCES sending_line (id) ON DELETE RESTRICT,
  UNIQUE (sending, line_no),
  UNIQUE (sending, registration)
) STRICT;

CREATE INDEX sending_line_sheet ON sending_line (sheet);

CREATE INDEX sending_line_replaces ON sending_line (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE sending_line_facts (
  line INTEGER PRIMARY KEY REFERENCES sending_line (id) ON DELETE CASCADE,
  facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT;

CREATE TABLE package (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sending INTEGER NOT NULL REFERENCES sending (id) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  folder TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  csv_sha256 TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX package_sending ON package (sending);

CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sending INTEGER NOT NULL UNIQUE REFERENCES sending (id) ON DELETE RESTRICT,
  day TEXT NOT NULL,
  medium TEXT NOT NULL,
  receiver TEXT NOT NULL,
  letter TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  installation TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  -- user uid; '' before anybody is known
  actor TEXT NOT NULL,
  procedure TEXT NOT NULL,
  -- uid of what it was done to; '' when there is none
  subject TEXT NOT NULL,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  -- 'ok' or the problem code of the refusal
  outcome TEXT NOT NULL,
  -- 1: the clock stood before the row before
  clock_back INTEGER NOT NULL CHECK (clock_back IN (0, 1)),
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (installation, seq)
) STRICT;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER sheet_version_no_update BEFORE UPDATE ON sheet_version BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END;

CREATE TRIGGER sending_line_frozen BEFORE UPDATE OF line_no, registration, sheet, version, csv_line, sha256, action, replaces ON sending_line BEGIN SELECT RAISE(ABORT, 'a line of a sending is frozen'); END;

CREATE TRIGGER sending_line_kept BEFORE DELETE ON sending_line WHEN (SELECT state FROM sending WHERE id = old.sending) <> 'dibuka' BEGIN SELECT RAISE(ABORT, 'a line of a sending is frozen'); END;

CREATE TRIGGER sending_line_facts_frozen BEFORE UPDATE ON sending_line_facts BEGIN SELECT RAISE(ABORT, 'a line of a sending is frozen'); END;

CREATE TRIGGER sending_line_facts_kept BEFORE DELETE ON sending_line_facts
WHEN (SELECT g.state FROM sending_line l JOIN sending g ON g.id = l.sending WHERE l.id = old.line) <> 'dibuka' BEGIN SELECT RAISE(ABORT, 'a line of a sending is frozen'); END;

CREATE INDEX sheet_current_family ON sheet_current (no_kk) WHERE no_kk <> '';

CREATE INDEX sheet_current_birth ON sheet_current (tanggal_lahir, folded_name) WHERE tanggal_lahir <> '';

CREATE INDEX sheet_version_second_of ON sheet_version (second_of) WHERE second_of IS NOT NULL;

CREATE TABLE package_begun (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  sending INTEGER NOT NULL REFERENCES sending (id) ON DELETE RESTRICT,
  -- full path of the folder that was chosen
  folder TEXT NOT NULL,
  -- names inside it: of the package, and of where it lies until it is whole
  name TEXT NOT NULL,
  temporary TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  -- when it was last looked for while its folder was not there or could not be read; null: not yet, or it is being written
  missed_at TEXT,
  UNIQUE (sending, folder)
) STRICT;

CREATE TABLE sticky_value (
  id INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  -- null: all that waits, whatever its bundle
  bundle INTEGER REFERENCES bundle (id) ON DELETE CASCADE,
  -- code of the village; '' when none is pinned
  village TEXT NOT NULL,
  -- '': each sheet keeps the day of its own receipt
  received_day TEXT NOT NULL,
  -- rises with every change of this clerk; the PC's clock may go back
  turn INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX sticky_value_stack ON sticky_value (user, coalesce(bundle, 0));

CREATE INDEX sticky_value_bundle ON sticky_value (bundle) WHERE bundle IS NOT NULL;

CREATE TABLE field_note (
  id INTEGER PRIMARY KEY,
  sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE RESTRICT,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX field_note_sheet ON field_note (sheet, field);

CREATE TRIGGER field_note_no_update BEFORE UPDATE ON field_note BEGIN SELECT RAISE(ABORT, 'notes are append-only'); END;

CREATE TABLE person_list (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  -- 'DA-001': D, the letter of the station, its running number
  no TEXT NOT NULL,
  sender TEXT NOT NULL,
  -- number of the covering letter; '' when there is none
  letter TEXT NOT NULL,
  received_day TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT, revision INTEGER NOT NULL DEFAULT 0, changed_at TEXT, changed_by INTEGER REFERENCES user (id) ON DELETE RESTRICT, voided_at TEXT, voided_by INTEGER REFERENCES user (id) ON DELETE RESTRICT, void_reason TEXT NOT NULL DEFAULT '' CHECK ((voided_at IS NULL) = (void_reason = '')),
  UNIQUE (programme, no)
) STRICT;

CREATE UNIQUE INDEX sheet_person_list ON sheet (person_list, list_line) WHERE person_list IS NOT NULL;

CREATE TABLE list_buffer (
  user INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  person_list INTEGER NOT NULL REFERENCES person_list (id) ON DELETE CASCADE,
  nik TEXT NOT NULL,
  name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  phone TEXT NOT NULL,
  at TEXT NOT NULL, handed_by INTEGER REFERENCES user (id) ON DELETE SET NULL,
  PRIMARY KEY (user, person_list)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE office_text (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

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
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT, in_place_of INTEGER REFERENCES answer (id) ON DELETE RESTRICT,
  CHECK ((kind = 'angka') = (total IS NOT NULL)),
  CHECK (sending IS NULL OR old_sending IS NULL),
  CHECK ((undone_why = '') = (undone_at IS NULL))
) STRICT;

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

CREATE TABLE online_standing (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE RESTRICT,
  -- '' when nothing but a reason is known
  step TEXT NOT NULL CHECK (step IN ('', 'diarahkan', 'akun', 'kode', 'formulir', 'tes', 'menunggu', 'lolos', 'tidak_lolos', 'pelatihan')),
  wave INTEGER,
  -- why they do not get on; '' when they do, or nobody said
  stuck TEXT NOT NULL CHECK (stuck IN ('', 'mengira_cukup', 'tak_punya_hp', 'tak_paham', 'kode_tidak_masuk', 'nik_ditolak', 'tidak_berminat'))
) STRICT;

CREATE INDEX online_standing_step ON online_standing (step, stuck);

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
, phone TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX contact_registration ON contact (registration);

CREATE INDEX contact_next_day ON contact (next_day) WHERE next_day <> '';

CREATE TABLE follow_up (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE RESTRICT,
  assigned_to INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX follow_up_assigned ON follow_up (assigned_to);

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

CREATE TABLE public_release (
  id INTEGER PRIMARY KEY,
  programme INTEGER NOT NULL REFERENCES programme (id) ON DELETE RESTRICT,
  content TEXT NOT NULL CHECK (json_valid(content)),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX public_release_programme ON public_release (programme, id);

CREATE TABLE old_sending_begun (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER old_sending_was_begun AFTER INSERT ON old_sending BEGIN INSERT OR IGNORE INTO old_sending_begun (id, at, by) VALUES (new.id, new.frozen_at, new.frozen_by); END;

CREATE TABLE old_sending_part (
  id INTEGER PRIMARY KEY,
  old_sending INTEGER NOT NULL REFERENCES old_sending_begun (id) ON DELETE RESTRICT,
  part INTEGER NOT NULL CHECK (part > 0),
  content BLOB NOT NULL,
  UNIQUE (old_sending, part)
) STRICT;

CREATE TRIGGER old_sending_part_frozen BEFORE UPDATE ON old_sending_part BEGIN SELECT RAISE(ABORT, 'the file of an old sending is frozen'); END;

CREATE TRIGGER old_sending_part_kept BEFORE DELETE ON old_sending_part WHEN EXISTS (SELECT 1 FROM old_sending WHERE id = old.old_sending) BEGIN SELECT RAISE(ABORT, 'the file of an old sending is frozen'); END;

CREATE TABLE "old_sending_row" (
  id INTEGER PRIMARY KEY,
  old_sending INTEGER NOT NULL REFERENCES old_sending_begun (id) ON DELETE RESTRICT,
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

CREATE INDEX old_sending_row_registration ON old_sending_row (registration, old_sending, line_no) WHERE registration IS NOT NULL;

CREATE INDEX old_sending_row_result ON old_sending_row (old_sending, result, line_no, registration);

CREATE TRIGGER old_sending_row_frozen BEFORE UPDATE OF old_sending, line_no, cells, nik, name, birth_date ON old_sending_row BEGIN SELECT RAISE(ABORT, 'a row of an old sending is frozen'); END;

CREATE TRIGGER old_sending_row_kept BEFORE DELETE ON old_sending_row WHEN EXISTS (SELECT 1 FROM old_sending WHERE id = old.old_sending) BEGIN SELECT RAISE(ABORT, 'a row of an old sending is frozen'); END;

CREATE INDEX sending_line_registration ON sending_line (registration, sending);

CREATE INDEX slip_held ON slip (sheet, day, id, statement_from, statement_text) WHERE copy_of IS NULL AND called_off_at IS NULL;

CREATE INDEX answer_in_place_of ON answer (in_place_of) WHERE in_place_of IS NOT NULL;

CREATE TABLE "answer_line" (
  id INTEGER PRIMARY KEY,
  answer INTEGER NOT NULL REFERENCES answer (id) ON DELETE RESTRICT,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('diterima', 'ditolak', 'diteruskan')),
  -- always there for ditolak
  reason TEXT NOT NULL,
  -- when and by whom; null: together with the answer itself
  at TEXT,
  by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  -- the first word whose place this one takes: of one day it ranks where that one stood; null: it is the first
  in_place_of INTEGER REFERENCES answer_line (id) ON DELETE RESTRICT,
  -- taken back or put right: stays readable, counts no more
  undone_why TEXT NOT NULL DEFAULT '',
  undone_at TEXT,
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((at IS NULL) = (by IS NULL)),
  CHECK (status <> 'ditolak' OR reason <> ''),
  CHECK ((undone_why = '') = (undone_at IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE INDEX answer_line_registration ON answer_line (registration);

CREATE INDEX answer_line_answer ON answer_line (answer, registration, status, undone_at, in_place_of);

CREATE UNIQUE INDEX answer_line_standing ON answer_line (answer, registration) WHERE undone_at IS NULL;

CREATE INDEX answer_line_in_place_of ON answer_line (in_place_of) WHERE in_place_of IS NOT NULL;

CREATE TABLE old_row_decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  old_row INTEGER NOT NULL REFERENCES old_sending_row (id) ON DELETE RESTRICT,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  -- that it is this person's, or that it is not
  says TEXT NOT NULL CHECK (says IN ('ini', 'bukan')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  at TEXT NOT NULL,
  by INTEGER NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
  undone_at TEXT,
  undone_by INTEGER REFERENCES user (id) ON DELETE RESTRICT,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX old_row_decision_standing ON old_row_decision (old_row) WHERE undone_at IS NULL AND says = 'ini';

CREATE INDEX old_row_decision_row ON old_row_decision (old_row);

CREATE INDEX old_row_decision_registration ON old_row_decision (registration);

CREATE INDEX sheet_current_nik ON sheet_current (nik) WHERE nik <> '';

CREATE INDEX sheet_current_nik_reversed ON sheet_current (nik_reversed) WHERE nik_reversed <> '';

CREATE INDEX online_account_phone ON online_account (phone) WHERE phone <> '';

CREATE INDEX old_sending_row_tail ON old_sending_row (substr(nik, -4), nik) WHERE registration IS NULL AND nik <> '';

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61', prefix = '1 2 3 4', detail = 'none');

CREATE INDEX audit_subject ON audit (subject) WHERE outcome = 'ok' AND subject <> '';

CREATE INDEX audit_assigned ON audit (id) WHERE procedure = 'followUp.assign' AND outcome = 'ok';

CREATE INDEX online_step_undone ON online_step (undone_at, registration) WHERE undone_at IS NOT NULL;

CREATE INDEX old_sending_row_nik ON old_sending_row (nik) WHERE nik <> '';

CREATE INDEX old_sending_row_birth ON old_sending_row (birth_date, folded_name) WHERE birth_date <> '' AND folded_name <> '';
