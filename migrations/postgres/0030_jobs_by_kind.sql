-- Each kind of job is looked for by itself, however many of another wait: one of each
-- message for the second reader, when its server is away.
CREATE INDEX jobs_kind_due ON jobs (kind, run_at);
