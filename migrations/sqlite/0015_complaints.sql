-- What people say about the service itself. It goes past whoever had the case.
CREATE TABLE complaints (
    id BLOB PRIMARY KEY NOT NULL,
    report_id BLOB NOT NULL REFERENCES reports (id),
    at INTEGER NOT NULL,
    -- the person's words, under the report's key
    sealed BLOB NOT NULL,
    read_by BLOB REFERENCES staff (id),
    read_at INTEGER
) STRICT;
CREATE INDEX complaints_report ON complaints (report_id);
