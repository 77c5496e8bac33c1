-- Times are INTEGER epoch milliseconds, ids UUIDv7 as 16 bytes. A column named `sealed`, or
-- said to be so in its comment, holds ciphertext only.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE agencies (
    id TEXT PRIMARY KEY NOT NULL,
    country TEXT NOT NULL,
    kind TEXT NOT NULL,
    name_th TEXT NOT NULL,
    name_lo TEXT NOT NULL,
    name_en TEXT NOT NULL,
    covers TEXT NOT NULL,
    hotline TEXT NOT NULL,
    source TEXT NOT NULL,
    confidence TEXT NOT NULL,
    always_public INTEGER NOT NULL CHECK (always_public IN (0, 1)),
    verified_at INTEGER,
    verified_by BLOB,
    expires_at INTEGER
) STRICT;

CREATE TABLE staff (
    id BLOB PRIMARY KEY NOT NULL,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    agency_id TEXT REFERENCES agencies (id),
    language TEXT NOT NULL,
    password_hash TEXT,
    totp_sealed BLOB,
    totp_last_step INTEGER NOT NULL,
    failed_sign_ins INTEGER NOT NULL,
    locked_until INTEGER NOT NULL,
    on_duty_since INTEGER,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT;

CREATE TABLE staff_invites (
    token_hash BLOB PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES staff (id),
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE staff_sessions (
    token_hash BLOB PRIMARY KEY,
    staff_id BLOB NOT NULL REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id);

CREATE TABLE contacts (
    id BLOB PRIMARY KEY NOT NULL,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    -- keyed hash of channel and address, under the lookup key
    address_hash BLOB NOT NULL UNIQUE,
    -- the contact's key, wrapped by the master key; NULL once destroyed
    wrapped_key BLOB,
    -- address and safe-contact wishes, under the contact's key
    sealed BLOB NOT NULL,
    blocked_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE cases (
    id BLOB PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    -- the case's key, wrapped by the master key; NULL once destroyed
    wrapped_key BLOB,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    priority INTEGER NOT NULL,
    priority_rule TEXT NOT NULL,
    priority_at INTEGER NOT NULL,
    -- when a human must have answered
    due_at INTEGER NOT NULL,
    service_line TEXT NOT NULL,
    sector TEXT NOT NULL,
    country TEXT NOT NULL,
    province TEXT NOT NULL,
    age_band TEXT NOT NULL,
    -- self-harm, an official suspected: under the case's key
    sealed BLOB NOT NULL,
    wants_human INTEGER NOT NULL CHECK (wants_human IN (0, 1)),
    opened_at INTEGER NOT NULL,
    -- the oldest message of the person that nobody has answered
    waiting_since INTEGER,
    claimed_by BLOB REFERENCES staff (id),
    claimed_at INTEGER,
    -- last thing the claimant did on the case
    touched_at INTEGER,
    -- first human message or recorded call: stops the clock
    answered_at INTEGER,
    alerted_at INTEGER,
    closed_at INTEGER,
    close_reason TEXT NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1))
) STRICT;
CREATE INDEX cases_queue ON cases (status, priority, opened_at);
CREATE INDEX cases_waiting ON cases (waiting_since);

CREATE TABLE reports (
    id BLOB PRIMARY KEY NOT NULL,
    case_id BLOB REFERENCES cases (id),
    -- where its last message came from
    conversation_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    -- the report's key, wrapped by its case's key, or by the master key while it
    -- has no case; NULL once destroyed
    wrapped_key BLOB,
    -- where the interview stands, and the answers, under the report's key
    state BLOB NOT NULL,
    -- keyed hash of the return code
    code_hash BLOB UNIQUE,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    finished_at INTEGER,
    -- when a deletion that was asked for is carried out
    erase_at INTEGER,
    erased_at INTEGER
) STRICT;
CREATE INDEX reports_case ON reports (case_id);
CREATE INDEX reports_erase ON reports (erase_at) WHERE erase_at IS NOT NULL;

CREATE TABLE conversations (
    id BLOB PRIMARY KEY NOT NULL,
    contact_id BLOB NOT NULL UNIQUE REFERENCES contacts (id),
    report_id BLOB REFERENCES reports (id),
    language TEXT NOT NULL,
    last_in_at INTEGER NOT NULL,
    -- nothing said before this moment is shown without the return code
    visible_from INTEGER NOT NULL,
    -- may be written to when they are silent
    write_ok INTEGER NOT NULL CHECK (write_ok IN (0, 1)),
    -- messages wait for the person to write again
    holding INTEGER NOT NULL CHECK (holding IN (0, 1))
) STRICT;

CREATE TABLE messages (
    id BLOB PRIMARY KEY NOT NULL,
    conversation_id BLOB NOT NULL,
    report_id BLOB NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    staff_id BLOB,
    kind TEXT NOT NULL,
    -- under the report's key
    body BLOB NOT NULL,
    -- what must be sent but not kept (a return code), under the report's key
    secret BLOB,
    -- outgoing only: queued, held, sent, failed, withdrawn; the id is the idempotency key
    state TEXT,
    platform_id TEXT,
    not_before INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_by BLOB,
    leased_until INTEGER NOT NULL,
    error TEXT
) STRICT;
CREATE INDEX messages_report ON messages (report_id, id);
CREATE INDEX messages_queued ON messages (not_before) WHERE state = 'queued';
CREATE INDEX messages_held ON messages (conversation_id) WHERE state = 'held';
CREATE INDEX messages_failed ON messages (id) WHERE state = 'failed';

CREATE TABLE attachments (
    id BLOB PRIMARY KEY NOT NULL,
    report_id BLOB NOT NULL REFERENCES reports (id),
    message_id BLOB NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    -- the platform's file id, name, type and size, under the report's key
    sealed BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_report ON attachments (report_id);

CREATE TABLE inbound_events (
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    event_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (channel, account, event_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbound_events_at ON inbound_events (at);

-- events that alone could not be worked on: kept, counted, shown to staff
CREATE TABLE troubled_events (
    id BLOB PRIMARY KEY NOT NULL,
    channel TEXT NOT NULL,
    at INTEGER NOT NULL,
    error TEXT NOT NULL,
    -- under the master key
    sealed BLOB NOT NULL,
    seen_at INTEGER
) STRICT;

CREATE TABLE consents (
    id BLOB PRIMARY KEY NOT NULL,
    report_id BLOB NOT NULL REFERENCES reports (id),
    agency_id TEXT NOT NULL,
    granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
    -- field groups, separated by spaces
    groups TEXT NOT NULL,
    purpose TEXT NOT NULL,
    at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX consents_report ON consents (report_id, agency_id, at);

CREATE TABLE referrals (
    id BLOB PRIMARY KEY NOT NULL,
    case_id BLOB NOT NULL REFERENCES cases (id),
    agency_id TEXT NOT NULL REFERENCES agencies (id),
    service_line TEXT NOT NULL,
    -- asking, refused, offered, accepted, declined, expired, done, withdrawn
    state TEXT NOT NULL,
    -- consent or override
    basis TEXT NOT NULL,
    groups TEXT NOT NULL,
    offered_by BLOB NOT NULL REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    offered_at INTEGER,
    due_at INTEGER,
    decided_by BLOB REFERENCES staff (id),
    decided_at INTEGER,
    -- reasons, under the case's key
    sealed BLOB NOT NULL,
    training INTEGER NOT NULL CHECK (training IN (0, 1))
) STRICT;
CREATE INDEX referrals_case ON referrals (case_id);
CREATE INDEX referrals_agency ON referrals (agency_id, state);

CREATE TABLE phone_handovers (
    id BLOB PRIMARY KEY NOT NULL,
    case_id BLOB NOT NULL REFERENCES cases (id),
    agency_id TEXT NOT NULL REFERENCES agencies (id),
    staff_id BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    -- who took the call and what they were told, under the case's key
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX phone_handovers_case ON phone_handovers (case_id);

CREATE TABLE notes (
    id BLOB PRIMARY KEY NOT NULL,
    case_id BLOB NOT NULL REFERENCES cases (id),
    staff_id BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX notes_case ON notes (case_id);

CREATE TABLE audit_chains (
    id TEXT PRIMARY KEY NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE audit_entries (
    chain TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (chain, seq)
) STRICT;
CREATE INDEX audit_entries_subject ON audit_entries (subject, at);

CREATE TABLE jobs (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    subject_id BLOB NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    leased_by BLOB,
    leased_until INTEGER NOT NULL,
    error TEXT
) STRICT;
CREATE INDEX jobs_due ON jobs (run_at);

CREATE TABLE counters (
    desk TEXT NOT NULL,
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (desk, name)
) STRICT, WITHOUT ROWID;
