-- What people say about the service itself. It goes past whoever had the case.
CREATE TABLE complaints (
    id UUID PRIMARY KEY NOT NULL,
    report_id UUID NOT NULL REFERENCES reports (id),
    at BIGINT NOT NULL,
    -- the person's words, under the report's key
    sealed BYTEA NOT NULL,
    read_by UUID REFERENCES staff (id),
    read_at BIGINT
);
CREATE INDEX complaints_report ON complaints (report_id);
