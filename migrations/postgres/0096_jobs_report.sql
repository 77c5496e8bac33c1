-- Whom a job tells something: each report has a job of its own, which ends in the
-- transaction that tells them.
ALTER TABLE jobs ADD COLUMN report_id UUID;
