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

CREATE INDEX registration_nik_reversed ON registration (nik_reversed) WHERE nik_reversed IS NOT NULL;

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
) STRICT;

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

CREATE INDEX sending_line_registration ON sending_line (registration);

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

CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61', prefix = '1 2 3 4', detail = 'none');

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
