-- Times are BIGINT epoch milliseconds, ids UUIDv7. A column named `sealed`, or
-- said to be so in its comment, holds ciphertext only.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value BYTEA NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE agencies (
    id TEXT PRIMARY KEY,
    country TEXT NOT NULL,
    kind TEXT NOT NULL,
    name_th TEXT NOT NULL,
    name_lo TEXT NOT NULL,
    name_en TEXT NOT NULL,
    covers TEXT NOT NULL,
    hotline TEXT NOT NULL,
    source TEXT NOT NULL,
    confidence TEXT NOT NULL,
    always_public BOOLEAN NOT NULL,
    verified_at BIGINT,
    verified_by UUID,
    expires_at BIGINT
);

CREATE TABLE staff (
    id UUID PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    agency_id TEXT REFERENCES agencies (id),
    language TEXT NOT NULL,
    password_hash TEXT,
    totp_sealed BYTEA,
    totp_last_step BIGINT NOT NULL,
    failed_sign_ins BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    on_duty_since BIGINT,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE staff_invites (
    token_hash BYTEA PRIMARY KEY,
    staff_id UUID NOT NULL REFERENCES staff (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE staff_sessions (
    token_hash BYTEA PRIMARY KEY,
    staff_id UUID NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);
CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id);

CREATE TABLE contacts (
    id UUID PRIMARY KEY,
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    -- keyed hash of channel and address, under the lookup key
    address_hash BYTEA NOT NULL UNIQUE,
    -- the contact's key, wrapped by the master key; NULL once destroyed
    wrapped_key BYTEA,
    -- address and safe-contact wishes, under the contact's key
    sealed BYTEA NOT NULL,
    blocked_at BIGINT,
    created_at BIGINT NOT NULL
);

CREATE TABLE cases (
    id UUID PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    -- the case's key, wrapped by the master key; NULL once destroyed
    wrapped_key BYTEA,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL,
    priority BIGINT NOT NULL,
    priority_rule TEXT NOT NULL,
    priority_at BIGINT NOT NULL,
    -- when a human must have answered
    due_at BIGINT NOT NULL,
    service_line TEXT NOT NULL,
    sector TEXT NOT NULL,
    country TEXT NOT NULL,
    province TEXT NOT NULL,
    age_band TEXT NOT NULL,
    -- self-harm, an official suspected: under the case's key
    sealed BYTEA NOT NULL,
    wants_human BOOLEAN NOT NULL,
    opened_at BIGINT NOT NULL,
    -- the oldest message of the person that nobody has answered
    waiting_since BIGINT,
    claimed_by UUID REFERENCES staff (id),
    claimed_at BIGINT,
    -- last thing the claimant did on the case
    touched_at BIGINT,
    -- first human message or recorded call: stops the clock
    answered_at BIGINT,
    alerted_at BIGINT,
    closed_at BIGINT,
    close_reason TEXT NOT NULL,
    training BOOLEAN NOT NULL
);
CREATE INDEX cases_queue ON cases (status, priority, opened_at);
CREATE INDEX cases_waiting ON cases (waiting_since);

CREATE TABLE reports (
    id UUID PRIMARY KEY,
    case_id UUID REFERENCES cases (id),
    -- where its last message came from
    conversation_id UUID NOT NULL,
    kind TEXT NOT NULL,
    -- the report's key, wrapped by its case's key, or by the master key while it
    -- has no case; NULL once destroyed
    wrapped_key BYTEA,
    -- where the interview stands, and the answers, under the report's key
    state BYTEA NOT NULL,
    -- keyed hash of the return code
    code_hash BYTEA UNIQUE,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    finished_at BIGINT,
    -- when a deletion that was asked for is carried out
    erase_at BIGINT,
    erased_at BIGINT
);
CREATE INDEX reports_case ON reports (case_id);
CREATE INDEX reports_erase ON reports (erase_at) WHERE erase_at IS NOT NULL;

CREATE TABLE conversations (
    id UUID PRIMARY KEY,
    contact_id UUID NOT NULL UNIQUE REFERENCES contacts (id),
    report_id UUID REFERENCES reports (id),
    language TEXT NOT NULL,
    last_in_at BIGINT NOT NULL,
    -- nothing said before this moment is shown without the return code
    visible_from BIGINT NOT NULL,
    -- may be written to when they are silent
    write_ok BOOLEAN NOT NULL,
    -- messages wait for the person to write again
    holding BOOLEAN NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE messages (
    id UUID PRIMARY KEY,
    conversation_id UUID NOT NULL,
    report_id UUID NOT NULL,
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    staff_id UUID,
    kind TEXT NOT NULL,
    -- under the report's key
    body BYTEA NOT NULL,
    -- what must be sent but not kept (a return code), under the report's key
    secret BYTEA,
    -- outgoing only: queued, held, sent, failed, withdrawn; the id is the idempotency key
    state TEXT,
    platform_id TEXT,
    not_before BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    leased_by UUID,
    leased_until BIGINT NOT NULL,
    error TEXT
) WITH (fillfactor = 80);
CREATE INDEX messages_report ON messages (report_id, id);
CREATE INDEX messages_queued ON messages (not_before) WHERE state = 'queued';
CREATE INDEX messages_held ON messages (conversation_id) WHERE state = 'held';
CREATE INDEX messages_failed ON messages (id) WHERE state = 'failed';

CREATE TABLE attachments (
    id UUID PRIMARY KEY,
    report_id UUID NOT NULL REFERENCES reports (id),
    message_id UUID NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    -- the platform's file id, name, type and size, under the report's key
    sealed BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attachments_report ON attachments (report_id);

CREATE TABLE inbound_events (
    channel TEXT NOT NULL,
    account TEXT NOT NULL,
    event_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (channel, account, event_id)
);
CREATE INDEX inbound_events_at ON inbound_events (at);

-- events that alone could not be worked on: kept, counted, shown to staff
CREATE TABLE troubled_events (
    id UUID PRIMARY KEY,
    channel TEXT NOT NULL,
    at BIGINT NOT NULL,
    error TEXT NOT NULL,
    -- under the master key
    sealed BYTEA NOT NULL,
    seen_at BIGINT
);

CREATE TABLE consents (
    id UUID PRIMARY KEY,
    report_id UUID NOT NULL REFERENCES reports (id),
    agency_id TEXT NOT NULL,
    granted BOOLEAN NOT NULL,
    -- field groups, separated by spaces
    groups TEXT NOT NULL,
    purpose TEXT NOT NULL,
    at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    withdrawn_at BIGINT
);
CREATE INDEX consents_report ON consents (report_id, agency_id, at);

CREATE TABLE referrals (
    id UUID PRIMARY KEY,
    case_id UUID NOT NULL REFERENCES cases (id),
    agency_id TEXT NOT NULL REFERENCES agencies (id),
    service_line TEXT NOT NULL,
    -- asking, refused, offered, accepted, declined, expired, done, withdrawn
    state TEXT NOT NULL,
    -- consent or override
    basis TEXT NOT NULL,
    groups TEXT NOT NULL,
    offered_by UUID NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    offered_at BIGINT,
    due_at BIGINT,
    decided_by UUID REFERENCES staff (id),
    decided_at BIGINT,
    -- reasons, under the case's key
    sealed BYTEA NOT NULL,
    training BOOLEAN NOT NULL
);
CREATE INDEX referrals_case ON referrals (case_id);
CREATE INDEX referrals_agency ON referrals (agency_id, state);

CREATE TABLE phone_handovers (
    id UUID PRIMARY KEY,
    case_id UUID NOT NULL REFERENCES cases (id),
    agency_id TEXT NOT NULL REFERENCES agencies (id),
    staff_id UUID NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    -- who took the call and what they were told, under the case's key
    sealed BYTEA NOT NULL
);
CREATE INDEX phone_handovers_case ON phone_handovers (case_id);

CREATE TABLE notes (
    id UUID PRIMARY KEY,
    case_id UUID NOT NULL REFERENCES cases (id),
    staff_id UUID NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX notes_case ON notes (case_id);

CREATE TABLE audit_chains (
    id TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

CREATE TABLE audit_entries (
    chain TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (chain, seq)
);
CREATE INDEX audit_entries_subject ON audit_entries (subject, at);

CREATE TABLE jobs (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    leased_by UUID,
    leased_until BIGINT NOT NULL,
    error TEXT
);
CREATE INDEX jobs_due ON jobs (run_at);

CREATE TABLE counters (
    desk TEXT NOT NULL,
    name TEXT NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (desk, name)
);
