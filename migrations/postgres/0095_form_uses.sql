-- Forms of the console that were taken: the keyed hash of a form's one-time value and of
-- what it said. Pressed twice, it is written once. Forgotten after a day.
CREATE TABLE form_uses (
    key BYTEA PRIMARY KEY NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX form_uses_at ON form_uses (at);
